import type { Language } from '../contract/shell.ts';

// How numbers, money and instants are written, the same on screen, in the report and on the command line.

const locale: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The programme's own time: deadlines and filings are read in Paris, wherever the juror sits. */
const timeZone = 'Europe/Paris';

/** What stands for a figure that does not exist. */
export const noFigure = '–';

/** With the sign of the typographers: Intl writes a hyphen, which the other signs of a page do not have beside them. */
const withMinus = (told: string): string => told.replace('-', '\u2212');

/** A mark or total in hundredths: 1885 → `18,85`. Null → `–`. */
export function formatHundredths(value: number | null, language: Language): string {
  if (value === null) return noFigure;
  return withMinus(
    new Intl.NumberFormat(locale[language], {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    }).format(value / 100),
  );
}

/** A difference in hundredths, with its sign: 25 → `+0,25`, -25 → `−0,25`, 0 → `0,00`. */
export function formatDifference(value: number | null, language: Language): string {
  if (value === null) return noFigure;
  const size = formatHundredths(Math.abs(value), language);
  if (value === 0) return size;
  return (value > 0 ? '+' : '\u2212') + size;
}

/** A mark without needless zeros, for the ends of a scale: 400 → `4`, 375 → `3,75`. */
export function formatScale(value: number | null, language: Language): string {
  if (value === null) return noFigure;
  scales[language] ??= new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2 });
  return scales[language].format(value / 100);
}

/** Made once, when first used: a history writes thousands of marks, and making a format takes longer than using it. */
const scales: Partial<Record<Language, Intl.NumberFormat>> = {};

/** Integer cents as euros, without cents when there are none: 110000000 → `1 100 000 €`. */
export function formatMoney(cents: number | null, language: Language): string {
  if (cents === null) return noFigure;
  const digits = cents % 100 === 0 ? 0 : 2;
  return withMinus(
    new Intl.NumberFormat(locale[language], {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(cents / 100),
  );
}

/** A share in percent, as it was set: 50 → `50 %`, 12.5 → `12,5 %`. Null → `–`. */
export function formatShare(percent: number | null, language: Language): string {
  if (percent === null) return noFigure;
  return new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 1 }).format(
    percent / 100,
  );
}

/**
 * A share from 0 to 1 that was counted or worked out, always to one decimal, so that a column of them reads as one:
 * 0.991 → `99,1 %`, 1 → `100,0 %`. What is not all or nothing is never told as that: 0.9999 → `99,9 %`. Null → `–`.
 */
export function formatCountedShare(share: number | null, language: Language): string {
  if (share === null) return noFigure;
  const told = share > 0 && share < 1 ? Math.min(0.999, Math.max(0.001, share)) : share;
  return new Intl.NumberFormat(locale[language], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(told);
}

export function formatCount(value: number | null, language: Language): string {
  if (value === null) return noFigure;
  counts[language] ??= new Intl.NumberFormat(locale[language]);
  return withMinus(counts[language].format(value));
}
const counts: Partial<Record<Language, Intl.NumberFormat>> = {};

/** `1er`, `2e` in French; `1st`, `2nd` in English. */
export function formatRank(rank: number | null, language: Language): string {
  if (rank === null) return noFigure;
  if (language === 'fr') return rank === 1 ? '1er' : `${String(rank)}e`;
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${String(rank)}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)]}`;
}

/** An ISO instant as day and time in Paris; the text itself when it is no instant. */
export function formatInstant(iso: string | null, language: Language): string {
  return formatTime(iso, language, { dateStyle: 'long', timeStyle: 'short' });
}

/** An ISO instant or day as a day: `17 juin 2018`. */
export function formatDay(iso: string | null, language: Language): string {
  return formatTime(iso, language, { dateStyle: 'long' });
}

/** An answer of a form as a person reads it: one that is a day and nothing else comes out of the export as `2018-06-17`. */
export const formatAnswer = (answer: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(answer) ? formatDay(answer, language) : answer;

/** A day in a narrow column: `17/06/2018`. */
export function formatShortDay(iso: string | null, language: Language): string {
  return formatTime(iso, language, { dateStyle: 'short' });
}

/** The time of day of an instant: `14:32`. */
export function formatHour(iso: string | null, language: Language): string {
  return formatTime(iso, language, { timeStyle: 'short' });
}

function formatTime(iso: string | null, language: Language, style: Intl.DateTimeFormatOptions): string {
  if (iso === null) return noFigure;
  // A bare day is that day everywhere: noon keeps it so in Paris.
  const instant = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(instant)) return iso;
  const told = new Intl.DateTimeFormat(locale[language], { ...style, timeZone }).format(instant);
  // Intl writes "1 février"; French reads the first of a month as an ordinal.
  return language === 'fr' ? told.replace(/^1 (?=\p{L})/u, '1er ') : told;
}

/** A coefficient worked out in floating point, to two places: 0.7234 → `0,72`. Null → `–`. */
export function formatCoefficient(value: number | null, language: Language): string {
  if (value === null) return noFigure;
  // A value that rounds to nothing has no sign.
  return withMinus(
    new Intl.NumberFormat(locale[language], {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: 'negative',
    }).format(value),
  );
}

/** A p with its relation: 0.0312 → `= 0,031`; what is smaller than a ten-thousandth is only said to be: `< 0,0001`. */
export function formatP(p: number | null, language: Language): string {
  if (p === null) return noFigure;
  const write = (value: number, digits: number): string =>
    new Intl.NumberFormat(locale[language], {
      minimumFractionDigits: 3,
      maximumFractionDigits: digits,
    }).format(value);
  return p < 0.0001 ? `< ${write(0.0001, 4)}` : `= ${write(p, p < 0.01 ? 4 : 3)}`;
}

/** The form of a sentence for a number: French says "0 défi", English "0 défis". */
export function plural(count: number, language: Language, one: string, many: string): string {
  plurals[language] ??= new Intl.PluralRules(locale[language]);
  return plurals[language].select(count) === 'one' ? one : many;
}
const plurals: Partial<Record<Language, Intl.PluralRules>> = {};

/** A duration in whole seconds as a clock shows it: `0:05`, `12:30`, `1:02:05`. */
export function formatDuration(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}`
    : `${String(minutes)}:${two(seconds % 60)}`;
}

/** A number with its noun: 1 → `1 défi`, 1200 → `1 200 défis`. Null, a figure that does not exist, has the plural. */
export function counted(
  count: number | null,
  [one, many]: readonly [one: string, many: string],
  language: Language,
): string {
  return `${formatCount(count, language)} ${count === null ? many : plural(count, language, one, many)}`;
}

/** What stands between sentences of a list that commas would tear. */
export const listSeparator = (language: Language): string => (language === 'fr' ? '\u202f; ' : '; ');
