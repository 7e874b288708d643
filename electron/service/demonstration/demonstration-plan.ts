import { gridTemplates } from '#core/call/grid-templates.ts';
import { defaultCallSettings, type CallSettings } from '#core/call/settings.ts';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { normaliseProfile } from '#core/defi/profile.ts';
import { asDefiId, asDeviceId, asJurorId, asSessionId, type DefiId } from '#core/ids.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import type { Juror } from '#core/jury/juror.ts';
import type { Ports } from '#core/ports.ts';
import { toHex } from '../node-ports.ts';
import { demonstrationDefis, type DemonstrationDefi } from './demonstration-defis.ts';
import { demonstrationHosts } from './demonstration-hosts.ts';
import { demonstrationJurors } from './demonstration-jury.ts';
import { seededPorts } from './seeded-ports.ts';

// Who and what is in the demonstration. Real titles, administrations and profiles of promotion 3; invented texts, jury,
// marks and caps. Everything comes from a seed, so that it is the same data every time.

export const demonstrationSeed = 'jury-eig-demonstration-1';
export const demonstrationName = 'Démonstration – promotion 3 (jury et notes inventés)';
export const demonstrationGrid = gridTemplates.eig3;

export const demonstrationSettings: CallSettings = {
  ...defaultCallSettings,
  deadline: '2018-06-17T23:59:59+02:00',
  juryDay: '2018-07-05',
  seatCap: 24,
  envelopeCents: 1_100_000_00,
};

/** Nothing of the demonstration is secret: its key is the same everywhere, so that its files are the same too. */
export const demonstrationKey = {
  identity: 'AGE-SECRET-KEY-13M7R6SM77DTMD8K53ZDGN97DGVRT0SNKC2AXU2YASM5HLKWTDV8QF0H3MH',
  recipient: 'age1nyv20f7k9wvywhwxtnjrvmraw3wfv75m2pkvg7fj6cwuu3w7hfws27ctfg',
};

export interface PlannedDefi {
  readonly id: DefiId;
  readonly content: DefiContent;
  readonly source: DemonstrationDefi;
}

/** All but the one that was filed late, which is irrecevable. */
export const goesToJurors = ({ source }: PlannedDefi): boolean => source.invented !== 'late';

export type PlannedJuror = Juror & { readonly severity: number; readonly enrolment: string };

export interface DemonstrationPlan {
  readonly ports: Ports;
  readonly session: ReturnType<typeof asSessionId>;
  readonly device: ReturnType<typeof asDeviceId>;
  readonly jurors: readonly PlannedJuror[];
  readonly defis: readonly PlannedDefi[];
}

/** Identifiers first and in a fixed order, so that all files of the demonstration agree. */
export function demonstrationPlan(): DemonstrationPlan {
  const ports = seededPorts(demonstrationSeed, '2018-06-20T08:00:00.000Z');
  return {
    ports,
    session: asSessionId(ports.newId()),
    device: asDeviceId(ports.newId()),
    jurors: demonstrationJurors.map(({ name: jurorName, organisation, office, severity }) => ({
      id: asJurorId(ports.newId()),
      name: jurorName,
      organisation,
      office,
      group: null,
      withdrawn: null,
      severity,
      enrolment: toHex(ports.randomBytes(32)),
    })),
    defis: demonstrationDefis.map((source, index) => ({
      id: asDefiId(ports.newId()),
      content: contentOf(source, index),
      source,
    })),
  };
}

/** A name as it stands in the names of files: `aicha-morvan`. */
export const nameInFiles = (name: string): string => plainLabel(name).replaceAll(' ', '-');

function contentOf(source: DemonstrationDefi, index: number): DefiContent {
  const host = demonstrationHosts[source.title];
  const day = 1 + ((index * 7) % 15);
  const filed =
    source.invented === 'late'
      ? '2018-06-19T09:12:00+02:00'
      : `2018-06-${String(day).padStart(2, '0')}T${String(9 + (index % 9)).padStart(2, '0')}:24:00+02:00`;
  return {
    ...emptyDefiContent,
    dossierNumber: String(3_000_101 + index),
    title: source.title,
    administration: source.administration,
    ministries: [...source.ministries],
    filedAt: filed,
    platformState: 'en_instruction',
    fields: {
      resume: source.resume,
      problematique: source.problematique,
      solution: source.solution,
      impacts: source.impacts,
      donnees: source.donnees,
      ...(host === undefined
        ? {}
        : {
            donnees_acces: host.access,
            ressources: host.means,
            obstacles: host.obstacles,
            mentor_operationnel: host.operational,
            mentor_haut_niveau: host.highLevel,
          }),
    },
    projectTeam: (host?.team ?? []).map(([role, share]) => ({
      name: '',
      role,
      status: '',
      share,
      contribution: '',
    })),
    otherAnswers:
      host === undefined || host.adaptation === ''
        ? []
        : [{ label: 'Ce que l’administration pourrait adapter', value: host.adaptation }],
    team: source.eigs.map(({ profile, mission }) => ({
      mission,
      profileWords: profile,
      profile: normaliseProfile(profile),
    })),
  };
}
