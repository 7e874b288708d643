import type { BallotEntry } from '../ballot/ballot.ts';
import type { DefiId, Digest } from '../ids.ts';
import { saidFields, type BallotField, type FieldValue } from './compare-ballots.ts';

/** A ballot of this juror that another machine wrote and a kit brought back, with the entry that brought it. */
export interface OtherBallot {
  readonly digest: Digest;
  readonly entries: readonly BallotEntry[];
  readonly arrived: number;
}

/** What a juror's file says, and what other machines sent otherwise. */
export interface OtherSaying {
  readonly defi: DefiId;
  readonly field: BallotField;
  readonly mine: FieldValue;
  readonly theirs: readonly { readonly ballot: Digest; readonly value: FieldValue }[];
}

/**
 * What is still to be looked at between this file and ballots of other machines: where one says otherwise and the juror
 * has not decided since it arrived. `lastTouch` gives the last entry at which the juror did something at a place (0: never).
 * A défi under a déport on either side differs in that alone: its marks are not to be read.
 */
export function otherSayings(
  mine: readonly BallotEntry[],
  others: readonly OtherBallot[],
  lastTouch: (defi: DefiId, field: BallotField) => number,
): OtherSaying[] {
  const own = saidFields(mine);
  const said = others.map((other) => ({ ...other, fields: saidFields(other.entries) }));
  const defis = [...new Set([...own.keys(), ...said.flatMap(({ fields }) => [...fields.keys()])])].sort();
  return defis.flatMap((defi) => {
    const here = own.get(defi);
    const fields = new Set<BallotField>([
      ...(here?.keys() ?? []),
      ...said.flatMap((other) => [...(other.fields.get(defi)?.keys() ?? [])]),
    ]);
    return [...fields].sort().flatMap((field) => {
      const value = here?.get(field) ?? null;
      const theirs = said
        .filter(({ fields: there, arrived }) => {
          const apart = here?.has('deport') === true || there.get(defi)?.has('deport') === true;
          if (apart && field !== 'deport') return false;
          return (there.get(defi)?.get(field) ?? null) !== value && lastTouch(defi, field) < arrived;
        })
        .map(({ digest, fields: there }) => ({
          ballot: digest,
          value: there.get(defi)?.get(field) ?? null,
        }));
      return theirs.length === 0 ? [] : [{ defi, field, mine: value, theirs }];
    });
  });
}
