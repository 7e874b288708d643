import { withParisOffset } from '../texts/paris-time.ts';

// Times of Démarches simplifiées, whatever the export writes them as, made ISO 8601 with an offset.

/**
 * A filing time: `2026-09-14 10:02:31 +0200` (CSV), `2026-09-14 10:02:31` in Paris wall time (workbooks), a serial
 * that lost its date format, ISO 8601 (API), `2018-09-14 08:02:31 UTC` (2018), or the French day and time that a
 * re-saved file shows. Null when it is none of these.
 */
export function readDsTime(cell: string | number): string | null {
  if (typeof cell === 'number') return fromSerial(cell);
  const text = cell.trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?(?:([+-]\d{2}):?(\d{2})|(UTC|Z))?)?$/.exec(
      text,
    );
  if (iso !== null) {
    const [, day = '', time = '00:00', seconds = ':00', hours, minutes, utc] = iso;
    if (hours === undefined && utc === undefined)
      return fromWall(Date.parse(`${day}T${time}${seconds}Z`), day);
    const instant = `${day}T${time}${seconds}${utc === undefined ? `${hours ?? '+00'}:${minutes ?? '00'}` : 'Z'}`;
    return isDay(day) && !Number.isNaN(Date.parse(instant)) ? instant : null;
  }
  const french =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:(?:,| à)? *(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (french !== null) {
    const [day = 1, month = 1, year = 1970, hour = 0, minute = 0, second = 0] = french
      .slice(1)
      .map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)));
    const iso8601 = `${String(year)}-${pad(month)}-${pad(day)}`;
    return fromWall(Date.parse(`${iso8601}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`), iso8601);
  }
  return /^\d{5}([.,]\d+)?$/.test(text) ? fromSerial(Number(text.replace(',', '.'))) : null;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** A day that does not exist (31 June) rolls over when parsed: it is refused. */
function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === day;
}

const fromWall = (wall: number, day: string): string | null =>
  Number.isNaN(wall) || !isDay(day) ? null : withParisOffset(wall);

/** Day 25,569 of the 1900 system is 1 January 1970; seconds are rounded, serials are a little off. */
function fromSerial(serial: number): string | null {
  if (!(serial >= 1 && serial <= 100_000)) return null;
  return withParisOffset(Math.round((serial - 25_569) * 86_400) * 1_000);
}
