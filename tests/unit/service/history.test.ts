import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import type { RequestInput } from '#core/contract/requests.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { jurorSession, mark, someDefi } from '#tests/support/marking.ts';
import { TestService } from '#tests/support/service.ts';

const wanted = (more: Partial<RequestInput<'history-view'>> = {}): RequestInput<'history-view'> => ({
  query: '',
  defi: '',
  group: null,
  juror: null,
  from: null,
  to: null,
  page: 0,
  language: 'fr',
  ...more,
});

describe('of a decided session', () => {
  let path: string;
  const service = new TestService();
  const asked = (more: Partial<RequestInput<'history-view'>> = {}) =>
    service.ask('history-view', wanted(more));

  beforeAll(async () => {
    path = await decidedSession();
    await service.ask('session-open', { place: path });
  });
  afterAll(() => service.close());

  test('every entry of the journal is told once, the newest first, by pages', async () => {
    const sqlite = new Sqlite(path, { readonly: true });
    const seqs = sqlite.prepare('SELECT seq FROM journal ORDER BY seq DESC').pluck().all();
    sqlite.close();
    const { total, kinds } = await asked();
    const told: number[] = [];
    for (let page = 0; told.length < total; page += 1) {
      told.push(...(await asked({ page })).lines.map(({ seq }) => seq));
    }
    expect(told).toEqual(seqs);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  test('the committee’s decision is found by its reason, with what it was before', async () => {
    const { lines } = await asked({ query: 'porteur', group: 'decisions' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.about).toBe('Beta');
    expect(lines[0]?.details.join()).toMatch(/Retenu → Désisté\. Motif\s: Plus de porteur\./);
  });

  test('what a group said on another machine is told with who said it', async () => {
    const { lines } = await asked({ group: 'deliberation', query: 'dit par le groupe' });
    expect(lines.map(({ about }) => about)).toEqual(['Abel Roy']);
    expect(lines[0]?.details.join()).toMatch(/Beta – Motif\s: Dit par le groupe \(Abel Roy\)/);
  });

  test('a défi, a juror and days narrow it down', async () => {
    const beta = await asked({ defi: '3000002' });
    expect(beta.total).toBeGreaterThan(2);
    for (const { sentence } of beta.lines) expect(sentence).toContain('Beta');
    const { jurors } = await asked();
    const bea = jurors.find(({ name }) => name === 'Bea Petit');
    const ofBea = await asked({ juror: bea?.id ?? null, group: 'ballots' });
    expect(ofBea.lines.map(({ about }) => about)).toEqual(['Bea Petit']);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format();
    const all = (await asked()).total;
    expect((await asked({ to: '2020-01-01' })).total).toBe(0);
    expect((await asked({ from: '2020-01-01', to: today })).total).toBe(all);
    // The first and the last day that can be typed.
    expect((await asked({ from: '0001-01-01', to: '9999-12-31' })).total).toBe(all);
  });

  test('a date that is none is refused', async () => {
    expect(await service.refusal('history-view', wanted({ from: '2026-13-40' }))).toBe('request-invalid');
  });
});

test('a juror reads each revision of the own marks, from what to what', async () => {
  const service = new TestService();
  await service.ask('session-open', { place: await jurorSession() });
  const defi = await someDefi(service);
  for (const value of [100, 350]) await mark(service, defi, value);
  await service.ask('mark-undo', {});
  const { lines } = await service.ask('history-view', wanted({ group: 'marks' }));
  expect(lines.slice(0, 3).map(({ details }) => details.join().replace(/^.*\s: /, ''))).toEqual([
    '3,5 → 1.',
    '1 → 3,5.',
    expect.stringMatching(/→ 1\.$/),
  ]);
  service.close();
});
