import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { AppFailure } from '#core/contract/app-error.ts';
import { TieSearch } from '#core/jury/tie-search.ts';
import { makeUpCall } from '#tests/bench/made-up-call.ts';
import { TestService } from '#tests/support/service.ts';

// A call with more dossiers than are looked through at once: whoever only counts possible ties does not wait for them.

let made = '';
let service: TestService;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jury-eig-hints-'));
  ({ session: made } = await makeUpCall(folder, { defis: 400, jurors: 4, each: 1 }));
});

beforeEach(async () => {
  const session = join(mkdtempSync(join(tmpdir(), 'jury-eig-hints-')), 'session.eigjury');
  copyFileSync(made, session);
  service = new TestService();
  const { todos } = await service.ask('session-open', { place: session });
  expect(todos.map(({ code }) => code)).not.toContain('check-hints');
});

afterEach(() => service.context.close());

/** A juror of the administration that the first défi is carried by. */
async function addTiedJuror(): Promise<number> {
  const defis = await service.ask('defis-list', {});
  const organisation = defis[0]?.administration ?? '';
  await service.ask('juror-save', {
    id: null,
    name: 'Ada Liée',
    organisation,
    office: 'membre',
    group: null,
  });
  return defis.filter(({ administration }) => administration === organisation).length;
}

test('ties are looked for after the opening, and the screens hear of them when all was looked at', async () => {
  expect((await service.ask('call-view', {})).hintsOpen).toBeNull();
  const tied = await addTiedJuror();
  expect(tied).toBeGreaterThan(0);
  const before = service.events.length;
  while (service.events.slice(before).every(({ event }) => event !== 'session-changed')) await nextTurn();
  const { hintsOpen, nextStep } = await service.ask('call-view', {});
  const { hints } = await service.ask('assignment-view', {});
  expect(hintsOpen).toBe(hints.length);
  expect(hints.length).toBeGreaterThanOrEqual(tied);
  expect(nextStep?.warnings).not.toContain('hints-looked-for');
  const view = await service.ask('session-view', {});
  expect(view?.todos).toContainEqual({ step: 'assignment', code: 'check-hints', count: hints.length });
});

test('who looks at the ties themselves waits for all of them', async () => {
  const tied = await addTiedJuror();
  const { hints } = await service.ask('assignment-view', {});
  expect((await service.ask('call-view', {})).hintsOpen).toBe(hints.length);
  expect(hints.length).toBeGreaterThanOrEqual(tied);
});

test('closing the session ends the search without a word', async () => {
  expect((await service.ask('call-view', {})).hintsOpen).toBeNull();
  service.context.close();
  const told = service.events.length;
  for (let turn = 0; turn < 200; turn += 1) await nextTurn();
  expect(service.events.slice(told)).toEqual([]);
});

test('the start page said nothing of ties that were found after it had been shown, until something was saved', async () => {
  await addTiedJuror();
  const toCheck = async (): Promise<number> =>
    (await service.ask('session-view', {}))?.todos.find(({ code }) => code === 'check-hints')?.count ?? 0;
  const before = service.events.length;
  expect(await toCheck()).toBe(0);
  while (service.events.slice(before).every(({ event }) => event !== 'session-changed')) await nextTurn();
  expect(await toCheck()).toBe((await service.ask('assignment-view', {})).hints.length);
});

describe('a search for ties that fails', () => {
  /** Closes what is open, and opens it again with dossiers that cannot be read; answers how often that was tried. */
  async function openUnreadable(failure: Error): Promise<MockInstance> {
    const { path } = service.context.session().file;
    service.close();
    const tried = vi.spyOn(TieSearch.prototype, 'addDossier').mockImplementation(() => {
      throw failure;
    });
    await service.ask('session-open', { place: path });
    expect((await service.ask('call-view', {})).hintsOpen).toBeNull();
    while (tried.mock.calls.length === 0) await nextTurn();
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    return tried;
  }
  const defects = (): number => service.logged.filter(({ code }) => code === 'defect').length;
  afterEach(() => vi.restoreAllMocks());

  test('ended the process, and begins again only once something was saved', async () => {
    const tried = await openUnreadable(new AppFailure('session-damaged', { file: 's.eigjury' }));
    expect((await service.ask('call-view', {})).hintsOpen).toBeNull();
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    expect(tried).toHaveBeenCalledTimes(1);
    expect(defects()).toBe(0);
    // Whoever waits for it hears why.
    expect(await service.refusal('assignment-view', {})).toBe('session-damaged');
    tried.mockRestore();
    const tied = await addTiedJuror();
    const { hints } = await service.ask('assignment-view', {});
    expect(hints.length).toBeGreaterThanOrEqual(tied);
    expect((await service.ask('call-view', {})).hintsOpen).toBe(hints.length);
  });

  test('of our own doing is logged', async () => {
    await openUnreadable(new TypeError('of our own doing'));
    expect(defects()).toBe(1);
  });
});
