import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows, separatorOf, type CsvRows } from '#electron/service/interchange/tables/csv-rows.ts';

const limits = { rows: 1_000, columns: 1_000 };

/** The same read sign by sign, each row built at once. */
function signBySign(text: string, separator: string): CsvRows {
  const isEnd = (sign: string): boolean => sign === separator || sign === '\n' || sign === '\r';
  const rows: string[][] = [];
  const oddQuotes = new Set<number>();
  let endsInQuotes = false;
  let endsInRow = false;
  for (let at = 0; at < text.length;) {
    const row: string[] = [];
    rows.push(row);
    for (let more = true; more;) {
      let cell = '';
      if (text.charAt(at) === '"') {
        endsInQuotes = true;
        for (at += 1; at < text.length; at += 1) {
          const [sign, next] = [text.charAt(at), text.charAt(at + 1)];
          if (sign !== '"') cell += sign;
          else if (next === '"') {
            cell += '"';
            at += 1;
          } else if (next === '' || isEnd(next)) {
            endsInQuotes = false;
            at += 1;
            break;
          } else {
            cell += '"';
            oddQuotes.add(rows.length);
          }
        }
      } else for (; at < text.length && !isEnd(text.charAt(at)); at += 1) cell += text.charAt(at);
      row.push(cell);
      endsInRow = at >= text.length;
      more = text.charAt(at) === separator;
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return { rows, endsInQuotes, endsInRow, oddQuotes: [...oddQuotes] };
}

describe('the rows of a CSV', () => {
  test('taken out of the bytes where they are looked at are those that stand there sign by sign', () => {
    const sign = fc.constantFrom('a', 'é', '’', '😀', ' ', '"', '"', '""', ',', ',', ';', '\n', '\r', '\r\n');
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 40 }),
        fc.constantFrom(',', ';' as const),
        (signs, separator) => {
          const text = signs.join('');
          const found = csvRows(Buffer.from(text), separator, limits);
          expect(found).toEqual(signBySign(text, separator));
          // Looked at again, and in another order, they are the same.
          if (typeof found === 'string') return;
          const last = found.rows.length - 1;
          expect([found.rows[last], found.rows[0]]).toEqual([found.rows[last], found.rows[0]]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('are refused where there are more, or more columns, than allowed; a row too many is not gone through', () => {
    const few = { rows: 2, columns: 2 };
    expect(csvRows(Buffer.from('a,b\n1,2\n3,4\n'), ',', few)).toMatchObject({ oddQuotes: [] });
    expect(csvRows(Buffer.from('a,b\n1,2\n3,4\n5'), ',', few)).toBe('too-many-rows');
    expect(csvRows(Buffer.from('a,b,c\n'), ',', few)).toBe('too-many-columns');
    expect(csvRows(Buffer.from(`a,b${','.repeat(16_384)}\n`), ',', few)).toMatchObject({ oddQuotes: [] });
    expect(csvRows(Buffer.from(`a${','.repeat(20_000)}\n`), ',', few)).toBe('too-many-columns');
  });

  test.each([
    ['a;b,c;d\n', ';'],
    ['"a;b;c",d\n', ','],
    ['\n\na\tb\n;;;', '\t'],
    ['', ','],
  ])('the sign between the cells of %j is %j', (text, separator) =>
    expect(separatorOf(Buffer.from(text))).toBe(separator),
  );
});
