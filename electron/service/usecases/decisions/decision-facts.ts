import type { SelectionFacts } from '#core/call/todos.ts';
import type { DefiId } from '#core/ids.ts';
import { currentDecisions } from '#core/selection/current-decisions.ts';
import { isToMotivate, isUnconfirmed } from '#core/selection/decision.ts';
import { readDecisions } from '#db/queries/decisions.ts';
import { isReportExported } from '#db/queries/report-exports.ts';
import { readScenarios } from '#db/queries/scenarios.ts';
import type { OpenSession } from '../../open-session.ts';

/** How far the decisions on these défis have come. */
export function decisionFacts(session: OpenSession, defis: readonly DefiId[]): SelectionFacts {
  const known = new Set(defis);
  const standings = currentDecisions(readDecisions(session.db).filter(({ defi }) => known.has(defi)));
  const current = [...standings.values()].map((standing) => standing.current);
  return {
    scenarios: readScenarios(session.db).length,
    undecided: known.size - current.length,
    unconfirmed: current.filter(isUnconfirmed).length,
    withoutMotivation: current.filter(isToMotivate).length,
    reportExported: isReportExported(session.db),
  };
}
