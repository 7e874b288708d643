import type { Digest } from '../ids.ts';
import type { JurorState } from './juror-state.ts';
import type { Settlement } from './merged-state.ts';

/** What counts of a juror: one ballot, or several put together by a settlement. */
export interface CurrentBallot {
  /** Of the ballot, or of the journal's entry that settled the conflict. */
  readonly digest: Digest;
  /** The ballots it is made of, in order: one unless it was settled. */
  readonly ballots: readonly Digest[];
  readonly settlement: Settlement | null;
}

export function currentBallot(state: JurorState | undefined): CurrentBallot | null {
  switch (state?.kind) {
    case 'current':
      return { digest: state.digest, ballots: [state.digest], settlement: null };
    case 'settled': {
      const { settlement } = state;
      return { digest: settlement.id, ballots: settlement.heads, settlement };
    }
    default:
      return null;
  }
}
