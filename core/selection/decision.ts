import { z } from 'zod';
import { asOptionId, type DefiId } from '../ids.ts';
import { OptionEig } from './team-option.ts';

/** First the jury proposes, then the steering committee confirms or changes. */
export const rounds = ['jury', 'comite'] as const;
export type Round = (typeof rounds)[number];

/** `desiste`: the administration withdrew after the fact. */
export const outcomes = ['retenu', 'complementaire', 'non-retenu', 'irrecevable', 'desiste'] as const;
export type Outcome = (typeof outcomes)[number];

/** The team as it was granted: it stays what it was when options change later. Money in integer cents. */
export const GrantedTeam = z.strictObject({
  option: z.string().max(60).transform(asOptionId),
  label: z.string().max(120),
  eigs: z.array(OptionEig).max(50),
  seats: z.int().nonnegative(),
  costCents: z.int().nonnegative(),
  fundCents: z.int().nonnegative(),
});
export type GrantedTeam = z.infer<typeof GrantedTeam>;

/** One decision on one défi; the latest of a round counts, and all are kept. */
export interface Decision {
  readonly round: Round;
  readonly defi: DefiId;
  readonly outcome: Outcome;
  /** The team that is granted, or would be to one of the complementary list; null otherwise. */
  readonly granted: GrantedTeam | null;
  /** Place in the complementary list, from 1; null for any other outcome. */
  readonly position: number | null;
  /** Empty until somebody writes it. */
  readonly motivation: string;
  /** Who decided, as people are named in the minutes. */
  readonly by: string;
  /** Day of the decision, ISO 8601. */
  readonly on: string;
  /** The défi whose withdrawal it comes from, of that défi itself too; null for what people decided by themselves. */
  readonly follows: DefiId | null;
}

/** Each decision is owed its reasons; a withdrawal has those of the administration. */
export const isToMotivate = ({ outcome, motivation }: Pick<Decision, 'outcome' | 'motivation'>): boolean =>
  outcome !== 'desiste' && motivation.trim() === '';

/** Of a decision that counts: the jury's alone. A withdrawal is the administration's word, nobody has to confirm it. */
export const isUnconfirmed = ({ round, outcome }: Pick<Decision, 'round' | 'outcome'>): boolean =>
  round === 'jury' && outcome !== 'desiste';
