import type { Outcome, Round } from '../selection/decision.ts';
import type { RoundLine } from './defi-model.ts';
import type { Figure } from './figure.ts';
import type { RankingPart } from './ranking-model.ts';

/** What counts of the decisions on one défi. */
export interface DecidedLine {
  readonly anchor: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** Place in the complementary list. */
  readonly position: Figure;
  /** What the team is called; empty without one. */
  readonly team: string;
  readonly profiles: string[];
  readonly size: Figure;
  readonly cost: Figure;
  readonly fund: Figure;
  /** The team is smaller or larger than the call allows. */
  readonly outOfBounds: boolean;
  readonly motivation: string;
  /** Why the administration withdrew, in its own words; empty for any other outcome. */
  readonly withdrawal: string;
  /** Nobody has written its reasons yet. */
  readonly toMotivate: boolean;
  /** The jury's proposal, on which the committee has not decided. */
  readonly unconfirmed: boolean;
  readonly round: Round;
  readonly by: string;
  readonly on: string;
  /** In words, with team and place. */
  readonly words: string;
  /** What the jury had proposed, where the committee decided otherwise; empty else. */
  readonly proposed: string;
  /** The jury's, then the committee's. */
  readonly rounds: RoundLine[];
}

/** What becomes of the défis, once anything is decided. What the parts of a report tell is taken from here. */
export interface DecisionsPart {
  readonly undecided: Figure;
  /** In official order. */
  readonly granted: readonly DecidedLine[];
  readonly seats: Figure;
  readonly cost: Figure;
  readonly fund: Figure;
  /** In its own order. */
  readonly complementary: readonly DecidedLine[];
  /** Refused, not admissible, or withdrawn; in official order. */
  readonly others: readonly DecidedLine[];
  /** Where the committee did not leave what the jury proposed. */
  readonly differences: RankingPart['differences'];
  /** The days of the latest decisions that people took in a round, withdrawals apart; null where it said nothing. */
  readonly juryOn: string | null;
  readonly comiteOn: string | null;
}
