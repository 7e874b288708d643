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

/** The years that a call may be set in: the programme began in 2016, and what is far from it was mistyped. */
export const callYears = { first: 2016, last: 2100 };

/** Whether a day or a local time (`2026-10-01`, `2026-10-01T12:00`) is in a year of these; an empty text says none. */
export function isInCallYears(text: string): boolean {
  const year = Number(/^(\d+)-/.exec(text)?.[1] ?? callYears.first);
  return year >= callYears.first && year <= callYears.last;
}

/** The dates of a call as they usually follow one another. */
const usualOrder = ['deadline', 'ballotsDue', 'juryDay'] as const;
type CallDate = (typeof usualOrder)[number];

/**
 * Which dates of the call come after one that they usually come before. Days (or local times), empty where none is set. They
 * are told and never refused: a call may have its reasons.
 */
export function oddDates(
  days: Readonly<Record<CallDate, string>>,
): readonly (readonly [CallDate, CallDate])[] {
  return usualOrder.flatMap((first, at) =>
    usualOrder
      .slice(at + 1)
      .filter((second) => days[first] !== '' && days[second] !== '')
      .filter((second) => days[first].slice(0, 10) > days[second].slice(0, 10))
      .map((second) => [first, second] as const),
  );
}
