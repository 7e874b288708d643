import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RequestInput } from '#core/contract/requests.ts';
import type { DefiBlock } from '#core/report/defi-model.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { figuresOf } from '#core/report/report-model.ts';
import { told } from '#tests/support/report-model.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

type Said = RequestInput<'deliberation-record'>['said'];

const options = { language: 'fr', date: '2018-07-06', namedJurors: true, comments: true } as const;

async function demonstration(): Promise<TestService> {
  const service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
  return service;
}

const say = (service: TestService, said: Said, reason = '') =>
  service.ask('deliberation-record', { group: null, said, reason });

const reportOf = (service: TestService, more: Partial<RequestInput<'report-model'>['options']> = {}) =>
  service.ask('report-model', { options: { ...options, ...more } });

const ranking = (model: ReportModel) => told(model, 'ranking');

const sitting = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('without a deliberation', () => {
  let service: TestService;
  let model: ReportModel;
  beforeAll(async () => {
    service = await demonstration();
    model = await reportOf(service);
  });

  test('nothing of one is told', () => {
    expect(ranking(model).official).toMatchObject({
      source: 'individual',
      totals: 'individual',
      conflicts: null,
    });
    expect(told(model, 'jury').sittings).toEqual([]);
    expect(ranking(model).lines.every(({ individual }) => individual === null)).toBe(true);
    // A déport alone is no deliberation.
    expect(told(model, 'defis').blocks.every(({ deliberation }) => deliberation === null)).toBe(true);
  });

  test('the figures on the agreement and the draws are those of the other screens', async () => {
    const { reliability } = await service.ask('analysis-view', {});
    const firmness = await service.ask('firmness-run', { job: 'job-of-test' });
    const figures = figuresOf(model);
    expect(figures.get('reliability/total/alpha')?.value).toBe(reliability.overall.alpha);
    expect(figures.get('reliability/C3/icc-average')?.value).toBe(
      reliability.criteria.find(({ criterion }) => criterion === 'C3')?.block.icc2k,
    );
    const total = firmness.alpha.find(({ criterion }) => criterion === null);
    expect(figures.get('reliability/total/alpha-low')?.value).toBe(total?.low);
    const lines = told(model, 'method').reliability.draws.ranks.map(({ low, high, aboveCut }) => [
      low.value,
      high.value,
      aboveCut.value,
    ]);
    expect(lines).toEqual(firmness.jurors.rows.map(({ low, high, aboveCut }) => [low, high, aboveCut]));
    expect(told(model, 'method').reliability.draws).toMatchObject({
      why: null,
      seed: firmness.seed,
      hasCut: true,
    });
    // The same whether the screens have worked them out before or not.
    expect(await reportOf(service)).toEqual(model);
  });

  test('the severity of jurors is told only when it is asked for', async () => {
    expect(told(model, 'method').reliability.severity).toBeNull();
    const { severity } = await service.ask('analysis-view', {});
    const own = told(await reportOf(service, { severity: true }), 'method').reliability.severity;
    const effects = new Map(severity.jurors.map(({ juror, effect }) => [juror, effect]));
    const { jurors } = await service.ask('agenda-view', { group: null });
    expect(own?.jurors.map(({ label, effect }) => [label, effect.value])).toEqual(
      jurors.map(({ id }, at) => [`J${String(at + 1)}`, effects.get(id)]),
    );
  });
});

