import type { DefiId, GroupId, OptionId } from '../ids.ts';
import type { TeamOption } from './team-option.ts';

/** Why a défi cannot be chosen whatever the rules are. */
export type Bar = 'below-threshold' | 'no-score' | 'no-team';

/** A défi that may be chosen, as the selection looks at it. */
export interface Candidate {
  readonly defi: DefiId;
  /** In the official order; ex aequo share it; null for one that is not ranked. */
  readonly rank: number | null;
  readonly options: readonly TeamOption[];
  readonly ministries: readonly string[];
  /** Who heard it; null: the whole jury. */
  readonly group: GroupId | null;
  /** Null until an avis is given. */
  readonly favourable: boolean | null;
  readonly bar: Bar | null;
}

/** A défi with the team that it is granted. */
export interface Chosen {
  readonly defi: DefiId;
  readonly option: OptionId;
}

/** The same défis with the same teams, in whatever order. */
export const isSameSet = (one: readonly Chosen[], other: readonly Chosen[]): boolean =>
  one.length === other.length &&
  one.every(({ defi, option }) => other.some((own) => own.defi === defi && own.option === option));

/** A set of défis with their teams. */
export interface Portfolio {
  /** In official order. */
  readonly chosen: readonly Chosen[];
  /** In the unit of the objective: hundredths of a point, hundredths × EIGs, or rank points. */
  readonly value: number;
  readonly seats: number;
  readonly costCents: number;
  readonly fundCents: number;
}
