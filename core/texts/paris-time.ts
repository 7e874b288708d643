// The programme's own time: what clocks show in Paris, as text without a zone and as instants with an offset.

const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `Date.UTC` reads the years 0 to 99 as those of the twentieth century. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}

/** What Paris clocks show at an instant of our era, as if it were UTC, in milliseconds. */
function parisWall(instant: number): number {
  const part = Object.fromEntries(
    paris.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return utc(year, month, day, hour, minute, second);
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * The instant at which Paris clocks show a wall time (milliseconds, as if it were UTC). In the repeated hour of autumn: the
 * first of the two; in the one that spring leaves out: as if clocks had not been put forward yet.
 */
function instantAt(wall: number): number {
  const ahead = (instant: number): number => parisWall(instant) - instant;
  // Clocks are never changed twice within two days.
  const before = ahead(wall - dayMs);
  const [first, second] = [wall - before, wall - ahead(wall + dayMs)].sort((one, other) => one - other);
  return (
    [first, second].find((instant) => instant !== undefined && parisWall(instant) === wall) ?? wall - before
  );
}

/**
 * A Paris wall time (milliseconds, as if it were UTC; from year 1 on) as ISO 8601 with its offset. In the repeated hour of
 * autumn: the first of the two. Before 1911 clocks were ahead by 9 minutes and 21 seconds, which no offset can say: the text
 * is of the same instant, by 9 minutes.
 */
export function withParisOffset(wall: number): string {
  const instant = instantAt(wall);
  const minutes = Math.trunc((wall - instant) / minuteMs);
  const told = new Date(instant + minutes * minuteMs).toISOString().slice(0, 19);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${told}+${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

/** An ISO instant as Paris wall time, to the minute: `2026-09-14T10:02`. An empty text when it is no instant. */
export function parisLocal(iso: string): string {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? '' : new Date(parisWall(instant)).toISOString().slice(0, 16);
}

/** A Paris wall time as typed (`2026-09-14T10:02`) as an ISO instant with its offset; null when it is none. */
export function parisInstant(local: string): string | null {
  const wall = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  return Number.isNaN(wall) ? null : withParisOffset(wall);
}
