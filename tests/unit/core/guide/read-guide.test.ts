import { describe, expect, test } from 'vitest';
import { countInGuide } from '#core/guide/find-in-guide.ts';
import { readGuide } from '#core/guide/read-guide.ts';

const plain = (text: string) => ({ kind: 'plain', text });
const strong = (text: string) => ({ kind: 'strong', text });

describe('a guide is read', () => {
  test('with headings of three levels, found by their words', () => {
    expect(readGuide('# Le guide\n\n## Régler l’appel\n\n### Que faire si…').blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Le guide', id: 'guide-le-guide' },
      { kind: 'heading', level: 2, text: 'Régler l’appel', id: 'guide-regler-l-appel' },
      { kind: 'heading', level: 3, text: 'Que faire si…', id: 'guide-que-faire-si' },
    ]);
  });

  test('with paragraphs over several lines, strong words and code, set as French is set', () => {
    expect(readGuide('Tapez `a : b`\npuis **« Lire »** ; voilà !').blocks).toEqual([
      {
        kind: 'paragraph',
        words: [
          plain('Tapez '),
          { kind: 'code', text: 'a : b' },
          plain(' puis '),
          strong('«\u00a0Lire\u00a0»'),
          plain('\u202f; voilà\u202f!'),
        ],
      },
    ]);
  });

  test('with lists whose items go on in the next line, one list after another', () => {
    expect(readGuide('- un\n  deux\n- trois\n\n1. quatre\n   cinq\n2. six').blocks).toEqual([
      { kind: 'list', ordered: false, items: [[plain('un deux')], [plain('trois')]] },
      { kind: 'list', ordered: true, items: [[plain('quatre cinq')], [plain('six')]] },
    ]);
  });

  test('with tables and pictures', () => {
    expect(
      readGuide('| A | B |\n| - | --- |\n| c | **d** |\n\n![Le bureau](images/bureau-1.png)').blocks,
    ).toEqual([
      { kind: 'table', head: [[plain('A')], [plain('B')]], rows: [[[plain('c')], [strong('d')]]] },
      { kind: 'image', file: 'bureau-1.png', text: 'Le bureau' },
    ]);
  });

  test.each([
    '<b>gras</b>',
    'un <script>alert(1)</script>',
    '[lien](https://exemple.fr)',
    '![loin](https://exemple.fr/a.png)',
    '![hors](images/../a.png)',
    '#### trop bas',
    '> citation',
    '* étoile',
    'gras **sans fin',
    '- [lien](ailleurs)',
    '| A |\n| b |',
    '```',
  ])('“%s” is not read as anything: it is text, and said to be unread', (markdown) => {
    const { blocks, unread } = readGuide(markdown);
    expect(unread.length).toBeGreaterThan(0);
    expect(blocks.filter(({ kind }) => kind === 'image')).toEqual([]);
  });
});

describe('what is searched in a guide', () => {
  const guide = readGuide(
    '# Les kits\n\nUn kit, des **kits** et un bulletin.\n\n- le kit\n\n| Kit |\n| --- |\n| non |',
  );

  test.each([
    ['kit', 5],
    ['kits', 2],
    ['BULLETIN', 1],
    ['kit bulletin', 6],
    ['absent', 0],
    ['', 0],
  ])('“%s” is there %s times', (query, count) => {
    expect(countInGuide(guide, query)).toBe(count);
  });
});
