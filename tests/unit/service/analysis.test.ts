import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AnalysisView, FirmnessView } from '#core/contract/requests/analysis.ts';
import type { RequestInput } from '#core/contract/requests.ts';
import { firmnessOf } from '#electron/service/usecases/run-firmness.ts';
import { coordinatorWithKits } from '#tests/support/jury.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

async function demonstration(): Promise<TestService> {
  const service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
  return service;
}

const job = 'job-of-test';

test('neither is answered before the closing of the marking', async () => {
  const service = await coordinatorWithKits(newFolder(), { jurors: ['Ada'], defis: ['Alpha'] });
  expect(await service.refusal('analysis-view', {})).toBe('ranking-closed');
  expect(await service.refusal('firmness-run', { job })).toBe('ranking-closed');
  expect(service.events.some(({ event }) => event === 'job-partial')).toBe(false);
  service.close();
});

test('severity, reliability and flags follow the rows of the ranking', async () => {
  const service = await demonstration();
  const { rows, grid } = await service.ask('ranking-view', {});
  const analysis = await service.ask('analysis-view', {});
  expect(analysis.rows.map(({ defi }) => defi)).toEqual(rows.map(({ defi }) => defi));
  expect(analysis.reliability.criteria.map(({ criterion }) => criterion)).toEqual(
    grid.criteria.map(({ id }) => id),
  );
  expect(analysis.severity.parts).toHaveLength(1);
  const [part] = analysis.severity.parts;
  const marked = analysis.rows.filter(({ adjusted }) => adjusted !== null);
  expect(part).toMatchObject({ defis: marked.length, jurors: analysis.severity.jurors.length });
  // Effects sum to zero, so that the adjusted totals have the mean of the part.
  const mean = marked.reduce((sum, { adjusted }) => sum + (adjusted ?? 0), 0) / marked.length;
  expect(mean).toBeCloseTo(part?.mean ?? Number.NaN, 6);
  const ranked = rows.filter(({ status }) => status === 'ranked').map(({ defi }) => defi);
  const ranks = analysis.rows.flatMap(({ adjustedRank }) => adjustedRank ?? []);
  expect(ranks).toHaveLength(ranked.length);
  expect(Math.min(...ranks)).toBe(1);
  // The demonstration has two jurors who disagree on purpose.
  expect(analysis.rows.flatMap(({ flags }) => flags).length).toBeGreaterThan(0);
  for (const { defi, flags } of analysis.rows) {
    const given = await service.ask('ranking-marks', { defi });
    for (const flag of flags) {
      const marks = given.criteria.find(({ criterion }) => criterion === flag.criterion)?.marks ?? [];
      if (flag.kind === 'range') {
        expect(flag.max - flag.min).toBeGreaterThanOrEqual(analysis.thresholds.range);
        expect(Math.max(...marks.map(({ value }) => value))).toBe(flag.max);
      } else {
        expect(marks).toContainEqual({ juror: flag.juror, value: flag.mark });
      }
    }
  }
  service.close();
});

test('adjusted totals are left out where the session does not show them, and shown again at once', async () => {
  const service = await demonstration();
  const shown = await service.ask('analysis-view', {});
  const { settings } = await service.ask('call-view', {});
  const without = { settings: { ...settings, showSeverity: false } };
  // Chosen before anybody knows whom it would help: it is frozen with the ballots.
  expect(await service.refusal('settings-save', without)).toBe('severity-frozen');
  const reopen = async (): Promise<void> => {
    for (const to of ['depouillement', 'notation'] as const) {
      await service.ask('phase-change', { to, reason: 'Choix oublié.' });
    }
  };
  const close = async (): Promise<void> => {
    for (const to of ['depouillement', 'deliberation'] as const) {
      await service.ask('phase-change', { to, reason: null });
    }
  };
  await reopen();
  await service.ask('settings-save', without);
  await close();
  const hidden = await service.ask('analysis-view', {});
  expect(hidden.severity).toEqual({ shown: false, parts: [], jurors: [] });
  for (const row of hidden.rows) {
    expect(row).toMatchObject({ adjusted: null, adjustedError: null, part: null, adjustedRank: null });
  }
  expect(hidden.reliability).toEqual(shown.reliability);
  await reopen();
  await service.ask('settings-save', { settings });
  await close();
  expect(await service.ask('analysis-view', {})).toEqual(shown);
  service.close();
});

