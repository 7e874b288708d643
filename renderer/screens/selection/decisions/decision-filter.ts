import type { DecisionRow } from '#core/contract/requests/decisions.ts';
import { isToMotivate, isUnconfirmed, outcomes, type Outcome } from '#core/selection/decision.ts';

const questions = ['all', 'undecided', 'differing', 'unconfirmed', 'unmotivated'] as const;

/** Which défis the table shows. */
export type DecisionFilter = (typeof questions)[number] | Outcome;

export const decisionFilters: readonly DecisionFilter[] = [...questions, ...outcomes];

export function isShown(row: DecisionRow, filter: DecisionFilter): boolean {
  const { current, round, changed } = row;
  switch (filter) {
    case 'all':
      return true;
    case 'undecided':
      return current === null;
    case 'differing':
      return changed.length > 0;
    case 'unconfirmed':
      return round !== null && current !== null && isUnconfirmed({ round, outcome: current.outcome });
    case 'unmotivated':
      return current !== null && isToMotivate(current);
    case 'retenu':
    case 'complementaire':
    case 'non-retenu':
    case 'irrecevable':
    case 'desiste':
      return current?.outcome === filter;
  }
}
