import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestName } from '#core/contract/requests.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { readKnownDefis } from '#db/queries/defis.ts';
import { nodeHost } from '#electron/cli/node-host.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { unpackZip } from '#electron/service/interchange/zip/unpack-zip.ts';
import { deceiving, hostileSession, hostileTexts } from '#tests/support/hostile-session.ts';
import { loadFiles, put } from '#tests/support/loading.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// Everything that is hostile comes in by the ways on which it would, and is looked at wherever it is shown.

let service: TestService;
let folder: string;

beforeAll(async () => {
  const made = await hostileSession();
  folder = made.folder;
  service = new TestService();
  await service.ask('session-open', { place: made.path });
}, 120_000);
afterAll(() => service.close());

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

const job = 'job-of-test';

/** The entries of a ZIP as text, by name. */
async function entriesOf(path: string): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  const limits = { entries: 1_000, totalBytes: 1e9, ratio: 1_000 };
  await unpackZip(path, limits, (name, chunk) => {
    entries.set(name, (entries.get(name) ?? '') + Buffer.from(chunk).toString('latin1'));
  });
  return new Map([...entries].map(([name, bytes]) => [name, Buffer.from(bytes, 'latin1').toString('utf8')]));
}

test('what was loaded is kept as it came, to the sign', () => {
  const titles = readKnownDefis(service.context.session().db).map(({ content }) => content.title);
  expect(titles).toContain(hostileTexts.turned);
  expect(titles).toContain(hostileTexts.flood);
  expect(titles).toContain(hostileTexts.script);
});

test('no answer to the window holds what deceives the eye', async () => {
  const [first] = await service.ask('defis-list', {});
  const defi = first?.id;
  const language = 'fr';
  const options = { language, date: '2026-07-11', namedJurors: true, comments: true, severity: true };
  const asked: Partial<Record<RequestName, unknown>> = {
    'session-view': {},
    'call-view': {},
    'defis-list': {},
    'defi-view': { defi },
    'assignment-view': {},
    'kits-view': {},
    'ballots-view': {},
    'dashboard-view': {},
    'ranking-view': {},
    'analysis-view': {},
    'sittings-view': {},
    'agenda-view': { group: null },
    'deliberation-defi': { defi },
    'plenary-view': {},
    'room-view': {},
    'teams-view': {},
    'options-view': {},
    'scenarios-view': {},
    'decisions-view': { language },
    'letters-view': { language },
    'report-model': { options },
    'exports-view': {},
    search: { query: 'audit', limit: 50 },
    'versions-list': { defi },
  };
  let shown = 0;
  for (const [name, input] of Object.entries(asked)) {
    const texts = textsIn(await service.ask(name as RequestName, input as never));
    shown += texts.length;
    expect({ name, found: texts.filter((text) => deceiving.test(text)) }).toEqual({ name, found: [] });
  }
  expect(shown).toBeGreaterThan(500);
  // The words are there, without what turned them.
  const titles = (await service.ask('defis-list', {})).map(({ title }) => title);
  expect(titles).toContain('Facture gpj.exe et isolée');
  expect(titles).toContain(hostileTexts.arabic);
  expect(titles).toContain(hostileTexts.emoji);
  // A word in which something hides is found all the same.
  const { hits } = await service.ask('search', { query: 'audit aides', limit: 50 });
  const [hit] = hits.filter(({ title }) => title.startsWith('Audit'));
  expect(hit?.ranges.map(({ start, end }) => hit.text.slice(start, end)).slice(0, 1)).toEqual(['Audit']);
});

test('no cell of a workbook is a formula or holds what deceives', async () => {
  for (const format of ['xlsx', 'ods'] as const) {
    const place = join(folder, `c.${format}`);
    await service.ask('workbook-export', {
      place,
      options: { format, language: 'fr', namedJurors: true },
      job,
    });
    const bytes = readFileSync(place);
    for (const [name, text] of await entriesOf(place)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect({
        name,
        formula: /<f[ >]|table:formula|<hyperlink|xlink:href|ddeLink|office:dde/i.test(text),
      }).toEqual({
        name,
        formula: false,
      });
      expect({ name, deceives: deceiving.test(text) }).toEqual({ name, deceives: false });
    }
    const read = readWorkbookTables(
      bytes,
      format === 'xlsx' ? 'workbook-xlsx' : 'workbook-ods',
      'c',
      defaultImportLimits,
    );
    if (!read.ok) throw new Error(read.error.code);
    const cells = read.value.tables
      .flatMap(({ rows }) => rows.flat())
      .filter((cell) => typeof cell === 'string');
    for (const text of [hostileTexts.formula, hostileTexts.script, hostileTexts.sql])
      expect(cells).toContain(text);
  }
});

test('open data and the public page are data alone', async () => {
  const zip = join(folder, 'o.zip');
  await service.ask('open-data-export', { place: zip, parts: 'with-list', job });
  for (const [name, marked] of await entriesOf(zip)) {
    const text = marked.replace(/^\ufeff/, '');
    expect({ name, deceives: deceiving.test(text) }).toEqual({ name, deceives: false });
    if (name.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
    // No cell begins as a formula does, quoted or not.
    if (name.endsWith('.csv')) expect(text).not.toMatch(/(?:^|[,\n])"?[=+@\t-](?!\d+(?:[,.]|\r?$))/m);
  }
  const page = join(folder, 'l.html');
  await service.ask('public-list-export', { place: page, format: 'html', parts: 'with-list', job });
  const html = readFileSync(page, 'utf8');
  expect(html).not.toMatch(/<script|<img|<a |<iframe|onerror=["'a-z]/i);
  expect(html.match(/<style/g)).toHaveLength(1);
  expect(html).toContain('&lt;img src=x');
  expect(deceiving.test(html)).toBe(false);
});

test('letters hold nothing that turns their words', async () => {
  const place = join(folder, 'lettres.txt');
  await service.ask('letters-save', { place, language: 'fr' });
  const text = readFileSync(place, 'utf8');
  expect(deceiving.test(text)).toBe(false);
  expect(text).toContain('Facture gpj.exe et isolée');
});

test('what is handed over to be printed is without it too', async () => {
  const seen: unknown[] = [];
  const { host } = service.context;
  expect(host).not.toBe(nodeHost(''));
  const { ServiceContext } = await import('#electron/service/context.ts');
  const context = new ServiceContext(service.context.ports, {
    ...nodeHost(''),
    print: (model) => {
      seen.push(model);
      return Promise.resolve(new Uint8Array());
    },
  });
  await context.host.print(
    { pages: [{ title: hostileTexts.turned }] },
    new AbortController().signal,
    () => undefined,
  );
  expect(seen).toEqual([{ pages: [{ title: 'Facture gpj.exe et isolée' }] }]);
});

test('half a sign in a comment or a file is kept as the sign for a missing one, and hinders nothing', async () => {
  const other = new TestService();
  try {
    const place = newFolder();
    await other.ask('session-create', {
      place: join(place, 's.eigjury'),
      name: 'Moitié \udc00',
      gridTemplate: 'eig3',
    });
    expect((await other.ask('session-view', {}))?.name).toBe('Moitié \ufffd');
    const half = { number: 3_000_009, state: 'en_instruction', title: 'x' };
    const json = `{"data":{"dossier":${JSON.stringify(half).replace('"x"', String.raw`"moiti\u00e9 \ud83d"`)}}}`;
    const preview = await loadFiles(other, [put(place, 'a.json', json)]);
    expect(preview).toBeDefined();
  } finally {
    other.close();
  }
});
