import { expect, test } from 'vitest';
import { scriptParts } from '#core/reading/script-parts.ts';

/** The parts that are set for themselves between brackets: ⟦ ⟧. */
const marked = (text: string): string =>
  (scriptParts(text) ?? [{ text, apart: false }])
    .map((part) => (part.apart ? `⟦${part.text}⟧` : part.text))
    .join('');

test.each([
  ['Un titre d’ici : 12', 'Un titre d’ici : 12'],
  ['مشروع رقمي : 2 EIG, tous', '⟦مشروع رقمي⟧ : 2 EIG, tous'],
  ['Bulletin n° 1 de עדה מרטין.', 'Bulletin n° 1 de ⟦עדה מרטין⟧.'],
  ['« مشروع 12 » : 3', '« ⟦مشروع 12⟧ » : 3'],
  ['« Projet مشروع 12 » et « Autre »', '« ⟦Projet مشروع 12⟧ » et « Autre »'],
  ['“مشروع”, “שירות”', '“⟦مشروع⟧”, “⟦שירות⟧”'],
  ['مشروع et שירות', '⟦مشروع⟧ et ⟦שירות⟧'],
  ['هوية رقمية للجميع 2018', '⟦هوية رقمية للجميع 2018⟧'],
  ['مشروع (تجريبي) : 4', '⟦مشروع (تجريبي)⟧ : 4'],
  ['Le premier (مشروع) : 4', 'Le premier (⟦مشروع⟧) : 4'],
  ['مشروع (2e)', '⟦مشروع⟧ (2e)'],
  ['Titre\u200f : 12', 'Titre⟦\u200f⟧ : 12'],
  ['مشروع\nשירות', '⟦مشروع⟧\n⟦שירות⟧'],
])('%s', (text, told) => {
  expect(marked(text)).toBe(told);
});

test('no sign is lost, and none is added', () => {
  const texts = ['« »', '«مشروع', 'مشروع»', '« « مشروع » »', '(مشروع]', 'a مشروع b (ש', '\u200f', ''];
  for (const text of texts)
    expect((scriptParts(text) ?? [{ text }]).map((part) => part.text).join('')).toBe(text);
});

test('a long text of quotation marks and right-to-left letters is read at once', () => {
  const start = performance.now();
  scriptParts('« ש « '.repeat(20_000));
  scriptParts(`ש${' 1'.repeat(100_000)}`);
  expect(performance.now() - start).toBeLessThan(2_000);
});
