import { gridTemplates } from '#core/call/grid-templates.ts';
import { defaultCallSettings, type CallSettings } from '#core/call/settings.ts';
import { phases } from '#core/call/phase.ts';
import { Ballot, type BallotEntry } from '#core/ballot/ballot.ts';
import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import type { Kit } from '#core/ballot/kit.ts';
import { signBallot } from '#core/ballot/signed-ballot.ts';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { normaliseProfile } from '#core/defi/profile.ts';
import { asDefiId, asDeviceId, asJurorId, asSessionId, type DefiId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import type { Ports } from '#core/ports.ts';
import type { WritableDb } from '#db/handles.ts';
import { appendJournal } from '#db/journal.ts';
import { createSessionFile, type SessionDb } from '#db/open.ts';
import { readCurrentBallots } from '#db/queries/ballot-readings.ts';
import { insertBallot } from '#db/queries/ballots.ts';
import { insertDefi, writeDefiVersion, writeRecevabilite } from '#db/queries/defis.ts';
import { writeEnrolment, writeJuror, writeKit } from '#db/queries/jury.ts';
import { writeSealingKey } from '#db/queries/keys.ts';
import { writeMergeEvent } from '#db/queries/merge-events.ts';
import { insertSession, writeGrid, writeName, writePhase, writeSettings } from '#db/queries/session.ts';
import { fingerprintOfBallots } from '../frozen-set.ts';
import { toHex } from '../node-ports.ts';
import { createJurorSession } from '../usecases/open-kit.ts';
import { demonstrationDefis, type DemonstrationDefi } from './demonstration-defis.ts';
import { demonstrationComments, demonstrationJurors, demonstrationOverall } from './demonstration-jury.ts';
import { SeededRandom, seededPorts } from './seeded-ports.ts';

// The demonstration: real titles, administrations and profiles of promotion 3; invented texts, jury, marks and
// caps. Everything comes from a seed, so that it is the same bytes of data every time.

const seed = 'jury-eig-demonstration-1';
const name = 'Démonstration – promotion 3 (jury et notes inventés)';

const settings: CallSettings = {
  ...defaultCallSettings,
  deadline: '2018-06-17T23:59:59+02:00',
  juryDay: '2018-07-05',
  seatCap: 24,
  envelopeCents: 1_100_000_00,
};

interface PlannedDefi {
  readonly id: DefiId;
  readonly content: DefiContent;
  readonly source: DemonstrationDefi;
}

/** Nothing of the demonstration is secret: its key is the same everywhere, so that its files are the same too. */
const demonstrationKey = {
  identity: 'AGE-SECRET-KEY-13M7R6SM77DTMD8K53ZDGN97DGVRT0SNKC2AXU2YASM5HLKWTDV8QF0H3MH',
  recipient: 'age1nyv20f7k9wvywhwxtnjrvmraw3wfv75m2pkvg7fj6cwuu3w7hfws27ctfg',
};

interface Plan {
  readonly ports: Ports;
  readonly session: ReturnType<typeof asSessionId>;
  readonly device: ReturnType<typeof asDeviceId>;
  readonly jurors: readonly (Juror & { readonly severity: number; readonly enrolment: string })[];
  readonly defis: readonly PlannedDefi[];
}

/** Identifiers first and in a fixed order, so that the coordinator's and the juror's files agree. */
function plan(): Plan {
  const ports = seededPorts(seed, '2018-05-14T08:00:00.000Z');
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

function contentOf(source: DemonstrationDefi, index: number): DefiContent {
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
    },
    team: source.eigs.map(({ profile, mission }) => ({
      mission,
      profileWords: profile,
      profile: normaliseProfile(profile),
    })),
  };
}

