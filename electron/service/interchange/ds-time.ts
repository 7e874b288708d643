// Times of Démarches simplifiées, whatever the export writes them as, made ISO 8601 with an offset.

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

/** A Paris wall time (as if it were UTC) with its offset. In the repeated hour of autumn: the first of the two. */
function withParisOffset(wall: number): string {
  const summer = wall - 2 * 3_600_000;
  const instant = parisWall(summer) === wall ? summer : wall - 3_600_000;
  const hours = Math.round((wall - instant) / 3_600_000);
  return `${new Date(wall).toISOString().slice(0, 19)}+0${String(hours)}:00`;
}

/**
 * A filing time: `2026-09-14 10:02:31 +0200` (CSV), a serial in Paris wall time (XLSX), ISO 8601, or the French
 * day and time that a re-saved file shows. Null when it is none of these.
 */
export function readDsTime(cell: string | number): string | null {
  if (typeof cell === 'number') {
    if (cell < 1 || cell > 100_000) return null;
    // Day 25,569 of the 1900 system is 1 January 1970; seconds are rounded, serials are a little off.
    return withParisOffset(Math.round((cell - 25_569) * 86_400) * 1_000);
  }
  const text = cell.trim();
  const own = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)? ?(?:([+-]\d{2}):?(\d{2})|(UTC|Z))$/.exec(
    text,
  );
  if (own !== null) {
    const [, day = '', time = '', hours, minutes, utc] = own;
    const iso = `${day}T${time}${utc === undefined ? `${hours ?? '+00'}:${minutes ?? '00'}` : 'Z'}`;
    return Number.isNaN(Date.parse(iso)) ? null : iso;
  }
  const french = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (french === null) return null;
  const [day = 1, month = 1, year = 1970, hour = 0, minute = 0, second = 0] = french
    .slice(1)
    .map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(wall).getUTCDate() === day ? withParisOffset(wall) : null;
}
