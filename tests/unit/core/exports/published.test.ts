import { expect, test } from 'vitest';
import { csvText, harmless } from '#core/exports/csv.ts';
import { openDataFiles } from '#core/exports/open-data.ts';
import { publicHtml } from '#core/exports/public-html.ts';
import { publicList } from '#core/exports/public-page.ts';
import type { Published } from '#core/exports/published.ts';
import { asDefiId } from '#core/ids.ts';

const hostile: Published = {
  call: 'Appel "1", <b>&',
  demonstration: false,
  decidedOn: '2026-07-10',
  parts: 'with-list',
  selected: [
    {
      id: asDefiId('6f0c1a1e-6f0b-4f0c-9a55-3a8b2f4a7c11'),
      title: '=cmd|\'/c calc\'!A1, "x"\n<script>alert(1)</script>',
      administration: "L'État",
      ministries: ['A', 'B'],
      size: 2,
      profiles: ['developer', 'developer'],
      decidedOn: '2026-07-09',
    },
  ],
  list: [],
  counts: {
    received: 3,
    outcomes: { retenu: 1, complementaire: 0, 'non-retenu': 2, irrecevable: 0, desiste: 0 },
    seats: 2,
  },
};

test('a CSV quotes what has to be, and no text begins like a formula', () => {
  expect(
    csvText(
      ['a', 'b'],
      [
        ['=1', 'x,"y"'],
        [null, 2.5],
      ],
    ),
  ).toBe('a,b\r\n\'=1,"x,""y"""\r\n,2.5\r\n');
  expect(['=', "'=", "''+x", "'ok", '-1', '@x', '＝1', 'ok'].map(harmless)).toEqual([
    "'=",
    "''=",
    "'''+x",
    "'ok",
    "'-1",
    "'@x",
    "'＝1",
    'ok',
  ]);
});

test('the published files hold hostile titles as text, and are the same for the same decisions', () => {
  const files = openDataFiles(hostile, '2026-07-11');
  expect(openDataFiles(hostile, '2026-07-11')).toEqual(files);
  const csv = files.find(({ name }) => name === 'defis.csv')?.text ?? '';
  expect(csv).toContain(`,"'=cmd|'/c calc'!A1, ""x""\n<script>alert(1)</script>",L'État,A|B,2,`);
  const json = files.find(({ name }) => name === 'selection.json')?.text ?? '';
  expect(JSON.parse(json)).toMatchObject({
    defis: [{ titre: hostile.selected[0]?.title, ministeres: ['A', 'B'] }],
  });
});

test('a page escapes what it is given, and names each ministry once', () => {
  const html = publicHtml(publicList(hostile, '2026-07-11'));
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('<td>2 personnes\u00a0: Développement (2)</td>');
  const [section] = publicList(
    {
      ...hostile,
      selected: hostile.selected.map((one) => ({
        ...one,
        administration: 'Direction du Travail, ministère du Travail',
        ministries: ['Ministère du Travail', 'Ministère de la Santé'],
      })),
    },
    '2026-07-11',
  ).sections;
  expect(section?.defis[0]?.administration).toBe(
    'Direction du Travail, ministère du Travail, Ministère de la Santé',
  );
});
