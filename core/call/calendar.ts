import { parisLocal } from '../texts/paris-time.ts';
import type { CallSettings } from './settings.ts';

/** A day of the call (ISO date) and how far off it is: 0 today, negative when it is past. */
export interface CalendarDay {
  readonly day: string;
  readonly daysLeft: number;
}

/** The days that jurors look at; null where the call sets none. They are shown and never refuse anything. */
export interface Calendar {
  readonly ballotsDue: CalendarDay | null;
  readonly juryDay: CalendarDay | null;
}

/** Days are those of Paris, wherever the juror sits. `now` is an ISO instant. */
export function calendarAt(settings: Pick<CallSettings, 'ballotsDue' | 'juryDay'>, now: string): Calendar {
  const today = parisLocal(now).slice(0, 10);
  const at = (day: string | null): CalendarDay | null =>
    day === null ? null : { day, daysLeft: daysBetween(today, day) };
  return { ballotsDue: at(settings.ballotsDue), juryDay: at(settings.juryDay) };
}

const millisecondsADay = 86_400_000;

/** Whole days from one ISO date to another; dates have no hour, so none is lost to summer time. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsADay);