describe('after a deliberation', () => {
  let service: TestService;
  let model: ReportModel;
  let before: ReportModel;
  const blockAt = (of: ReportModel, title: string): DefiBlock => {
    const block = told(of, 'defis').blocks.find((one) => one.title === title);
    if (block === undefined) throw new Error('no such défi');
    return block;
  };
  let changed: { readonly defi: string; readonly title: string; readonly key: string };
  let jurors: readonly { readonly id: string; readonly name: string }[];
  let left: readonly string[];
  let closedTitle: string;

  beforeAll(async () => {
    service = await demonstration();
    before = await reportOf(service);
    const { rows } = await service.ask('ranking-view', {});
    const row = rows.find(({ deports, status }) => deports.length === 0 && status === 'ranked');
    const closed = rows.find(({ deports }) => deports.length > 0);
    if (row === undefined || closed === undefined) throw new Error('the demonstration has both');
    const { defi } = row;
    changed = { defi, title: row.title, key: row.number ?? '' };
    closedTitle = closed.title;
    ({ jurors } = await service.ask('agenda-view', { group: null }));
    left = closed.deports;
    await say(
      service,
      { field: 'mark', defi, criterion: 'C2', value: 100 },
      'Le mentor quitte le ministère.',
    );
    // Put back to the very mean: nothing to tell.
    const c1 = row.criteria.find(({ criterion }) => criterion === 'C1')?.mean ?? 0;
    await say(service, { field: 'mark', defi, criterion: 'C1', value: c1 }, 'Comme la moyenne.');
    await say(service, {
      field: 'avis',
      defi,
      value: {
        avis: 'defavorable',
        votes: { for: 3, against: 3, abstained: 1 },
        casting: jurors[0]?.id ?? '',
      },
    });
    await say(service, { field: 'reason', defi, value: 'Plus de mentor.' });
    await say(service, { field: 'dissent', defi, value: 'Deux jurés tenaient le défi pour prêt.' });
    await say(service, { field: 'coup-de-coeur', defi, value: true });
    await say(service, { field: 'left-room', defi: closed.defi, value: [...left] });
    const ranked = rows.filter(({ rank }) => rank !== null).map((one) => one.defi);
    await say(service, { field: 'order', value: ranked });
    const value = { label: 'Matin', date: '2018-07-04', quorum: 3, removed: false };
    await say(service, { field: 'sitting', sitting, value });
    for (const [at, presence] of [
      [0, 'present'],
      [1, 'absent'],
      [2, 'present'],
    ] as const)
      await say(service, { field: 'presence', sitting, juror: jurors[at]?.id ?? '', value: presence });
    model = await reportOf(service);
  });

  test('the official total stands beside the jurors’ own', () => {
    expect(ranking(model).official).toMatchObject({
      source: 'collective',
      totals: 'collective',
      plenaryMissing: false,
    });
    const line = ranking(model).lines.find(({ title }) => title === changed.title);
    const was = ranking(before).lines.find(({ title }) => title === changed.title);
    expect(line?.individual?.total.value).toBe(was?.total.value);
    expect(line?.individual?.rank.value).toBe(was?.rank.value);
    expect(line?.total.value).toBeLessThan(was?.total.value ?? 0);
    expect(blockAt(model, changed.title).individual).toEqual(line?.individual);
  });

  test('the défi’s block has avis, vote, casting vote, words and the changed mark', () => {
    const mean = figuresOf(before).get(`defi/${changed.key}/C2/mean`)?.value ?? 0;
    expect(blockAt(model, changed.title).deliberation).toMatchObject({
      group: '',
      avis: {
        avis: 'defavorable',
        votes: { for: { value: 3 }, against: { value: 3 }, abstained: { value: 1 } },
        casting: `${jurors[0]?.name ?? ''} (J1)`,
      },
      reason: 'Plus de mentor.',
      dissent: 'Deux jurés tenaient le défi pour prêt.',
      coupDeCoeur: true,
      marks: [
        {
          criterion: 'C2',
          mean: { value: mean },
          value: { value: 100, id: `defi/${changed.key}/C2/collective` },
          difference: { value: 100 - mean, kind: 'difference' },
          reason: 'Le mentor quitte le ministère.',
          by: null,
        },
      ],
    });
    const labels = left.map((id) => `J${String(jurors.findIndex((one) => one.id === id) + 1)}`);
    expect(blockAt(model, closedTitle).deliberation?.leftRoom).toEqual(labels);
  });

  test('a sitting has its day, who was there, and whether its quorum was reached', () => {
    expect(told(model, 'jury').sittings).toMatchObject([
      {
        label: 'Matin',
        date: '2018-07-04',
        present: { value: 2 },
        members: { value: jurors.length },
        quorum: { value: 3, id: 'sitting/1/quorum' },
        quorumReached: false,
        presentJurors: ['J1', 'J3'],
        absentJurors: ['J2'],
      },
    ]);
    expect(told(model, 'jury').sittings[0]?.unnotedJurors).toHaveLength(jurors.length - 3);
  });

  test('without names none is anywhere', async () => {
    const anonymous = JSON.stringify(await reportOf(service, { namedJurors: false, severity: true }));
    expect(jurors.filter(({ name }) => anonymous.includes(name))).toEqual([]);
    expect(JSON.parse(anonymous)).toMatchObject({ jury: { sittings: [{ presentJurors: ['J1', 'J3'] }] } });
    expect(anonymous).toContain('"casting":"J1"');
  });

  test('every figure has an identifier of its own', () => {
    const seen = new Map<string, unknown>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('id' in value && 'kind' in value) {
        const id = String(value.id);
        expect(seen.get(id) ?? value).toEqual(value);
        seen.set(id, value);
      } else Object.values(value).forEach(visit);
    };
    visit(model);
    expect(seen.size).toBe(figuresOf(model).size);
  });

  test('ties are told by the sentence of the rule that parted them, with their figures', async () => {
    const { rows } = await service.ask('ranking-view', {});
    const [one, two] = rows.filter(({ deports, rank }) => deports.length === 0 && rank !== null);
    if (one === undefined || two === undefined) throw new Error('some défis are ranked');
    for (const { defi } of [one, two])
      for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5'])
        await say(service, { field: 'mark', defi, criterion, value: 400 }, 'Accord du jury.');
    const { settings } = await service.ask('call-view', {});
    const tieRules = [{ kind: 'plenary-order' as const }, { kind: 'general-grid-rank' as const }];
    await service.ask('settings-save', { settings: { ...settings, tieRules } });
    const { ties } = ranking(await reportOf(service)).official;
    expect(ties.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Au rang 1, .* n’ont pas été départagés par l’ordre arrêté en plénière/),
      expect.stringMatching(/^Au rang 1, .* Départagés par le rang écrit par le groupe/),
    ]);
    expect(ties[1]?.figures.map(({ id }) => id)).toEqual(['tie/1/rank', 'tie/1/value-1', 'tie/1/value-2']);
  });

  test('a plenary order that the session wants and does not have is missed, then followed', async () => {
    const { settings } = await service.ask('call-view', {});
    await service.ask('settings-save', { settings: { ...settings, officialOrder: 'plenary' } });
    expect(ranking(await reportOf(service)).official).toMatchObject({
      source: 'collective',
      plenaryMissing: true,
    });
    const { rows } = await service.ask('ranking-view', {});
    const order = rows.filter(({ rank }) => rank !== null).map(({ defi }) => defi);
    await say(service, { field: 'plenary-order', value: order.reverse() }, 'Ainsi jugé.');
    const anew = ranking(await reportOf(service));
    expect(anew.official).toMatchObject({ source: 'plenary', totals: 'collective', plenaryMissing: false });
    expect(anew.official.plenaryPartial).toBe(false);
    expect(anew.lines[0]?.individual?.rank.value).not.toBe(1);
    await say(service, { field: 'plenary-order', value: order.slice(0, 3) }, 'Ainsi jugé.');
    expect(ranking(await reportOf(service)).official.plenaryPartial).toBe(true);
  });
});
