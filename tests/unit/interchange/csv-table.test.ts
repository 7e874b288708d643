import { describe, expect, test } from 'vitest';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { readCsvTable } from '#electron/service/interchange/tables/csv-table.ts';
import type { Table } from '#electron/service/interchange/tables/table.ts';
import { asCsv, asCsv2018, asExcelCsv } from '#tests/support/ds-export/as-csv.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';

const read = (content: Buffer | string, limits: Partial<typeof defaultImportLimits> = {}) =>
  readCsvTable(Buffer.from(content), 'essai.csv', { ...defaultImportLimits, ...limits });

function table(content: Buffer | string): Table {
  const result = read(content);
  const [only] = result.ok ? result.value.tables : [];
  if (only === undefined) throw new Error('no table');
  return only;
}
const findings = (content: Buffer | string): unknown[] => {
  const result = read(content);
  return result.ok
    ? result.value.findings.map(({ code, place }) => (place.row === undefined ? code : [code, place.row]))
    : [result.error.code];
};

describe('a CSV of the platform', () => {
  test('is read cell by cell, and nothing is to be said', () => {
    const { header, rows, sheet } = table(asCsv(sampleExport));
    expect(sheet).toBeNull();
    expect([header.length, header[0], header.at(-1)]).toEqual([64, 'ID', 'Avis du service instructeur']);
    expect(rows).toHaveLength(3);
    expect(rows[0]?.[header.indexOf('Déposé le')]).toBe('2026-09-14 10:02:31 +0200');
    expect(rows[0]?.[header.indexOf('Contexte et problème à résoudre')]).toBe(
      sampleExport.dossiers[0]?.answers[2],
    );
    expect(rows[0]?.[header.indexOf('SIRET du partenaire')]).toBe('00099904500016');
    expect(findings(asCsv(sampleExport))).toEqual([]);
  });

  test('that went through a French Excel has the same texts, and it is said', () => {
    const [before, after] = [table(asCsv(sampleExport)), table(asExcelCsv(sampleExport))];
    expect(after.header).toEqual(before.header);
    const place = before.header.indexOf('Titre du défi');
    expect(after.rows.map((row) => row[place])).toEqual(before.rows.map((row) => row[place]));
    expect(findings(asExcelCsv(sampleExport))).toEqual(['encoding-windows-1252', 'separator-semicolon']);
  });

  test('of 2018 is read too', () =>
    expect(table(asCsv2018(sampleExport)).header.slice(0, 3)).toEqual(['id', 'created_at', 'updated_at']));
});

describe('a CSV', () => {
  test.each([
    ['commas', 'a,b;c\n1,2;3\n', ['a', 'b;c'], ['1', '2;3']],
    ['semicolons', 'a;b,c;d\n1;2,3;4\n', ['a', 'b,c', 'd'], ['1', '2,3', '4']],
    ['tabs', 'a\tb, c\td\n1\t2\t3\n', ['a', 'b, c', 'd'], ['1', '2', '3']],
    ['separators in the quotes of its header', '"a,b,c";d\n1;2\n', ['a,b,c', 'd'], ['1', '2']],
    ['the order of Excel', 'sep=;\r\na,x;b\r\n1;2\r\n', ['a,x', 'b'], ['1', '2']],
    ['quotes over lines', 'a,b\n"1\r\n""x""\n",2\n', ['a', 'b'], ['1\r\n"x"\n', '2']],
    ['line ends of old', 'a,b\r1,2\r', ['a', 'b'], ['1', '2']],
    ['mixed line ends', 'a,b\r\n1,2\n', ['a', 'b'], ['1', '2']],
    ['no line end at its end', 'a,b\n1,2', ['a', 'b'], ['1', '2']],
    ['an empty cell at its end', 'a,b\n1,', ['a', 'b'], ['1']],
    ['formulas, which stay texts', 'a,b\n=1+1,@x\n', ['a', 'b'], ['=1+1', '@x']],
    ['a row that is too long', 'a,b\n1,2,3\n', ['a', 'b'], ['1', '2', '3']],
    ['a row that is too short', 'a,b\n1\n', ['a', 'b'], ['1']],
  ])('with %s', (_what, content, header, row) => {
    expect(table(content)).toEqual({ sheet: null, header, rows: [row] });
  });

  test('keeps blank rows between others, so that rows can be counted', () => {
    expect(table('\na,b\n1,2\n\n,\n3,4\n,,\n\n')).toEqual({
      sheet: null,
      header: ['a', 'b'],
      headerRow: 2,
      rows: [['1', '2'], [], [], ['3', '4']],
    });
  });

  test('in UTF-16 is read, and it is said', () =>
    expect(findings(Buffer.from('a\tb\né\t2\n', 'utf16le'))).toEqual(['encoding-utf-16']));

  test('with a misplaced quote is read as meant, and the row is told', () => {
    const content = 'a,b\n"il dit "oui" à tous",2\n3,4 "x"\n';
    expect(table(content).rows).toEqual([
      ['il dit "oui" à tous', '2'],
      ['3', '4 "x"'],
    ]);
    expect(findings(content)).toEqual([['quotes-odd', 2]]);
  });

  test('with a cell of 40,000 signs is read whole', () =>
    expect(table(`a,b\n"${'é'.repeat(40_000)}",2\n`).rows[0]?.[0]).toHaveLength(40_000));
});

