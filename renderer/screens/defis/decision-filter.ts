import { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import type { DefiRow } from '#core/contract/requests/defis.ts';

/** Which défis the list shows, by the decision on them. */
export const decisionFilters = ['all', 'undecided', ...RecevabiliteState.options] as const;
export type DecisionFilter = (typeof decisionFilters)[number];

export function passesFilter({ recevabilite }: DefiRow, filter: DecisionFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'undecided' ? recevabilite === null : recevabilite?.state === filter;
}

/** Waits for a decision, and no point of its checklist speaks against it. */
export const isSound = ({ recevabilite, checks }: DefiRow): boolean =>
  recevabilite === null && checks.failed === 0;
