import { expect, test } from 'vitest';
import { namesake } from '#core/jury/namesake.ts';

// Bug: a juror was entered twice by mistake, and nothing said so.
const jurors = [{ name: 'Hélène Le Goff' }, { name: 'Anne-Marie Roy' }, { name: '--' }];

test.each([
  ['helene  le goff ', 'Hélène Le Goff'],
  ['HÉLÈNE LE GOFF', 'Hélène Le Goff'],
  ['He\u0301le\u0300ne Le\u00a0Goff', 'Hélène Le Goff'],
  ['Anne Marie Roy', 'Anne-Marie Roy'],
  ['Hélène Le Gof', null],
  ['Hélène', null],
  ['', null],
  [' - ', null],
])('%s is told to be %s', (name, known) => {
  expect(namesake(name, jurors)?.name ?? null).toBe(known);
});
