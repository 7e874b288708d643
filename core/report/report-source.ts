import type { ReportOptions } from '../contract/requests/report.ts';
import type { DefiId, JurorId } from '../ids.ts';
import type { FirmnessClass } from '../selection/firmness-class.ts';
import type { GatheredAdvice } from '../selection/gather-advice.ts';
import type { Candidate } from '../selection/portfolio.ts';
import type { Scenario } from '../selection/scenario.ts';
import type { Selection } from '../selection/solve-selection.ts';
import type { StraightDown } from '../selection/straight-down.ts';
import type { ScenarioColumn } from './scenarios-model.ts';
import type { ReliabilitySource } from './tell-reliability.ts';
import type { ToldSource } from './told-source.ts';

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
export interface ReportSource extends ToldSource {
  readonly options: ReportOptions;
  /** Null where the report does not tell it. */
  readonly firmness: ReliabilitySource['firmness'] | null;
  readonly reliability: ReliabilitySource['reliability'];
  readonly severity: ReliabilitySource['severity'];
  /** What jurors advise on the teams of those that are in the order. */
  readonly advice: ReadonlyMap<DefiId, GatheredAdvice>;
  readonly down: StraightDown;
  /** The ranked défis in official order, as `down.running` has them. */
  readonly downOrder: readonly DefiId[];
  readonly notes: readonly {
    readonly juror: JurorId;
    readonly defi: DefiId;
    readonly field: string;
    readonly text: string;
  }[];
  /** Dossiers that changed after jurors had marked them, with the names of what changed. */
  readonly overtaken: ReadonlyMap<DefiId, { readonly jurors: number; readonly fields: readonly string[] }>;
  /** Null where the report does not tell them. */
  readonly scenarios: ScenarioSource | null;
  /** How the choice of a défi holds when the weights move; empty where it was not worked out. */
  readonly classes: ReadonlyMap<DefiId, FirmnessClass>;
}
