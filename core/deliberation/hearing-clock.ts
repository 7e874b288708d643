import { hearingStages, type Clock, type HearingStage } from './act.ts';

// The clock of one défi as pure steps from one record to the next. Instants are ISO 8601, durations whole seconds.

/** As long as a record can say; a machine left on for longer is not worth an error. */
const longest = 1_000_000;

const untouched: Clock = {
  sitting: null,
  stage: 'impressions',
  spent: { impressions: 0, hearing: 0, deliberation: 0 },
  since: null,
};

/** Seconds spent on a part up to `now`; an instant in the future, from another machine's clock, adds nothing. */
export function spentOn(clock: Clock, stage: HearingStage, now: string): number {
  const running =
    clock.stage === stage && clock.since !== null
      ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(clock.since)) / 1000))
      : 0;
  return Math.min(longest, clock.spent[stage] + running);
}

/** Seconds spent on all parts up to `now`. */
export const spentInAll = (clock: Clock, now: string): number =>
  hearingStages.reduce((sum, stage) => sum + spentOn(clock, stage, now), 0);

/** Runs, from the first part on when nothing was measured yet; `sitting` says where the défi is heard. */
export function started(clock: Clock | null, sitting: Clock['sitting'], now: string): Clock {
  const before = clock ?? untouched;
  if (before.stage === 'done' || before.since !== null) return before;
  return { ...before, sitting: sitting ?? before.sitting, since: now };
}

/** Stands still; what ran is added to its part. */
export function paused(clock: Clock, now: string): Clock {
  const { stage } = clock;
  if (stage === 'done' || clock.since === null) return { ...clock, since: null };
  return { ...clock, spent: { ...clock.spent, [stage]: spentOn(clock, stage, now) }, since: null };
}

/** Turns to the next part and goes on as it was, running or not; after the last part it is done. */
export function turnedOver(clock: Clock, now: string): Clock {
  const still = paused(clock, now);
  if (clock.stage === 'done') return still;
  const next = hearingStages[hearingStages.indexOf(clock.stage) + 1];
  return next === undefined
    ? { ...still, stage: 'done' }
    : { ...still, stage: next, since: clock.since === null ? null : now };
}

/** The group has turned to something else, whatever part was under way. */
export const ended = (clock: Clock | null, now: string): Clock => ({
  ...paused(clock ?? untouched, now),
  stage: 'done',
});

/** Back to the last part, standing still: a group may come back to a défi. */
export const resumed = (clock: Clock): Clock => ({ ...clock, stage: 'deliberation', since: null });
