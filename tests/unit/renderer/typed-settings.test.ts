import { expect, test } from 'vitest';
import { defaultCallSettings } from '#core/call/settings.ts';
import { readSettings, typedOf, type TypedSettings } from '#renderer/screens/call/typed-settings.ts';

/** The deadline that is recorded, after these fields were typed into a form that shows this one. */
function deadlineAfter(deadline: string | null, typed: Partial<TypedSettings>): string | null {
  const recorded = { ...defaultCallSettings, deadline };
  const read = readSettings({ ...typedOf(recorded, 'Essai', 'fr'), ...typed }, recorded, 'fr');
  if (!read.ok) throw new Error([...read.faults.keys()].join());
  return read.settings.deadline;
}

test.each([
  ['a deadline lost its seconds', '2026-09-14T23:59:59+02:00'],
  ['a deadline that was written in another zone was written anew', '2026-09-14T21:59:00Z'],
  ['a deadline in the second of the two hours of autumn came an hour early', '2026-10-25T02:30:00+01:00'],
])('%s when another field was changed', (_bug, deadline) => {
  expect(deadlineAfter(deadline, { seatCap: '12' })).toBe(deadline);
});

test('a deadline that is typed is the one that is recorded', () => {
  const before = '2026-09-14T23:59:59+02:00';
  expect(deadlineAfter(before, { deadline: '2026-09-15T23:59' })).toBe('2026-09-15T23:59:00+02:00');
  expect(deadlineAfter(before, { deadline: '' })).toBeNull();
  expect(deadlineAfter(null, { deadline: '2026-09-15T12:00' })).toBe('2026-09-15T12:00:00+02:00');
});
