import Papa from 'papaparse';
import type { Finding } from '#core/intake/reading.ts';
import { fail, ok, type Result } from '#core/result.ts';
import type { FindingCode } from '#core/texts/findings.ts';
import type { Table } from './table.ts';

interface CsvReading {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/**
 * Reads a CSV: the platform's own (UTF-8, comma), or one that went through a French Excel (Windows-1252,
 * semicolon). Binary content and a text without rows are refused.
 */
export function readCsvTable(bytes: Uint8Array, file: string): Result<CsvReading, FindingCode> {
  if (bytes.length === 0) return fail('file-empty');
  if (bytes.subarray(0, 65_536).includes(0)) return fail('file-kind-unknown');
  const { text, oldEncoding } = decode(bytes);
  const separator = separatorOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: 'greedy' });
  const [header, ...rows] = parsed.data;
  const broken = parsed.errors.some((error) => error.type === 'Quotes');
  if (header === undefined || header.length < 2 || broken) return fail('file-not-a-table');
  const info = (code: FindingCode): Finding => ({ code, severity: 'info', place: { file }, params: {} });
  return ok({
    table: { sheet: null, header: header.map((label) => label.trim()), rows },
    findings: [
      ...(oldEncoding ? [info('encoding-windows-1252')] : []),
      ...(separator === ';' ? [info('separator-semicolon')] : []),
    ],
  });
}

function decode(bytes: Uint8Array): { text: string; oldEncoding: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), oldEncoding: false };
  } catch {
    return { text: decodeWindows1252(bytes), oldEncoding: true };
  }
}

/** What Windows-1252 has in the places 0x80 to 0x9F, where Latin-1 has control characters; five are free. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode "windows-1252" as Latin-1 and lose the œ and the ’ of French texts. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

/** The sign that stands most often in the header line, outside quotes. */
function separatorOf(text: string): ',' | ';' | '\t' {
  let quoted = false;
  const counts = { ',': 0, ';': 0, '\t': 0 };
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted && (sign === ',' || sign === ';' || sign === '\t')) counts[sign] += 1;
  }
  if (counts[';'] > counts[',']) return ';';
  return counts['\t'] > counts[','] ? '\t' : ',';
}
