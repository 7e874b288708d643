import { expect, test } from 'vitest';
import { stackDots } from '#renderer/components/stack-dots.ts';

test('every juror’s dot is seen: three equal marks hid one of them, eight hid three', () => {
  for (let count = 1; count <= 12; count += 1) {
    const dots = stackDots([200, ...Array.from({ length: count }, () => 375), 400], 9, 17);
    const shifts = dots.filter(({ value }) => value === 375).map(({ shift }) => shift);
    const gaps = shifts.slice(1).map((shift, at) => shift - (shifts[at] ?? shift));
    // From above to below: a dot leaves an edge of the one before it free.
    expect(Math.min(9, ...gaps)).toBeGreaterThan(1.5);
    expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThanOrEqual(17);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeCloseTo(0);
  }
});

test('a mark that nobody else gave is on the line, and two touch', () => {
  expect(stackDots([300], 9, 17)).toEqual([{ value: 300, shift: 0 }]);
  expect(stackDots([300, 300], 9, 17).map(({ shift }) => shift)).toEqual([-4.5, 4.5]);
});
