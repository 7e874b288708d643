import { describe, expect, test } from 'vitest';
import type { Clock } from '#core/deliberation/act.ts';
import { clockFace, readClock } from '#core/deliberation/clock-reading.ts';

const minutes = { impressions: 10, hearing: 20, deliberation: 10 };
const start = '2018-12-04T09:00:00.000Z';
const after = (seconds: number): number => Date.parse(start) + seconds * 1000;
const clock = (changes: Partial<Clock>): Clock => ({
  sitting: null,
  stage: 'hearing',
  spent: { impressions: 700, hearing: 0, deliberation: 0 },
  since: start,
  ...changes,
});

describe('what is left of a part', () => {
  test.each([
    [0, 1200],
    [0.9, 1200],
    [60, 1140],
    [1200, 0],
    [1275, -75],
  ])('%s seconds after it began: %s', (seconds, left) => {
    expect(readClock(clock({}), minutes, after(seconds))).toEqual({ stage: 'hearing', running: true, left });
  });

  test('what was spent before a pause counts, and while it stands still nothing more', () => {
    const spent = { impressions: 0, hearing: 300, deliberation: 0 };
    expect(readClock(clock({ spent }), minutes, after(60)).left).toBe(840);
    const still = readClock(clock({ spent, since: null }), minutes, after(60));
    expect(still).toEqual({ stage: 'hearing', running: false, left: 900 });
  });

  test('a start in the future, from another machine, adds nothing', () => {
    expect(readClock(clock({}), minutes, after(-500)).left).toBe(1200);
  });

  test('nothing is left to count once the défi is done', () => {
    expect(readClock(clock({ stage: 'done', since: null }), minutes, after(0))).toEqual({
      stage: 'done',
      running: false,
      left: 0,
    });
  });
});

test.each([
  [725, '12:05'],
  [-75, '1:15'],
  [0, '0:00'],
  [4500, '75:00'],
])('%s seconds are written %s', (seconds, face) => {
  expect(clockFace(seconds)).toBe(face);
});
