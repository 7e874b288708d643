import { AppFailure } from '#core/contract/app-error.ts';
import { Deliberated } from '#core/deliberation/readings.ts';
import { groupBy } from '#core/group-by.ts';
import type { CallSettings } from '#core/call/settings.ts';
import type { Grid } from '#core/call/grid.ts';
import type { DefiId, GroupId, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { rankDefis, type RankingRow } from '#core/ranking/rank.ts';
import type { BallotNote } from '#db/queries/ballot-readings.ts';
import { readActs, type StoredAct } from '#db/queries/deliberation.ts';
import { readDefis, type StoredDefi } from '#db/queries/defis.ts';
import { readGrid, readSettings } from '#db/queries/session.ts';
import { readSittingContent } from '#db/queries/sitting-kit.ts';
import type { OpenSession } from '../../open-session.ts';
import { sinceTurn } from '../../since-turn.ts';
import { readScores } from '../read-ranked.ts';

/** A group that hears défis; null is the whole jury, whose label the texts give. */
export interface HearingGroup {
  readonly id: GroupId | null;
  readonly label: string;
}

/** What a deliberation is about, alike for the coordination's file and a référent's. */
export interface Material {
  readonly grid: Grid;
  readonly settings: CallSettings;
  readonly groups: readonly HearingGroup[];
  readonly hearing: ReadonlyMap<DefiId, GroupId | null>;
  /** Who takes part; in a référent's file those of the group. */
  readonly jurors: readonly Juror[];
  /** The jurors' own figures, in the order of their score. */
  readonly individual: readonly RankingRow[];
  readonly notes: readonly BallotNote[];
  readonly deports: readonly { readonly juror: JurorId; readonly defi: DefiId }[];
  readonly defis: ReadonlyMap<DefiId, Pick<StoredDefi, 'id' | 'content'>>;
  /** Under a déport of whoever holds the file: their titles alone are here. */
  readonly closed: ReadonlyMap<DefiId, { readonly number: string | null; readonly title: string }>;
}

export interface Deliberation extends Material {
  readonly acts: readonly StoredAct[];
  readonly deliberated: Deliberated;
}

/** Refused before the closing, and in a juror's file. */
export function readDeliberation(session: OpenSession): Deliberation {
  const acts = readActs(session.db);
  return { ...readMaterial(session), acts, deliberated: Deliberated.of(acts) };
}

export function readMaterial(session: OpenSession): Material {
  switch (session.facts.role) {
    case 'coordinator':
      return coordinatorMaterial(session);
    case 'referent':
      return referentMaterial(session);
    case 'juror':
      throw new AppFailure('wrong-role');
  }
}

function coordinatorMaterial(session: OpenSession): Material {
  const scores = readScores(session);
  const labels = new Map(scores.groups.map(({ id, label }) => [id, label]));
  const heard = new Set(scores.hearing.values());
  const groups: HearingGroup[] = [
    ...scores.groups.filter(({ id }) => heard.has(id)),
    ...(heard.has(null) || labels.size === 0 ? [{ id: null, label: '' }] : []),
  ];
  return { ...scores, groups, jurors: session.activeJurors(), closed: new Map() };
}

/** As the coordination gave it: one group, its défis, and whoever marked them. */
const referentMaterial = sinceTurn((session): Material => {
  const { db } = session;
  const content = readSittingContent(db);
  if (content === null) throw new TypeError('a référent’s file without its group’s part');
  const { grid } = readGrid(db);
  const here = new Set(content.jurors.map(({ id }) => id));
  const jurors = session.activeJurors().filter(({ id }) => here.has(id));
  const { defis } = readDefis(db, session.viewer());
  const { closed, deports, marks, notes, group } = content;
  return {
    grid,
    settings: readSettings(db),
    groups: [{ id: group, label: content.label }],
    hearing: new Map([...defis, ...closed].map(({ id }) => [id, group])),
    jurors,
    individual: rankDefis({
      grid,
      defis: defis.map(({ id, content: own }) => ({ id, order: `${own.dossierNumber ?? ''} ${own.title}` })),
      marks,
      deports,
      expected: jurors
        .filter((juror) => group === null || juror.group === group)
        .flatMap((juror) => defis.map(({ id }) => ({ juror: juror.id, defi: id }))),
    }),
    notes,
    deports,
    defis: new Map(defis.map((defi) => [defi.id, defi])),
    closed: new Map(closed.map(({ id, number, title }) => [id, { number, title }])),
  };
});

/** The défis that a group hears, in the order of the jurors' score; those closed to the holder come last. */
export const defisOf = ({ individual, hearing, closed }: Material, group: GroupId | null): DefiId[] =>
  [...individual.map(({ defi }) => defi), ...closed.keys()].filter(
    (defi) => (hearing.get(defi) ?? null) === group && hearing.has(defi),
  );

/** Who sits in a group; the whole jury where it is null. */
export const jurorsOf = ({ jurors }: Material, group: GroupId | null): Juror[] =>
  jurors.filter((juror) => group === null || juror.group === group);

/** Which jurors leave the room for each défi that their group hears. */
export function leaving(material: Material): ReadonlyMap<DefiId, readonly Juror[]> {
  const byDefi = groupBy(material.deports, ({ defi }) => defi);
  return new Map(
    [...byDefi].map(([defi, deports]) => {
      const apart = new Set(deports.map(({ juror }) => juror));
      const group = material.hearing.get(defi) ?? null;
      return [defi, jurorsOf(material, group).filter(({ id }) => apart.has(id))];
    }),
  );
}

export function groupLabel({ groups }: Material, group: GroupId | null): string {
  const found = groups.find(({ id }) => id === group);
  if (found === undefined) throw new AppFailure('group-unknown');
  return found.label;
}

export interface Named {
  readonly number: string | null;
  readonly title: string;
  readonly administration: string;
  readonly closed: boolean;
}

export function nameOfDefi({ defis, closed }: Material, defi: DefiId): Named {
  const hidden = closed.get(defi);
  if (hidden !== undefined) return { ...hidden, administration: '', closed: true };
  const content = defis.get(defi)?.content;
  return {
    number: content?.dossierNumber ?? null,
    title: content?.title ?? '',
    administration: content?.administration ?? '',
    closed: false,
  };
}
