import { describe, expect, test } from 'vitest';
import { isInCallYears, oddDates } from '#core/call/calendar.ts';

describe('the dates of a call', () => {
  test.each(['0026-12-10', '0026-10-01T12:00', '2015-12-31', '2101-01-01', '20266-12-10'])(
    '%s was taken although its year was mistyped',
    (text) => expect(isInCallYears(text)).toBe(false),
  );
  test.each(['', '2016-01-01', '2026-10-01T12:00', '2100-12-31'])('“%s” is taken', (text) =>
    expect(isInCallYears(text)).toBe(true),
  );

  test('a jury before the ballots and ballots before the end of filing were taken without a word', () => {
    const dates = { deadline: '2026-10-01T12:00', ballotsDue: '2026-08-01', juryDay: '2026-09-01' };
    expect(oddDates(dates)).toEqual([
      ['deadline', 'ballotsDue'],
      ['deadline', 'juryDay'],
    ]);
    expect(oddDates({ deadline: '', ballotsDue: '2026-09-02', juryDay: '2026-09-01' })).toEqual([
      ['ballotsDue', 'juryDay'],
    ]);
  });

  test('in their usual order, on one day, or not set, they are not odd', () => {
    expect(
      oddDates({ deadline: '2026-10-01T12:00', ballotsDue: '2026-10-01', juryDay: '2026-10-01' }),
    ).toEqual([]);
    expect(oddDates({ deadline: '2026-10-01T12:00', ballotsDue: '', juryDay: '2026-12-01' })).toEqual([]);
    expect(oddDates({ deadline: '', ballotsDue: '', juryDay: '' })).toEqual([]);
  });
});
