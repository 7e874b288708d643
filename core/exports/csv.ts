import { shownText } from '../reading/shown-text.ts';

export type CsvValue = string | number | null;

/**
 * Where a text would begin like this, spreadsheet programs would take it for a formula (OWASP, "CSV Injection"); with
 * signs of full width too.
 */
const formulaLike = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A text made harmless by an apostrophe before it. One that has it already gets another, so that taking the first
 * away gives back what it was.
 */
export const harmless = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);

/** RFC 4180: commas, quotes doubled within quotes, lines ended by CR LF. Null is an empty field. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const field = (value: CsvValue): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const text = harmless(shownText(value));
    return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
