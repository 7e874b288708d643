import type { BallotEntry } from '../ballot/ballot.ts';
import { asDigest, type DefiId, type Digest } from '../ids.ts';

/** One thing that a ballot may say of a défi: `deport`, `mark:C1`, `note:comment`, `note:advice-size`. */
export type BallotField = 'deport' | `mark:${string}` | `note:${string}`;

/** A mark in hundredths, a text, the reason of a déport; null when the ballot says nothing there. */
export type FieldValue = number | string | null;

/** Where ballots of one juror do not say the same. */
export interface Difference {
  readonly defi: DefiId;
  readonly field: BallotField;
  /** What each of the ballots says, in the order in which they were given. */
  readonly values: readonly { readonly ballot: Digest; readonly value: FieldValue }[];
}

/** What a ballot says, by défi and field; what it does not say is not there. */
export type SaidFields = ReadonlyMap<DefiId, ReadonlyMap<BallotField, number | string>>;

export function saidFields(entries: readonly BallotEntry[]): SaidFields {
  return new Map(
    entries.map(({ defi, deport, marks, notes }) => {
      const fields = new Map<BallotField, number | string>();
      if (deport !== null) fields.set('deport', deport);
      for (const { criterion, value } of marks) fields.set(`mark:${criterion}`, value);
      for (const { field, text } of notes) fields.set(`note:${field}`, text);
      return [defi, fields];
    }),
  );
}

/** Everything on which two or more ballots differ, by défi and field. None when they say the same. */
export function differences(ballots: ReadonlyMap<Digest, readonly BallotEntry[]>): Difference[] {
  const said = [...ballots].map(([ballot, entries]) => ({ ballot, fields: saidFields(entries) }));
  const defis = [...new Set(said.flatMap(({ fields }) => [...fields.keys()]))].sort();
  return defis.flatMap((defi) => {
    const names = new Set(said.flatMap(({ fields }) => [...(fields.get(defi)?.keys() ?? [])]));
    return [...names].sort().flatMap((field) => {
      const values = said.map(({ ballot, fields }) => ({
        ballot,
        value: fields.get(defi)?.get(field) ?? null,
      }));
      return values.every(({ value }) => value === values[0]?.value) ? [] : [{ defi, field, values }];
    });
  });
}

/** What a ballot says otherwise than the one before it. */
export interface Change {
  readonly defi: DefiId;
  readonly field: BallotField;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export function changesBetween(before: readonly BallotEntry[], after: readonly BallotEntry[]): Change[] {
  const [was, is] = [asDigest('was'), asDigest('is')];
  return differences(
    new Map([
      [was, before],
      [is, after],
    ]),
  ).map(({ defi, field, values }) => ({
    defi,
    field,
    before: values[0]?.value ?? null,
    after: values[1]?.value ?? null,
  }));
}

/** How many of each kind; marks that a déport takes away are among the removed ones. */
export interface ChangeCounts {
  readonly defis: number;
  readonly marksAdded: number;
  readonly marksChanged: number;
  readonly marksRemoved: number;
  /** Comments on a criterion or a défi written, changed or taken away. */
  readonly comments: number;
  /** Advice on teams and coups de cœur, likewise. */
  readonly advice: number;
  readonly deportsDeclared: number;
  readonly deportsLifted: number;
  /** Déports whose reason alone changed. */
  readonly deportsReworded: number;
}

export function countChanges(changes: readonly Change[]): ChangeCounts {
  const count = (test: (change: Change) => boolean): number => changes.filter(test).length;
  const isMark = ({ field }: Change): boolean => field.startsWith('mark:');
  const isDeport = ({ field }: Change): boolean => field === 'deport';
  const isComment = ({ field }: Change): boolean => /^note:comment(:|$)/.test(field);
  const added = ({ before }: Change): boolean => before === null;
  const removed = ({ after }: Change): boolean => after === null;
  const other = (change: Change): boolean => !added(change) && !removed(change);
  return {
    defis: new Set(changes.map(({ defi }) => defi)).size,
    marksAdded: count((one) => isMark(one) && added(one)),
    marksChanged: count((one) => isMark(one) && other(one)),
    marksRemoved: count((one) => isMark(one) && removed(one)),
    comments: count(isComment),
    advice: count((one) => one.field.startsWith('note:') && !isComment(one)),
    deportsDeclared: count((one) => isDeport(one) && added(one)),
    deportsLifted: count((one) => isDeport(one) && removed(one)),
    deportsReworded: count((one) => isDeport(one) && other(one)),
  };
}