test('firmness is the same draws every time, told better and better', async () => {
  const service = await demonstration();
  const firmness = await service.ask('firmness-run', { job });
  const { rows, cutAfter } = await service.ask('ranking-view', {});
  const ranked = rows.filter(({ status }) => status === 'ranked').map(({ defi }) => defi);
  expect(firmness.whole).toBe(true);
  expect(firmness.jurors.why).toBeNull();
  for (const { progress } of [firmness.jurors, firmness.weights, firmness.restricted]) {
    expect(progress.drawn).toBe(progress.wanted);
  }
  for (const { rows: own } of [firmness.jurors, firmness.weights, firmness.restricted]) {
    expect(own.map(({ defi }) => defi)).toEqual(ranked);
  }
  for (const { ranks } of firmness.weights.rows) {
    expect(ranks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  }
  const above = new Set(ranked.slice(0, cutAfter ?? 0));
  expect(firmness.nearCut).toHaveLength(6);
  for (const { defi, other, side, mark } of firmness.nearCut) {
    expect(above.has(defi)).toBe(side === 'above');
    expect(above.has(other)).toBe(side === 'below');
    expect(mark.changes.length > 0).toBe(mark.size !== null);
  }
  const partials = service.events.flatMap((event) => (event.event === 'job-partial' ? [event] : []));
  for (const { jobId, value } of partials) {
    expect(jobId).toBe(job);
    expect(FirmnessView.parse(value).whole).toBe(false);
  }
  expect(partials.length).toBeGreaterThan(0);

  // A second time it is there already; another machine draws the same.
  service.events.length = 0;
  expect(await service.ask('firmness-run', { job })).toEqual(firmness);
  expect(service.events).toEqual([]);
  const other = await demonstration();
  expect(firmnessOf(other.context)).toEqual(firmness);
  service.close();
  other.close();
});

test('what is cancelled leaves nothing, and other requests are answered meanwhile', async () => {
  const service = await demonstration();
  const running = service.refusal('firmness-run', { job });
  expect(AnalysisView.safeParse(await service.ask('analysis-view', {})).success).toBe(true);
  await service.ask('job-cancel', { job });
  expect(await running).toBe('cancelled');
  service.events.length = 0;
  // Nothing was kept: it is drawn again.
  expect((await service.ask('firmness-run', { job })).whole).toBe(true);
  expect(service.events.some(({ event }) => event === 'job-partial')).toBe(true);
  service.close();
});

test('a deliberation that leaves the order as it is has nothing drawn again, one that turns it has', async () => {
  const service = await demonstration();
  const { rows } = await service.ask('ranking-view', {});
  const firmness = await service.ask('firmness-run', { job });
  const defi = rows[0]?.defi ?? '';
  const say = (said: RequestInput<'deliberation-record'>['said'], reason = ''): Promise<unknown> =>
    service.ask('deliberation-record', { group: null, said, reason });
  await say({ field: 'coup-de-coeur', defi, value: true });
  service.events.length = 0;
  expect(await service.ask('firmness-run', { job })).toEqual(firmness);
  expect(service.events).toEqual([]);

  await say({ field: 'mark', defi, criterion: 'C1', value: 100 }, 'Le mentor quitte le ministère.');
  const after = await service.ask('firmness-run', { job });
  expect(after.jurors.rows.map((row) => row.defi)).not.toEqual(firmness.jurors.rows.map((row) => row.defi));
  // The figures stay those of what each juror gave.
  const intervals = ({ jurors }: typeof after) => new Map(jurors.rows.map((row) => [row.defi, row.low]));
  expect(intervals(after)).toEqual(intervals(firmness));
  expect(after.alpha).toEqual(firmness.alpha);
  service.close();
});
