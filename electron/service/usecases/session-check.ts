export type SessionCheckName =
  'journal' | 'digests' | 'received' | 'signatures' | 'proofs' | 'tables' | 'freeze';

/** One thing that was checked. */
export interface SessionCheck {
  readonly check: SessionCheckName;
  readonly holds: boolean;
  /** How many entries, ballots or rows were looked at. */
  readonly checked: number;
  /** How many had nothing that could be checked: ballots without a signature, or that came without a file. */
  readonly without: number;
  /** Receipts of the ballots, or the number of the journal's entry, that do not hold. */
  readonly wrong: readonly string[];
}
