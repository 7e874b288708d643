import { describe, expect, test } from 'vitest';
import type { Clock } from '#core/deliberation/act.ts';
import {
  ended,
  paused,
  resumed,
  spentInAll,
  spentOn,
  started,
  turnedOver,
} from '#core/deliberation/hearing-clock.ts';

const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 12, 9, 0, seconds)).toISOString();
const running = started(null, null, at(0));

describe('the clock of one défi', () => {
  test('runs from its first part, and adds what ran when it stops', () => {
    expect(running).toMatchObject({ stage: 'impressions', since: at(0) });
    expect(spentOn(running, 'impressions', at(90))).toBe(90);
    const still = paused(running, at(90));
    expect(still).toMatchObject({ since: null, spent: { impressions: 90 } });
    expect(spentOn(still, 'impressions', at(500))).toBe(90);
    const again = started(still, null, at(200));
    expect(spentOn(again, 'impressions', at(210))).toBe(100);
  });

  test('goes on running when it turns to the next part, and stands still when it stood still', () => {
    const next = turnedOver(running, at(600));
    expect(next).toMatchObject({ stage: 'hearing', since: at(600), spent: { impressions: 600 } });
    expect(turnedOver(paused(running, at(5)), at(9))).toMatchObject({ stage: 'hearing', since: null });
  });

  test('is done after its last part or at any time, and may be taken up again', () => {
    const last = turnedOver(turnedOver(running, at(10)), at(20));
    expect(turnedOver(last, at(35))).toMatchObject({ stage: 'done', since: null });
    const early = ended(running, at(7));
    expect(early).toMatchObject({ stage: 'done', since: null });
    expect(spentInAll(early, at(100))).toBe(7);
    expect(started(early, null, at(8))).toBe(early);
    expect(resumed(early)).toMatchObject({ stage: 'deliberation', since: null, spent: early.spent });
  });

  test('never counts backwards: the other machine’s clock may be ahead', () => {
    const ahead: Clock = { ...running, since: at(100) };
    expect(spentOn(ahead, 'impressions', at(40))).toBe(0);
    expect(paused(ahead, at(40)).spent.impressions).toBe(0);
  });

  test('says no more than a record can hold, however long it was left on', () => {
    expect(spentOn(running, 'impressions', '2030-01-01T00:00:00.000Z')).toBe(1_000_000);
  });
});
