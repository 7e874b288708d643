import { expect, test } from 'vitest';
import { wordExcerpt } from '#core/privacy/word-excerpt.ts';

const around = (text: string, word: string): string => {
  const start = text.indexOf(word);
  const { before, word: found, after } = wordExcerpt(text, start, start + word.length);
  return `${before}[${found}]${after}`;
};

test('a short text is told whole, in one line', () => {
  expect(around('  Dit par\n\nRose, hier. ', 'Rose')).toBe('Dit par [Rose], hier.');
});

test('a long text is told by whole words', () => {
  const told = around(`${'avant '.repeat(40)}Rose${' après'.repeat(40)}`, 'Rose');
  expect(told).toMatch(/^… avant (?:avant )+\[Rose\](?: après)+ …$/);
  expect(told.length).toBeLessThan(140);
});
