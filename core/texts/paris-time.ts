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

/** What Paris clocks show at an instant, as if it were UTC, in milliseconds. */
function parisWall(instant: number): number {
  const part = Object.fromEntries(
    paris.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * A Paris wall time (milliseconds, as if it were UTC) as ISO 8601 with its offset. In the repeated hour of
 * autumn: the first of the two.
 */
export function withParisOffset(wall: number): string {
  const summer = wall - 2 * 3_600_000;
  const instant = parisWall(summer) === wall ? summer : wall - 3_600_000;
  const hours = Math.round((wall - instant) / 3_600_000);
  return `${new Date(wall).toISOString().slice(0, 19)}+0${String(hours)}:00`;
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
