import { expect, test } from 'vitest';
import { calendarAt } from '#core/call/calendar.ts';

test('days are counted in Paris, across the end of summer time', () => {
  const settings = { ballotsDue: '2026-10-26', juryDay: '2026-11-03' };
  expect(calendarAt(settings, '2026-10-23T21:59:00.000Z')).toEqual({
    ballotsDue: { day: '2026-10-26', daysLeft: 3 },
    juryDay: { day: '2026-11-03', daysLeft: 11 },
  });
  // One minute later it is the next day in Paris.
  expect(calendarAt(settings, '2026-10-23T22:00:00.000Z').ballotsDue?.daysLeft).toBe(2);
  expect(calendarAt(settings, '2026-10-26T12:00:00.000Z').ballotsDue?.daysLeft).toBe(0);
  expect(calendarAt(settings, '2026-10-27T12:00:00.000Z').ballotsDue?.daysLeft).toBe(-1);
});

test('a call without days has none', () => {
  expect(calendarAt({ ballotsDue: null, juryDay: null }, '2026-10-23T22:00:00.000Z')).toEqual({
    ballotsDue: null,
    juryDay: null,
  });
});
