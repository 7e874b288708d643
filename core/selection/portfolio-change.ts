import type { DefiId, OptionId } from '../ids.ts';
import type { Chosen } from './portfolio.ts';

/** What differs between two sets of défis: who comes in, who goes out, and whose team is another one. */
export interface PortfolioChange {
  readonly enters: readonly Chosen[];
  readonly leaves: readonly Chosen[];
  readonly otherTeam: readonly { readonly defi: DefiId; readonly from: OptionId; readonly to: OptionId }[];
}

/** Each list in the order of the set that it comes from. */
export function portfolioChange(before: readonly Chosen[], after: readonly Chosen[]): PortfolioChange {
  const had = new Map(before.map(({ defi, option }) => [defi, option]));
  const has = new Set(after.map(({ defi }) => defi));
  return {
    enters: after.filter(({ defi }) => !had.has(defi)),
    leaves: before.filter(({ defi }) => !has.has(defi)),
    otherTeam: after.flatMap(({ defi, option }) => {
      const from = had.get(defi);
      return from === undefined || from === option ? [] : [{ defi, from, to: option }];
    }),
  };
}