describe('a CSV that was cut', () => {
  test('inside quotes keeps its whole rows', () => {
    expect(findings('a,b\n1,2\n3,"qua')).toEqual([['file-cut-in-row', 3]]);
    expect(table('a,b\n1,2\n3,"qua').rows).toEqual([['1', '2']]);
  });

  test('between two cells keeps its whole rows', () => {
    expect(findings('a,b,c\n1,2,3\n4,5')).toEqual([['file-cut-in-row', 3]]);
    expect(table('a,b,c\n1,2,3\n4,5').rows).toEqual([['1', '2', '3']]);
  });

  test('in its first row is refused', () => expect(findings('a,b\n1,"2')).toEqual(['file-cut']));
  test('in its header is refused', () => expect(findings('a,"b')).toEqual(['file-not-a-table']));

  test('anywhere never invents a row', () => {
    const whole = asCsv(sampleExport);
    const { rows } = table(whole);
    for (let length = 0; length < whole.length; length += 7) {
      const result = read(whole.subarray(0, length));
      if (!result.ok) continue;
      const kept = result.value.tables[0]?.rows ?? [];
      // A cut inside the last cell of a row cannot be seen.
      const sure = kept.length === 0 ? [] : kept.slice(0, -1);
      expect(sure).toEqual(rows.slice(0, sure.length));
    }
  });
});

describe('a CSV is refused', () => {
  test.each([
    ['without a byte', '', 'file-empty'],
    ['of blank rows only', ',,\n\n', 'file-empty'],
    ['of one column', 'Bonjour\nMadame\n', 'file-not-a-table'],
    ['with zero bytes', 'a,b\n1,\0\n', 'file-kind-unknown'],
  ])('%s', (_what, content, code) => expect(findings(content)).toEqual([code]));

  test('beyond the rows allowed, not at them', () => {
    const refused = read('a,b\n1,2\n3,4\n5,6\n', { rows: 2 });
    expect(refused).toEqual({ ok: false, error: { code: 'too-many-rows', params: { limit: 2 }, place: {} } });
    expect(read('a,b\n1,2\n3,4\n', { rows: 2 }).ok).toBe(true);
    expect(read('a,b\n1,2\n3,4\n5,6', { rows: 2 }).ok).toBe(false);
  });

  test('beyond the columns allowed, not at them', () => {
    expect(read('a,b,c\n', { columns: 2 })).toMatchObject({
      error: { code: 'too-many-columns', params: { limit: 2 } },
    });
    expect(read('a,b\n1,2\n', { columns: 2 }).ok).toBe(true);
  });

  test('of ten million separators, at once', () =>
    expect(findings(`a,b\n${','.repeat(1e7)}\n`)).toEqual(['too-many-columns']));
});
