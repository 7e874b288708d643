import type { DefiContent, PlatformState } from '../defi/defi.ts';
import { plainLabel } from './plain-label.ts';
import type { SourceValue } from './source.ts';

/** The longest single line and the longest text that a dossier takes, in characters. */
export const longestLine = 2_000;
export const longestProse = 200_000;

/** A value as the text that a person would read in the file. */
export function valueText(value: SourceValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  const given = typeof value === 'string' ? value : String(value);
  const text = (given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given).trim();
  // A CSV writes a whole decimal as `120.0`, a workbook as 120.
  return text.endsWith('0') && /^-?\d+\.0+$/.test(text) ? text.replace(/\.0+$/, '') : text;
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestLine);

/** Yes or no, however an export of any year writes it; null when it is neither. */
export function readYesNo(text: string): boolean | null {
  if (/^(oui|on|true|vrai|x|1)$/i.test(text)) return true;
  return /^(non|off|false|faux|0)$/i.test(text) ? false : null;
}

/**
 * A number as French and English people and programs write it: `1 234,5`, `1.234,50`, `1,234.50`, `85.5`, `120 000 €`.
 * A single separator with three digits behind it, `120.000`, groups thousands; `k€` counts thousands. Null when it is
 * no number.
 */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s'’]|k?\s?€|k?\s?euros?|k?\s?eur\b/gi, '').replace(/^[−–]/, '-');
  const signs = plain.replace(/[^.,]/g, '');
  const groups = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  const decimal = new Set(signs).size === 2 ? signs.at(-1) : signs.length === 1 && !groups ? signs : null;
  const [whole = '', fraction, ...more] = decimal === null ? [plain] : plain.split(decimal ?? '');
  // Dots and commas before the decimal one group by three: `14.09.2026` is a day and no number.
  if (more.length > 0 || !/^[+-]?(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole)) return null;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return null;
  const value =
    Number(`${whole.replace(/[.,]/g, '')}.${fraction ?? '0'}`) * (namesThousands(text) ? 1_000 : 1);
  return Number.isFinite(value) ? value : null;
}

const namesThousands = (text: string): boolean => /k\s?€|k\s?euros?\b|k\s?eur\b/i.test(text);

/** Euros as integer cents; null for what is no amount, and for 0, which in a table may mean blank. */
export function readCents(value: SourceValue, perThousand: boolean): number | null {
  const text = valueText(value);
  // In a column of thousands `131.212` has decimals: as 131,212 thousands it would be more than any call pays.
  const decimals = perThousand && /^[+-]?\d{1,3}[.,]\d{3}$/.test(text);
  const euros =
    typeof value === 'number' ? value : decimals ? Number(text.replace(',', '.')) : readNumber(text);
  if (euros === null) return null;
  // An amount that says `k€` itself is not multiplied twice.
  const cents = Math.round(euros * (perThousand && !namesThousands(text) ? 1_000 : 1) * 100);
  return cents > 0 && cents <= 1e12 ? cents : null;
}

/** Whether a label asks for thousands of euros. */
export const asksForThousands = (label: string): boolean => /k ?€|milliers d.euros/i.test(label);

export const ministriesOf = (text: string): string[] =>
  text
    .split(/\s*[;\n]\s*|, (?=minist)/i)
    .map(oneLine)
    .filter((name) => name !== '')
    .slice(0, 20);

/** States of today's exports, of the 2018 export, and of the API. */
const states: ReadonlyMap<string, PlatformState> = new Map([
  ['en construction', 'en_construction'],
  ['en instruction', 'en_instruction'],
  ['accepte', 'accepte'],
  ['refuse', 'refuse'],
  ['classe sans suite', 'sans_suite'],
  ['sans suite', 'sans_suite'],
  ['initiated', 'en_construction'],
  ['received', 'en_instruction'],
  ['closed', 'accepte'],
  ['refused', 'refuse'],
  ['without continuation', 'sans_suite'],
]);

export const stateOf = (text: string): DefiContent['platformState'] => states.get(plainLabel(text)) ?? null;

/** A share of working time in percent, `50 %`, `0,5 ETP`, `mi-temps`; null when it is not told so. */
export function readShare(text: string): number | null {
  if (/mi.?temps/i.test(text)) return 50;
  if (/temps plein|plein temps/i.test(text)) return 100;
  const value = readNumber(text.replace(/%|etp/gi, ''));
  if (value === null || value < 0) return null;
  const percent = /etp/i.test(text) || (value > 0 && value < 1) ? value * 100 : value;
  return percent <= 100 ? percent : null;
}
