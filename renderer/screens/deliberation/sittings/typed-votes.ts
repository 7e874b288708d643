import type { AvisGiven } from '#core/deliberation/act.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { wholeNumber } from './whole-number.ts';

/** A vote as typed: three texts. */
export interface TypedVotes {
  readonly for: string;
  readonly against: string;
  readonly abstained: string;
}

type Votes = AvisGiven['votes'];

export const votesAs = (votes: Votes): TypedVotes =>
  votes === null
    ? { for: '', against: '', abstained: '' }
    : { for: String(votes.for), against: String(votes.against), abstained: String(votes.abstained) };

/** The vote that was typed, null when nothing was; abstentions that nobody counted are none. */
export function countsIn(typed: TypedVotes): Result<Votes, 'not-a-vote'> {
  if (Object.values(typed).every((text: string) => text.trim() === '')) return ok(null);
  const [pro, against] = [wholeNumber(typed.for), wholeNumber(typed.against)];
  const abstained = typed.abstained.trim() === '' ? 0 : wholeNumber(typed.abstained);
  if (pro === null || against === null || abstained === null) return fail('not-a-vote');
  if (Math.max(pro, against, abstained) > 1_000) return fail('not-a-vote');
  return ok({ for: pro, against, abstained });
}

export const isTied = (votes: Votes): boolean => votes !== null && votes.for === votes.against;

export const sameVotes = (one: Votes, other: Votes): boolean =>
  JSON.stringify(votesAs(one)) === JSON.stringify(votesAs(other));
