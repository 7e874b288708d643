import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { figuresOf, ReportModel } from '#core/report/report-model.ts';
import { isTold, keepParts, pagesIn } from '#core/report/keep-parts.ts';
import { reportParts, type ReportPart } from '#core/report/report-parts.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { TestService } from '#tests/support/service.ts';

let whole: ReportModel;

beforeAll(async () => {
  const service = new TestService();
  await service.ask('session-open', { place: await decidedSession() });
  const options = { language: 'fr', date: '2026-07-11', namedJurors: true, comments: true } as const;
  whole = await service.ask('report-model', { options });
  service.close();
}, 60_000);

const choices = fc.subarray([...reportParts]);
const figuresIn = (model: unknown): Set<string> => new Set(figuresOf(model as ReportModel).keys());

test('a report that leaves nothing out has every part', () => {
  expect(reportParts.filter((part) => !isTold(whole, part))).toEqual([]);
  expect(whole.leftOut).toEqual([]);
});

test('what was left out is not in it, what was kept is as it was, and both are told', () => {
  fc.assert(
    fc.property(choices, (wanted) => {
      const kept = keepParts(whole, wanted);
      for (const part of reportParts) expect(kept[part]).toEqual(wanted.includes(part) ? whole[part] : null);
      expect([...wanted, ...kept.leftOut].sort()).toEqual([...reportParts].sort());
      expect(kept.proposal).toBe(whole.proposal);
      expect(kept.integrity).toBe(whole.integrity);
    }),
  );
});

test('no figure of a part that was left out is attached, unless another part tells it too', () => {
  const own = new Map(reportParts.map((part) => [part, figuresIn(whole[part])]));
  const always = new Set([...figuresIn(whole.proposal), ...figuresIn(whole.integrity)]);
  fc.assert(
    fc.property(choices, (wanted) => {
      const told = figuresIn(keepParts(whole, wanted));
      const expected = new Set([...always, ...wanted.flatMap((part) => [...(own.get(part) ?? [])])]);
      expect([...told].sort()).toEqual([...expected].sort());
    }),
  );
  // So that the property says something: each part has figures that no other tells.
  const others = (part: ReportPart): ReportPart[] => reportParts.filter((one) => one !== part);
  const alone = reportParts.filter((part) => {
    const without = figuresIn(keepParts(whole, others(part)));
    return [...(own.get(part) ?? [])].some((id) => !without.has(id));
  });
  expect(alone).toEqual([...reportParts]);
});

test('a défi has a page to lead to where the pages of the défis are told, and only if it is in the order', () => {
  expect(pagesIn(keepParts(whole, ['ranking'])).size).toBe(0);
  const pages = pagesIn(whole);
  expect(whole.proposal.lines.every(({ anchor }) => pages.has(anchor))).toBe(true);
  expect(pages.has('9999999')).toBe(false);
});

test('a report in parts is a report', () => {
  fc.assert(
    fc.property(choices, (wanted) => {
      expect(ReportModel.safeParse(keepParts(whole, wanted)).success).toBe(true);
    }),
    { numRuns: 20 },
  );
});
