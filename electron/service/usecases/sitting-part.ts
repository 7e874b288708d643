import type { Kit } from '#core/ballot/kit.ts';
import { defiOfSaid } from '#core/deliberation/act.ts';
import type { SittingPart } from '#core/deliberation/sitting-part.ts';
import type { DefiId, GroupId, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { pairKey } from '#core/jury/whose-defis.ts';
import { readActs } from '#db/queries/deliberation.ts';
import type { StoredDefi } from '#db/queries/defis.ts';
import { readGrid } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { agendaFacts } from './agenda-facts.ts';
import { isRecevable } from './decide-recevabilite.ts';
import { kitJuror } from './kit-dossiers.ts';
import { readScores, type Scores } from './read-ranked.ts';

/** What a group hears, as far as one of its jurors may: under their own déport a défi is closed to them. */
export interface HeardDefis {
  readonly open: readonly StoredDefi[];
  readonly closed: readonly StoredDefi[];
}

/** The recevable défis of a group, in the order of the list. Refused before the closing, like the ranking. */
export function heardBy(session: OpenSession, group: GroupId | null, juror: JurorId): HeardDefis {
  const { defis, hearing, deports } = readScores(session);
  const own = new Set(deports.filter((deport) => deport.juror === juror).map(({ defi }) => defi));
  const heard = [...defis.values()].filter(
    (defi) => hearing.has(defi.id) && hearing.get(defi.id) === group && isRecevable(defi),
  );
  return {
    open: heard.filter(({ id }) => !own.has(id)),
    closed: heard.filter(({ id }) => own.has(id)),
  };
}

/** Those who sit in a group; the whole jury where it is null. */
export const jurorsOfGroup = (session: OpenSession, group: GroupId | null): Juror[] =>
  session.activeJurors().filter((juror) => group === null || juror.group === group);

/** One group's part of the deliberation as one of its jurors may have it: nothing of other groups, nor of what is closed. */
export function sittingPart(
  context: ServiceContext,
  group: GroupId | null,
  { open, closed }: HeardDefis,
  juror: JurorId,
): SittingPart {
  const session = context.session();
  const scores = readScores(session);
  const { shareFrom, rows, severity } = agendaFacts(context);
  const here = new Set(open.map(({ id }) => id));
  const { marks, notes } = saidOf(scores, here);
  const jurors = jurorsHere(session, group, new Set([...marks, ...notes].map((one) => one.juror)));
  const ids = new Set(jurors.map(({ id }) => id));
  return {
    group,
    label: scores.groups.find(({ id }) => id === group)?.label ?? '',
    jurors,
    marks,
    notes,
    deports: scores.deports.filter(
      (deport) =>
        (here.has(deport.defi) && ids.has(deport.juror)) ||
        (deport.juror === juror && closed.some(({ id }) => id === deport.defi)),
    ),
    closed: closed.map(({ id, content }) => ({ id, number: content.dossierNumber, title: content.title })),
    agenda: open.flatMap(({ id }) => {
      const figures = rows.get(id);
      return figures === undefined ? [] : [{ defi: id, ...figures }];
    }),
    severity: [...severity].flatMap(([id, effect]) => (ids.has(id) ? [{ juror: id, effect }] : [])),
    shareFrom,
    grid: readGrid(session.db).fingerprint,
    acts: readActs(session.db)
      .map(({ act }) => act)
      .filter(({ said, group: own }) => {
        const defi = defiOfSaid(said);
        // What the plenary recorded is about every défi, those of other groups included.
        return own === group && said.field !== 'plenary-order' && (defi === null || here.has(defi));
      }),
  };
}

/** What counts of the ballots on these défis: neither under the déport of whoever said it. */
function saidOf({ marks, notes, deports }: Scores, defis: ReadonlySet<DefiId>) {
  const apart = new Set(deports.map(pairKey));
  const counts = (one: { readonly juror: JurorId; readonly defi: DefiId }): boolean =>
    defis.has(one.defi) && !apart.has(pairKey(one));
  return { marks: marks.filter(counts), notes: notes.filter(counts) };
}

/** The group's jurors, then others who marked one of its défis. */
function jurorsHere(
  session: OpenSession,
  group: GroupId | null,
  marked: ReadonlySet<JurorId>,
): Kit['juror'][] {
  const own = jurorsOfGroup(session, group);
  const ids = new Set(own.map(({ id }) => id));
  const others = session.activeJurors().filter(({ id }) => marked.has(id) && !ids.has(id));
  return [...own, ...others].map(kitJuror);
}
