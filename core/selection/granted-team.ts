import type { DefiId } from '../ids.ts';
import type { GrantedTeam } from './decision.ts';
import { requestedOption, type OptionKind, type TeamOption } from './team-option.ts';

/** A team option frozen as it is granted. */
export const grantedTeam = ({
  id,
  label,
  eigs,
  seats,
  costCents,
  fundCents,
}: Pick<TeamOption, 'id' | 'label' | 'eigs' | 'seats' | 'costCents' | 'fundCents'>): GrantedTeam => ({
  option: id,
  label,
  eigs: eigs.map((eig) => ({ ...eig })),
  seats,
  costCents,
  fundCents,
});

/** Where the granted team came from: its identifier says so. */
export function kindOfGranted({ option }: Pick<GrantedTeam, 'option'>): OptionKind {
  if (option === requestedOption) return 'requested';
  return option === 'reduced' || option === 'changed' ? 'advised' : 'added';
}

/** A granted team as rules look at it: what it was when it was granted, whatever became of the option since. */
export const optionOfGranted = (defi: DefiId, granted: GrantedTeam): TeamOption => ({
  defi,
  id: granted.option,
  kind: kindOfGranted(granted),
  label: granted.label,
  eigs: granted.eigs,
  seats: granted.seats,
  costCents: granted.costCents,
  fundCents: granted.fundCents,
  value: null,
  defaultValue: null,
  valueFrom: 'whole',
  costFrom: 'size',
});

export interface GrantedSums {
  readonly defis: number;
  readonly seats: number;
  readonly costCents: number;
  readonly fundCents: number;
}

export function sumGranted(
  teams: readonly Pick<GrantedTeam, 'seats' | 'costCents' | 'fundCents'>[],
): GrantedSums {
  const sum = (of: (team: (typeof teams)[number]) => number): number =>
    teams.reduce((total, team) => total + of(team), 0);
  return {
    defis: teams.length,
    seats: sum(({ seats }) => seats),
    costCents: sum(({ costCents }) => costCents),
    fundCents: sum(({ fundCents }) => fundCents),
  };
}
