import { expect, test } from 'vitest';
import { BeingTaken } from '#renderer/components/being-taken.ts';

test('Ctrl+Z between the saving of a mark and the next picture of the screen undoes the mark', () => {
  const text = new BeingTaken();
  expect(text.isTyped('2')).toBe(true);
  expect(text.begin('2')).toBe(true);
  expect(text.isTyped('2')).toBe(false);
  text.end('2', true);
  // The field shows what was typed until React has drawn the mark that stands.
  expect(text.isTyped('2')).toBe(false);
  expect(text.isTyped(null)).toBe(false);
});

test('what is typed anew, or was not taken, waits for its person', () => {
  const text = new BeingTaken();
  text.begin('2');
  // Leaving the field a second time sends nothing twice.
  expect(text.begin('2')).toBe(false);
  text.end('2', false);
  expect(text.isTyped('2')).toBe(true);
  text.begin('2');
  text.end('2', true);
  text.typedAnew();
  expect(text.isTyped('2')).toBe(true);
  expect(text.begin('2')).toBe(true);
});
