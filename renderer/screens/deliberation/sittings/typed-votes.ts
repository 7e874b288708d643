import type { AvisGiven } from '#core/deliberation/act.ts';
import type { Language } from '#core/contract/shell.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';

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
export function countsIn(typed: TypedVotes, language: Language): Result<Votes, 'not-a-vote'> {
  if (Object.values(typed).every((text: string) => text.trim() === '')) return ok(null);
  const count = (text: string): number | null => readWholeNumber(text, language, { most: 1_000 });
  const [pro, against] = [count(typed.for), count(typed.against)];
  const abstained = typed.abstained.trim() === '' ? 0 : count(typed.abstained);
  if (pro === null || against === null || abstained === null) return fail('not-a-vote');
  return ok({ for: pro, against, abstained });
}

/** How many voted, abstentions included. */
export const countOf = (votes: Votes): number =>
  votes === null ? 0 : votes.for + votes.against + votes.abstained;

export const isTied = (votes: Votes): boolean => votes !== null && votes.for === votes.against;

export const sameVotes = (one: Votes, other: Votes): boolean =>
  JSON.stringify(votesAs(one)) === JSON.stringify(votesAs(other));