/** The coordinator's session: marking closed, deliberation open. */
export function createDemonstration(path: string): SessionDb {
  const planned = plan();
  const { ports } = planned;
  return createSessionFile(path, (db) => {
    insertSession(db, {
      id: planned.session,
      role: 'coordinator',
      juror: null,
      device: planned.device,
      demonstration: true,
      createdAt: ports.now(),
    });
    writeCall(db, planned);
    writeDossiers(db, planned);
    toPhase(db, planned, 'notation');
    writeSealingKey(db, note(db, planned, 'make-sealing-key', planned.session, {}), demonstrationKey);
    for (const juror of planned.jurors) {
      const entry = note(db, planned, 'write-kit', juror.id, { fileName: kitName(juror.name) });
      writeEnrolment(db, entry, juror.id, { issue: 1, secret: juror.enrolment, reason: null });
      writeKit(db, entry, {
        juror: juror.id,
        digest: ports.hash(juror.enrolment),
        fileName: kitName(juror.name),
        issue: 1,
        part: 1,
        parts: 1,
        locked: false,
      });
    }
    const heads = planned.jurors.map((juror, index) => receive(db, planned, juror, index));
    const entry = toPhase(db, planned, 'depouillement');
    const current = readCurrentBallots(
      db,
      planned.jurors.map(({ id }) => id),
    );
    const fingerprint = fingerprintOfBallots(db, planned.session, current, ports.hash);
    writeMergeEvent(db, entry, { kind: 'freeze', heads, fingerprint });
    toPhase(db, planned, 'deliberation');
  });
}

/** The session file of the demonstration's first juror, with nothing marked yet: to try the desk. */
export function createJurorDemonstration(path: string): SessionDb {
  const planned = plan();
  const [juror] = planned.jurors;
  if (juror === undefined) throw new RangeError('a demonstration without jurors');
  const { enrolment, id, name: jurorName, organisation, office, group } = juror;
  const kit: Kit = {
    session: planned.session,
    sessionName: name,
    demonstration: true,
    juror: { id, name: jurorName, organisation, office, group },
    enrolment,
    grid: gridTemplates.eig3,
    settings,
    writtenAt: planned.ports.now(),
    defis: planned.defis
      .filter(({ source }) => source.invented !== 'late')
      .map(({ id: defi, content }) => ({ id: defi, content, attachments: [] })),
    recipient: demonstrationKey.recipient,
    issue: 1,
    part: { number: 1, of: 1 },
    assigned: planned.defis.filter(({ source }) => source.invented !== 'late').map(({ id: defi }) => defi),
    returned: [],
  };
  return createJurorSession(planned.ports, { kit, contents: new Map() }, path);
}

function note(db: WritableDb, { ports }: Plan, kind: string, subject: string, payload: Json): number {
  return appendJournal(db, ports.hash, { at: ports.now(), actor: 'coordination', kind, subject, payload });
}

function writeCall(db: WritableDb, planned: Plan): void {
  const { ports, session } = planned;
  const grid = gridTemplates.eig3;
  const entry = note(db, planned, 'create-demonstration', session, { seed });
  writeName(db, entry, name);
  writeSettings(db, entry, settings);
  writeGrid(db, entry, grid, ports.hash(canonicalText(grid)));
  writePhase(db, entry, 'preparation', null);
  for (const juror of planned.jurors) {
    writeJuror(db, note(db, planned, 'save-juror', juror.id, { name: juror.name }), juror);
  }
}

function writeDossiers(db: WritableDb, planned: Plan): void {
  const imported = note(db, planned, 'import-dossiers', planned.session, { new: planned.defis.length });
  for (const { id, content } of planned.defis) {
    insertDefi(db, imported, id, content.dossierNumber);
    writeDefiVersion(db, imported, { defi: id, content, source: null }, planned.ports.hash);
  }
  for (const { id, source } of planned.defis) {
    const decision = decisionOn(source.invented);
    writeRecevabilite(db, note(db, planned, 'decide-recevabilite', id, decision), id, decision);
  }
}

/** The late défi is refused; the one that asks for a single EIG is admitted with its reason; the others raise no question. */
function decisionOn(invented: PlannedDefi['source']['invented']): {
  readonly state: 'recevable' | 'irrecevable';
  readonly reason: string;
} {
  switch (invented) {
    case 'late':
      return { state: 'irrecevable', reason: 'Déposé le 19 juin 2018, après la clôture du 17 juin.' };
    case undefined:
      return { state: 'recevable', reason: 'Dossier complet, déposé dans les délais.' };
    default:
      return {
        state: 'recevable',
        reason:
          'Un seul EIG demandé ; admis à titre exceptionnel, le porteur complétera l’équipe sur ses moyens.',
      };
  }
}

