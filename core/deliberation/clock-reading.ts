import type { Clock, HearingStage } from './act.ts';

export interface ClockReading {
  /** The part under way; `done`: the défi's time is over. */
  readonly stage: Clock['stage'];
  readonly running: boolean;
  /** Whole seconds left of the part, negative once it takes longer than planned; 0 when done. */
  readonly left: number;
}

/**
 * Reads the clock of a défi at `now` (milliseconds since 1970). `minutes` is what each part was given. A machine whose
 * clock was set back since never counts time that did not pass.
 */
export function readClock(
  clock: Clock,
  minutes: Readonly<Record<HearingStage, number>>,
  now: number,
): ClockReading {
  const running = clock.since !== null;
  if (clock.stage === 'done') return { stage: 'done', running: false, left: 0 };
  const since = clock.since === null ? now : Date.parse(clock.since);
  const spent = clock.spent[clock.stage] + Math.max(0, Math.floor((now - since) / 1000));
  return { stage: clock.stage, running, left: minutes[clock.stage] * 60 - spent };
}

/** Seconds as minutes and seconds, 725 → `12:05`; the sign is the reader's to write. */
export function clockFace(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}
