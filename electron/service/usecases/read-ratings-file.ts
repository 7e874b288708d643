import { existsSync } from 'node:fs';
import { readRatings, type RatingFault } from '#core/ranking/read-ratings.ts';
import { ratingsOfRows, type Ratings } from '#core/ranking/ratings.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { asUtf8 } from '../interchange/decode-text.ts';
import { csvRows } from '../interchange/tables/csv-rows.ts';
import { readForeignBytes } from '../whole-file.ts';

const limitMegabytes = 50;
const limits = { rows: 100_000, columns: 100_000 };

/** Reads any table of raters × units: a rater a line, no headings. Cells hold numbers, so that one sign tells what parts them. */
export function readRatingsFile(path: string): Result<Ratings, RatingFault | 'unreadable' | 'missing'> {
  if (!existsSync(path)) return fail('missing');
  const { bytes, damaged } = asUtf8(readForeignBytes(path, limitMegabytes));
  const separator = bytes.includes(';') ? ';' : bytes.includes('\t') ? '\t' : ',';
  const read = csvRows(bytes, separator, limits);
  if (damaged || typeof read === 'string' || read.endsInQuotes) return fail('unreadable');
  const rows = readRatings([...read.rows], separator !== ',');
  return rows.ok ? ok(ratingsOfRows(rows.value)) : rows;
}
