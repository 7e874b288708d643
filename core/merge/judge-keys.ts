import { groupBy } from '../group-by.ts';
import type { BallotNode, KeyDecision } from './merged-state.ts';

/** Keys that came under one enrolment secret and are not all decided. */
export interface OpenKeys {
  /** Null when the ballots prove none. */
  readonly issue: number | null;
  /** Every key under it that was not set aside, in order. */
  readonly keys: readonly string[];
  /** Those of them that nobody has decided on. */
  readonly undecided: readonly string[];
}

/**
 * Where a juror's keys have to be decided on. One key per enrolment secret is expected and needs no word. Two or more,
 * or a key whose secret this session never gave, have to be accepted one by one, until those set aside leave a single
 * expected one. All keys are judged alike: which one came first makes no difference.
 */
export function openKeys(
  nodes: readonly BallotNode[],
  issues: ReadonlySet<number>,
  decided: ReadonlyMap<string, KeyDecision['decision']>,
): OpenKeys[] {
  const signed = nodes.flatMap(({ key, issue }) => (key === null ? [] : [{ key, issue }]));
  return [...groupBy(signed, ({ issue }) => issue ?? 0)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => {
      const issue = group[0]?.issue ?? null;
      const keys = [...new Set(group.map(({ key }) => key))]
        .filter((key) => decided.get(key) !== 'rejected')
        .sort();
      const undecided = keys.filter((key) => !decided.has(key));
      const expected = keys.length === 1 && issue !== null && issues.has(issue);
      return expected || undecided.length === 0 ? [] : [{ issue, keys, undecided }];
    });
}
