import type { ImportLimits } from '#core/intake/limits.ts';
import type { FilePlace, Finding } from '#core/intake/reading.ts';
import { ok, type Result } from '#core/result.ts';
import type { FindingCode } from '#core/texts/findings/findings.ts';
import { csvRows, separatorOf, type Separator } from './csv-rows.ts';
import { asUtf8, type Decoded } from '../decode-text.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { rowsWhenAsked } from './rows-when-asked.ts';
import { tableOf, type TableReading } from './table.ts';

/** So many findings of one kind are told one by one. */
const toldOneByOne = 50;

/**
 * Reads a CSV: the platform's own (UTF-8, comma), or one that went through a French Excel (Windows-1252 or UTF-16,
 * semicolon or tab). Of a file that was cut, the rows that are whole are kept.
 */
export function readCsvTable(
  bytes: Buffer,
  file: string,
  limits: ImportLimits,
): Result<TableReading, Refusal> {
  if (bytes.length === 0) return refuse('file-empty');
  const decoded = asUtf8(bytes);
  if (decoded.bytes.subarray(0, 65_536).includes(0)) return refuse('file-kind-unknown');
  const { rest, separator } = withoutSeparatorLine(decoded.bytes);
  const parsed = csvRows(rest, separator, limits);
  if (parsed === 'too-many-rows') return refuse(parsed, { limit: limits.rows });
  if (parsed === 'too-many-columns') return refuse(parsed, { limit: limits.columns });

  const { rows } = parsed;
  const top = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows[top]?.length ?? 0;
  if (top === -1) return refuse('file-empty');
  const lastRow = rows.length;
  const short = (rows.at(-1)?.length ?? 0) < width && lastRow > top + 1;
  const cut = parsed.endsInQuotes || (parsed.endsInRow && short);
  if (width < 2 || (cut && lastRow === top + 1)) return refuse('file-not-a-table');
  if (cut && lastRow === top + 2) return refuse('file-cut');

  const note = (
    code: FindingCode,
    severity: Finding['severity'],
    place: Omit<FilePlace, 'file'> = {},
    params: Finding['params'] = {},
  ): Finding => ({ code, severity, place: { file, ...place }, params });
  return ok({
    tables: [tableOf(null, cut ? rowsWhenAsked(lastRow - 1, (index) => rows[index]) : rows)],
    findings: [
      ...encodingFindings(decoded, file),
      ...(separator === ';' ? [note('separator-semicolon', 'info')] : []),
      ...parsed.oddQuotes.slice(0, toldOneByOne).map((row) => note('quotes-odd', 'doubt', { row })),
      ...(cut ? [note('file-cut-in-row', 'doubt', { row: lastRow }, { row: lastRow })] : []),
    ],
  });
}

/** What a person should know of how a text was decoded; also for the answers of the API. */
export function encodingFindings(decoded: Decoded, file: string): readonly Finding[] {
  const place = { file };
  const codes: readonly FindingCode[] =
    decoded.encoding === 'windows-1252'
      ? ['encoding-windows-1252']
      : decoded.encoding === 'utf-8'
        ? []
        : ['encoding-utf-16'];
  return [
    ...codes.map((code): Finding => ({ code, severity: 'info', place, params: {} })),
    ...(decoded.damaged ? [{ code: 'text-damaged', severity: 'doubt', place, params: {} } as const] : []),
  ];
}

/** Excel takes a first line `sep=;` as an order and does not show it. */
function withoutSeparatorLine(bytes: Buffer): { readonly rest: Buffer; readonly separator: Separator } {
  const line = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i.exec(bytes.toString('latin1', 0, 12));
  const separator = line?.[1];
  return line !== null && (separator === ',' || separator === ';' || separator === '\t')
    ? { rest: bytes.subarray(line[0].length), separator }
    : { rest: bytes, separator: separatorOf(bytes) };
}
