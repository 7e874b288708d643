import type { Phase } from '../call/phase.ts';
import type { CallSettings } from '../call/settings.ts';
import type { RecevabiliteState } from '../contract/requests/recevabilite.ts';
import type { ReportOptions } from '../contract/requests/report.ts';
import type { DefiContent } from '../defi/defi.ts';
import type { TeamRequest } from '../defi/team.ts';
import type { DefiId, Digest, JurorId, SessionId } from '../ids.ts';
import type { CurrentBallot } from '../merge/current-ballot.ts';
import type { Standings } from '../selection/current-decisions.ts';
import type { FirmnessClass } from '../selection/firmness-class.ts';
import type { GatheredAdvice } from '../selection/gather-advice.ts';
import type { Candidate } from '../selection/portfolio.ts';
import type { Scenario } from '../selection/scenario.ts';
import type { Selection } from '../selection/solve-selection.ts';
import type { StraightDown } from '../selection/straight-down.ts';
import type { ScenarioColumn } from './scenarios-model.ts';
import type { DeliberationSource } from './tell-deliberation.ts';
import type { ReliabilitySource } from './tell-reliability.ts';

/** The scenarios with their answers. */
export interface ScenarioSource {
  /** In official order, unranked ones last. */
  readonly candidates: readonly Candidate[];
  /** The scenarios that stand, and the one that the proposal was taken from where it has changed since. */
  readonly considered: readonly {
    readonly scenario: Scenario;
    readonly taken: ScenarioColumn['taken'];
    /** Null: a rule is about something that is no longer there. */
    readonly selection: Selection | null;
  }[];
}

/** What the report is built from: plain data that the session file gave, nothing else. */
export interface ReportSource extends DeliberationSource {
  readonly options: ReportOptions;
  readonly session: { readonly id: SessionId; readonly name: string; readonly demonstration: boolean };
  readonly phase: Phase;
  readonly settings: CallSettings;
  readonly gridFingerprint: Digest;
  /** Null where the report does not tell it. */
  readonly firmness: ReliabilitySource['firmness'] | null;
  readonly reliability: ReliabilitySource['reliability'];
  readonly severity: ReliabilitySource['severity'];
  readonly contents: ReadonlyMap<DefiId, DefiContent>;
  readonly teams: ReadonlyMap<DefiId, TeamRequest>;
  /** What jurors advise on the teams of those that are in the order. */
  readonly advice: ReadonlyMap<DefiId, GatheredAdvice>;
  /** Every défi with the decision on it; state null: none was taken. */
  readonly recevabilite: readonly {
    readonly defi: DefiId;
    readonly content: DefiContent;
    readonly state: RecevabiliteState | null;
    readonly reason: string;
    /** Null with the state. */
    readonly at: string | null;
  }[];
  readonly down: StraightDown;
  /** The ranked défis in official order, as `down.running` has them. */
  readonly downOrder: readonly DefiId[];
  readonly deports: readonly { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string }[];
  readonly notes: readonly {
    readonly juror: JurorId;
    readonly defi: DefiId;
    readonly field: string;
    readonly text: string;
  }[];
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
  /** Dossiers that changed after jurors had marked them, with the names of what changed. */
  readonly overtaken: ReadonlyMap<DefiId, { readonly jurors: number; readonly fields: readonly string[] }>;
  readonly decisions: { readonly standings: Standings; readonly order: readonly DefiId[] };
  /** Null where the report does not tell them. */
  readonly scenarios: ScenarioSource | null;
  /** How the choice of a défi holds when the weights move; empty where it was not worked out. */
  readonly classes: ReadonlyMap<DefiId, FirmnessClass>;
  readonly withdrawn: readonly {
    readonly number: string | null;
    readonly title: string;
    readonly at: string;
  }[];
  readonly journal: { readonly length: number; readonly digest: Digest };
}
