import { withParisOffset } from '#core/texts/paris-time.ts';

// Times of Démarches simplifiées, whatever the export writes them as, made ISO 8601 with an offset.

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