function toPhase(db: WritableDb, planned: Plan, to: (typeof phases)[number]): number {
  const from = phases[phases.indexOf(to) - 1] ?? 'preparation';
  const entry = note(db, planned, 'change-phase', planned.session, { from, to, reason: null });
  writePhase(db, entry, to, null);
  return entry;
}

/** Writes and takes in the ballot of one juror. */
function receive(
  db: WritableDb,
  planned: Plan,
  juror: Plan['jurors'][number],
  index: number,
): ReturnType<Ports['hash']> {
  const { ports } = planned;
  const ballot = Ballot.parse({
    session: planned.session,
    juror: juror.id,
    device: ports.newId(),
    grid: ports.hash(canonicalText(gridTemplates.eig3)),
    nonce: toHex(ports.randomBytes(16)),
    sequence: 1,
    parents: [],
    ancestors: [],
    writtenAt: ports.now(),
    entries: planned.defis
      .filter(({ source }) => source.invented !== 'late')
      .map((defi, position) => entryOf(defi, juror, index, position)),
  });
  const signed = signBallot(
    ballot,
    ports.signing.keyOf(ports.randomBytes(32)),
    juror.enrolment,
    ports.signing,
  );
  const { body } = signed;
  const digest = ports.hash(body);
  const payload = { digest, outcome: 'accepted', held: null };
  insertBallot(db, note(db, planned, 'receive-ballot', juror.id, payload), {
    ballot,
    digest,
    body,
    signed,
    held: null,
    issue: 1,
    source: 'file',
    received: null,
  });
  return digest;
}

/** One juror withdraws from Plume; one left the last criteria of two défis open, so that this shows. */
function entryOf(
  { id, source }: PlannedDefi,
  juror: Plan['jurors'][number],
  jurorIndex: number,
  position: number,
): BallotEntry {
  if (source.title === 'Plume' && jurorIndex === 7) {
    return {
      defi: id,
      deport: 'A dirigé jusqu’en 2017 un service de la juridiction porteuse.',
      marks: [],
      notes: [],
    };
  }
  const random = new SeededRandom(`${seed}/${juror.id}/${id}`);
  const opinion = random.normal() * 22;
  const criteria = gridTemplates.eig3.criteria.map(({ id: criterion }) => criterion);
  const left = jurorIndex === 4 && (position === 3 || position === 9) ? 2 : 0;
  const marks = criteria.slice(0, criteria.length - left).map((criterion) => {
    const raw = 150 + 235 * source.quality + juror.severity + opinion + random.normal() * 32;
    // Jurors mark in quarters; the scale goes from 1 to 4.
    const value = Math.min(400, Math.max(100, Math.round(raw / 25) * 25));
    return { criterion, value };
  });
  return { defi: id, deport: null, marks, notes: notesOf(random, marks) };
}

function notesOf(
  random: SeededRandom,
  marks: readonly { readonly criterion: string; readonly value: number }[],
): BallotEntry['notes'] {
  const notes: BallotEntry['notes'] = [];
  for (const { criterion, value } of marks) {
    const pool = demonstrationComments[criterion];
    if (pool === undefined || random.next() > 0.22) continue;
    notes.push({ field: `comment:${criterion}`, text: random.pick(value >= 300 ? pool.high : pool.low) });
  }
  const mean = marks.reduce((sum, { value }) => sum + value, 0) / Math.max(1, marks.length);
  if (random.next() < 0.3) {
    notes.push({
      field: 'comment',
      text: random.pick(mean >= 300 ? demonstrationOverall.high : demonstrationOverall.low),
    });
  }
  return notes;
}

const kitName = (jurorName: string): string =>
  `kit-${jurorName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')}.eigkit`;
