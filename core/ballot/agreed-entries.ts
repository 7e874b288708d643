import type { BallotEntry } from './ballot.ts';

type Entries = readonly BallotEntry[];

/**
 * What all of these ballots of one juror say alike, défi by défi and field by field: with one ballot, all of it. What any
 * of them lacks or says otherwise is left out.
 */
export function agreedEntries(ballots: readonly Entries[]): BallotEntry[] {
  const [first, ...others] = ballots;
  if (first === undefined) return [];
  return first.flatMap((entry) => {
    const same = others.map((entries) => entries.find(({ defi }) => defi === entry.defi));
    const agreed: BallotEntry = {
      defi: entry.defi,
      deport: same.every((other) => other?.deport === entry.deport) ? entry.deport : null,
      marks: entry.marks.filter((mark) =>
        same.every((other) =>
          other?.marks.some(({ criterion, value }) => criterion === mark.criterion && value === mark.value),
        ),
      ),
      notes: entry.notes.filter((note) =>
        same.every((other) =>
          other?.notes.some(({ field, text }) => field === note.field && text === note.text),
        ),
      ),
    };
    const empty = agreed.deport === null && agreed.marks.length === 0 && agreed.notes.length === 0;
    return empty ? [] : [agreed];
  });
}
