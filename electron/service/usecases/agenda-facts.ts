import type { AgendaFigures, ShareFrom } from '#core/deliberation/sitting-part.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { markTable } from '#core/ranking/mark-table.ts';
import { ratingsOfTotals } from '#core/ranking/ratings.ts';
import { severityOf } from '#core/ranking/severity/severity.ts';
import { readSittingContent } from '#db/queries/sitting-kit.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { sinceTurn } from '../since-turn.ts';
import { readScores } from './read-ranked.ts';
import { cutShares } from './run-firmness.ts';

/** What the agenda and the marks of a défi show beside the marks, the same on the coordinator's machine and on a référent's. */
export interface AgendaFacts {
  readonly shareFrom: ShareFrom;
  readonly rows: ReadonlyMap<DefiId, Omit<AgendaFigures, 'defi'>>;
  /** Effects on the fitted totals in hundredths; empty where the session does not show severity. */
  readonly severity: ReadonlyMap<JurorId, number>;
}

/**
 * Worked out from the ballots in a coordinator's file, refused before the closing like the ranking; in a référent's as the
 * coordination gave it.
 */
export function agendaFacts(context: ServiceContext): AgendaFacts {
  const session = context.session();
  return session.facts.role === 'referent' ? factsOfKit(session) : factsOfBallots(context, session);
}

const factsOfKit = sinceTurn((session): AgendaFacts => {
  const content = readSittingContent(session.db);
  if (content === null) throw new TypeError('a référent’s file without its group’s part');
  return {
    shareFrom: content.shareFrom,
    rows: new Map(content.agenda.map(({ defi, ...figures }) => [defi, figures])),
    severity: new Map(content.severity.map(({ juror, effect }) => [juror, effect])),
  };
});

function factsOfBallots(context: ServiceContext, session: OpenSession): AgendaFacts {
  const { totals, effects } = adjustedTotals(session);
  const { from, aboveCut, intervals } = cutShares(context);
  return {
    shareFrom: from,
    rows: new Map(
      readScores(session).individual.map(({ defi, spread }) => [
        defi,
        {
          aboveCut: aboveCut.get(defi) ?? null,
          low: intervals.get(defi)?.low ?? null,
          high: intervals.get(defi)?.high ?? null,
          adjusted: totals.get(defi)?.adjusted ?? null,
          adjustedError: totals.get(defi)?.error ?? null,
          deviation: spread?.deviation ?? null,
        },
      ]),
    ),
    severity: effects,
  };
}

/** Empty where the session shows raw totals alone. */
const adjustedTotals = sinceTurn((session) => {
  const { grid, settings, individual, marks, deports } = readScores(session);
  const table = markTable({ grid, defis: individual.map(({ defi }) => defi), marks, deports });
  const { units, raters } = settings.showSeverity
    ? severityOf(ratingsOfTotals(table))
    : { units: [], raters: [] };
  return {
    totals: new Map(units.flatMap((one) => pairOf(table.defis[one.unit], one))),
    effects: new Map(raters.flatMap(({ rater, effect }) => pairOf(table.jurors[rater], effect))),
  };
});

const pairOf = <Key, Value>(key: Key | undefined, value: Value): [Key, Value][] =>
  key === undefined ? [] : [[key, value]];
