import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGuide, type GuideBlock, type GuideLine } from '#core/guide/read-guide.ts';

// The guides quote the screens. What they quote has to be there, word for word: a button that was renamed fails here.

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const docs = join(root, 'docs');
const names = ['guide-du-jure', 'guide-de-la-coordination'];
const guides = names.map((name) => ({
  name,
  guide: readGuide(readFileSync(join(docs, `${name}.md`), 'utf8')),
}));

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Every plain French text of every area. */
const said = new Set<string>();

function collect(value: unknown): void {
  if (typeof value === 'string') said.add(plain(value));
  else if (typeof value === 'object' && value !== null)
    for (const inside of Object.values(value)) collect(inside);
}

beforeAll(async () => {
  const folder = join(root, 'core', 'texts');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const texts = (await import(join(folder, file))) as Record<string, unknown>;
    for (const area of Object.values(texts)) {
      if (typeof area === 'object' && area !== null && 'fr' in area && 'en' in area) collect(area.fr);
    }
  }
});

function linesOf(block: GuideBlock): readonly GuideLine[] {
  if (block.kind === 'paragraph') return [block.words];
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  return [];
}

const quote = /^« (.+) »$/;

describe.each(guides)('$name', ({ guide }) => {
  test('is written in the Markdown that the application reads', () => {
    expect(guide.unread).toEqual([]);
  });

  test('quotes only words that are on a screen', () => {
    const strong = guide.blocks
      .flatMap(linesOf)
      .flat()
      .filter(({ kind }) => kind === 'strong');
    const quoted = strong.flatMap(({ text }) => quote.exec(plain(text))?.[1] ?? []);
    expect(quoted.length).toBeGreaterThan(15);
    expect(quoted.filter((label) => !said.has(label))).toEqual([]);
  });

  test('says again without bold only what it quotes elsewhere or what is on a screen', () => {
    const lines = guide.blocks.flatMap(linesOf).map((line) => plain(line.map(({ text }) => text).join('')));
    const quoted = lines.flatMap((line) =>
      [...line.matchAll(/« ([^«»]+) »/g)].map(([, label = '']) => label),
    );
    // “PROJET” stands within a label; the last is what somebody asks.
    const others = quoted.filter((label) => !said.has(label) && label !== 'PROJET' && !label.endsWith('?'));
    expect(others).toEqual([]);
  });

  test('has headings of different names, one title, and no level left out', () => {
    const headings = guide.blocks.filter((block) => block.kind === 'heading');
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    const levels = headings.map(({ level }) => level);
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
  });

  test('shows pictures that are there', () => {
    const pictures = guide.blocks.filter((block) => block.kind === 'image');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter(({ file }) => !existsSync(join(docs, 'images', file)))).toEqual([]);
  });
});

test('the guides have at most twelve pictures, each shown somewhere and of at most 80 kB', () => {
  const files = readdirSync(join(docs, 'images'));
  expect(files.length).toBeLessThanOrEqual(12);
  expect(files.filter((file) => statSync(join(docs, 'images', file)).size > 80_000)).toEqual([]);
  const shown = guides.flatMap(({ guide }) =>
    guide.blocks.flatMap((block) => (block.kind === 'image' ? [block.file] : [])),
  );
  expect(files.sort()).toEqual(shown.sort());
});

test('the guide of a juror has at most two pages of text', () => {
  const text = readFileSync(join(docs, 'guide-du-jure.md'), 'utf8');
  // A page of text beside a picture has some 500 words.
  expect(text.split(/\s+/).length).toBeLessThan(1_100);
});
