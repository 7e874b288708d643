// What a number of a spreadsheet means when its cell is shown as a date or a time.

/** What a number format shows: a day, a time of day, both, or hours that go beyond a day. */
export type DateFormat = 'day' | 'day-and-time' | 'time' | 'elapsed';

/** Formats that every spreadsheet program knows by number alone; null for plain numbers. */
export function builtInDateFormat(id: number): DateFormat | null {
  if (id === 22) return 'day-and-time';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'day';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  return id === 46 ? 'elapsed' : null;
}

/** Told by the letters of the format that are no literal text: `yyyy-mm-dd h:mm AM/PM`. */
export function dateFormatOf(code: string): DateFormat | null {
  const letters = code
    .slice(0, 500)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/;.*$/s, '');
  if (/general|standard/i.test(letters)) return null;
  const day = /[yd]/i.test(letters) || /m{3}/i.test(letters);
  if (!day && /\[[hms]+\]/i.test(letters)) return 'elapsed';
  const time = /[hs]|am\/pm/i.test(letters);
  if (day) return time ? 'day-and-time' : 'day';
  if (time) return 'time';
  return /^[^0#?]*m[^0#?]*$/i.test(letters) ? 'day' : null;
}

const secondsOfDay = 86_400;
/** 31 December 9999, the last day that spreadsheets know. */
const lastDay = 2_958_466;

/**
 * A serial as the wall time that the sheet shows, rounded to the second: writers are a little short of it. Null when
 * it is no date: negative, too large, or the 29 February 1900 that never was.
 */
export function serialText(serial: number, format: DateFormat, from1904: boolean): string | null {
  if (!(serial >= 0) || serial >= lastDay) return null;
  const seconds = Math.round(serial * secondsOfDay);
  if (format === 'elapsed') return clock(seconds);
  if (seconds < secondsOfDay && format === 'time') return clock(seconds);
  // A 0 shown as a date is how some sheets show that there is none.
  if (seconds < secondsOfDay && !from1904) return null;
  const day = Math.floor(seconds / secondsOfDay);
  if (!from1904 && day === 60) return null;
  // Day 0 of the 1904 system is 1 January 1904; the other counts a 29 February 1900, so its days before are one off.
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return wallText(first + seconds * 1_000, format !== 'day');
}

/** A date of an ODS or of a cell of kind `d`: ISO 8601 without a zone, `2026-09-14T10:02:30.999`. */
export function isoText(iso: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}(?:[.,]\d{1,12})?))?)?Z?$/.exec(
    iso.trim(),
  );
  if (found === null) return null;
  const [, day = '', minutes, seconds = '0'] = found;
  if (minutes === undefined) return Number.isNaN(Date.parse(day)) ? null : day;
  const start = Date.parse(`${day}T${minutes}Z`);
  if (Number.isNaN(start)) return null;
  return wallText(start + Math.round(Number(seconds.replace(',', '.'))) * 1_000, true);
}

/** A time of an ODS, `PT10H02M31S`, as a clock shows it. */
export function durationText(duration: string): string | null {
  const found = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:[.,]\d{1,12})?)S)?$/.exec(duration.trim());
  if (found === null) return null;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number((part || '0').replace(',', '.')));
  return clock((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + Math.round(seconds ?? 0));
}

function wallText(milliseconds: number, showsHours: boolean): string {
  const [day = '', time = ''] = new Date(milliseconds).toISOString().slice(0, 19).split('T');
  return showsHours || time !== '00:00:00' ? `${day} ${time}` : day;
}

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
