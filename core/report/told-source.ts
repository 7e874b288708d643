import type { Phase } from '../call/phase.ts';
import type { CallSettings } from '../call/settings.ts';
import type { RecevabiliteState } from '../contract/requests/recevabilite.ts';
import type { DefiContent } from '../defi/defi.ts';
import type { TeamRequest } from '../defi/team.ts';
import type { DefiId, Digest, JurorId, SessionId } from '../ids.ts';
import type { CurrentBallot } from '../merge/current-ballot.ts';
import type { Standings } from '../selection/current-decisions.ts';
import type { DeliberationSource } from './tell-deliberation.ts';

/** What the report and the minutes both tell of a session: plain data that its file gave, nothing else. */
export interface ToldSource extends DeliberationSource {
  readonly session: { readonly id: SessionId; readonly name: string; readonly demonstration: boolean };
  readonly phase: Phase;
  readonly settings: CallSettings;
  readonly gridFingerprint: Digest;
  readonly contents: ReadonlyMap<DefiId, DefiContent>;
  readonly teams: ReadonlyMap<DefiId, TeamRequest>;
  /** Every défi with the decision on it; state null: none was taken. */
  readonly recevabilite: readonly {
    readonly defi: DefiId;
    readonly content: DefiContent;
    readonly state: RecevabiliteState | null;
    readonly reason: string;
    /** Null with the state. */
    readonly at: string | null;
  }[];
  readonly deports: readonly { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string }[];
  readonly ballots: ReadonlyMap<JurorId, CurrentBallot>;
  /** What the closing of the marking froze. */
  readonly freeze: {
    readonly fingerprint: Digest;
    readonly closedAt: string | null;
    /** Conflicts settled and keys decided since. */
    readonly after: readonly {
      readonly juror: JurorId;
      readonly id: Digest;
      readonly at: string;
      readonly kind: 'settled' | 'pinned' | 'rejected';
      readonly reason: string;
    }[];
  };
  readonly decisions: { readonly standings: Standings; readonly order: readonly DefiId[] };
  readonly withdrawn: readonly {
    readonly number: string | null;
    readonly title: string;
    readonly at: string;
  }[];
  readonly journal: { readonly length: number; readonly digest: Digest };
}
