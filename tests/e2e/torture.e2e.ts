import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deskTexts } from '#core/texts/desk.ts';
import { expect, test, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { chooseSave, newFolder, startApp } from '#tests/support/app.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { TestService } from '#tests/support/service.ts';
import { jurorSession } from '#tests/support/marking.ts';
import { faultsAfterKill, killsOf, seeded } from '#tests/support/torture.ts';

// Marks typed in the real window, which is killed with its service at some instant. The rest of the torture needs no window:
// tests/unit/house/torture.test.ts.

test.setTimeout(7_200_000);

/** Ends every process of the application at once: its service must not finish in peace what the power would have cut. */
async function cutPower(app: ElectronApplication, pids: readonly number[]): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with another one of them.
    }
  }
  child.kill('SIGKILL');
  await ended;
  await expect.poll(() => pids.filter(isRunning)).toEqual([]);
}

/** A process that was killed may keep its number for good where nobody asks after it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readFileSync(`/proc/${String(pid)}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** The marks that the screen said were saved, and the one that was under way. */
interface Typed {
  readonly saved: Map<string, number>;
  underWay: readonly [label: string, value: number] | null;
}

/**
 * Types marks one after the other until the window is gone. `3,00` stays as it was typed until the mark is on the disk, then
 * the screen shows `3`: that is how it says so.
 */
async function typeMarks(page: Page, next: () => number, typed: Typed): Promise<void> {
  const fields = page.locator('.mark-input input');
  const labels = await fields.evaluateAll((all) =>
    all.map((field) => field.getAttribute('aria-label') ?? ''),
  );
  for (;;) {
    const at = next() % labels.length;
    const label = labels[at] ?? '';
    const value = 1 + (next() % 4);
    const field: Locator = fields.nth(at);
    typed.underWay = [label, value * 100];
    await field.fill(`${String(value)},00`);
    await field.press('Tab');
    await expect(field).toHaveValue(String(value), { timeout: 20_000 });
    await expect(page.locator('.header__saved')).toHaveText(/^Enregistré à/);
    typed.saved.set(label, value * 100);
    typed.underWay = null;
  }
}

test('marks that the screen said were saved are there after every kill, and the file is sound', async () => {
  const random = seeded();
  const kills = killsOf(3);
  const data = join(newFolder(), 'data');
  const path = join(newFolder(), 'claire.eigjury');
  copyFileSync(await jurorSession(), path);
  const { title } = await firstDefi(path);
  const known = new Map<string, number>();
  // What was being typed when a window went is kept as it was typed, and stands in its field again: the last of it that came to
  // the disk, which may be that of an earlier life.
  const drafts = new Map<string, Set<string>>();
  let confirmed = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const { app, page } = await startApp(data, path);
    await page
      .getByRole('navigation', { name: 'Étapes' })
      .getByRole('button', { name: /^Mes défis/ })
      .click();
    await expect(page.locator('.mark-input input').first()).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    // What earlier lives of the application saved is what this one shows.
    for (const [label, value] of known) {
      const field = page.getByLabel(label, { exact: true }).first();
      const may = [String(value / 100), ...(drafts.get(label) ?? [])];
      await expect.poll(async () => may.includes(await field.inputValue())).toBe(true);
    }
    const pids = await app.evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid));
    const typed: Typed = { saved: new Map(), underWay: null };
    const typing = typeMarks(page, () => random.below(1_000), typed).catch(() => undefined);
    const at = 100 + random.below(2_500);
    await new Promise((resolve) => setTimeout(resolve, at));
    await cutPower(app, pids);
    await typing;

    const where = `kill ${String(kill)} after ${String(at)} ms`;
    expect([where, faultsAfterKill(path)]).toEqual([where, []]);
    confirmed += typed.saved.size;
    for (const [label, value] of typed.saved) {
      known.set(label, value);
      drafts.delete(label);
    }
    if (typed.underWay !== null) {
      const [label, value] = typed.underWay;
      drafts.set(label, (drafts.get(label) ?? new Set()).add(`${String(value / 100)},00`));
    }
    const { marks: present } = await firstDefi(path);
    for (const [label, value] of known) {
      // The one under way may be there already: it was not said to be.
      const [other, later] = typed.underWay?.[0] === label ? typed.underWay : [label, value];
      expect([where, other, [value, later]]).toEqual([
        where,
        label,
        expect.arrayContaining([present.get(label)]),
      ]);
      known.set(label, present.get(label) ?? value);
    }
    if (typed.underWay !== null) {
      const [label] = typed.underWay;
      const now = present.get(label);
      if (now !== undefined) known.set(label, now);
    }
  }
  process.stdout.write(`${String(kills)} kills, ${String(confirmed)} marks confirmed, none lost\n`);
  expect(confirmed).toBeGreaterThan(0);
});

test('a report whose export is killed is whole or not there, and nothing half written stays beside it', async () => {
  const random = seeded();
  const kills = killsOf(2);
  const folder = newFolder();
  const data = join(folder, 'data');
  const path = join(newFolder(), 's.eigjury');
  copyFileSync(await decidedSession(), path);
  const target = join(newFolder(), 'rapport.pdf');
  const begin = async (): Promise<{ app: ElectronApplication; page: Page }> => {
    const { app, page } = await startApp(data, path);
    // What the last kill left under a temporary name is gone by the time the session is open.
    await expect(page.getByRole('navigation', { name: 'Étapes' })).toBeVisible();
    expect(readdirSync(dirname(target)).filter((name) => name !== 'rapport.pdf')).toEqual([]);
    await page
      .getByRole('navigation', { name: 'Étapes' })
      .getByRole('button', { name: /^Rapport/ })
      .click();
    await chooseSave(app, target);
    const button = page.getByRole('button', { name: 'Exporter le rapport…' });
    await expect(button).toBeEnabled();
    await button.click();
    return { app, page };
  };
  // Once to its end, to know how long it takes and what a whole one is.
  const first = await begin();
  const started = performance.now();
  await expect(first.page.getByText(/^Rapport écrit/).first()).toBeVisible({ timeout: 120_000 });
  const took = performance.now() - started;
  await first.app.close();
  const pages = (await pdfText(target)).pageTexts.length;
  let [kept, written] = [0, 0];
  for (let kill = 1; kill <= kills; kill += 1) {
    // Every other time there is an earlier report, which stays until the new one is whole.
    const earlier = kill % 2 === 0 ? readFileSync(target) : null;
    if (earlier === null) rmSync(target, { force: true });
    const { app } = await begin();
    const pids = await app.evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid));
    const at = random.below(Math.ceil(took * 1.1));
    await new Promise((resolve) => setTimeout(resolve, at));
    await cutPower(app, pids);
    const where = `kill ${String(kill)} after ${String(at)} ms`;
    expect([where, faultsAfterKill(path)]).toEqual([where, []]);
    if (earlier !== null) expect([where, existsSync(target)]).toEqual([where, true]);
    if (existsSync(target)) {
      if (earlier?.equals(readFileSync(target)) === true) kept += 1;
      else written += 1;
      expect([where, (await pdfText(target)).pageTexts.length]).toEqual([where, pages]);
    } else {
      const again = await begin();
      await expect(again.page.getByText(/^Rapport écrit/).first()).toBeVisible({ timeout: 120_000 });
      await again.app.close();
    }
  }
  process.stdout.write(
    `${String(kills)} kills of an export: ${String(written)} reports whole, ${String(kept)} earlier ones kept\n`,
  );
  const { app, page } = await startApp(data, path);
  await expect(page.getByRole('navigation', { name: 'Étapes' })).toBeVisible();
  expect(readdirSync(dirname(target))).toEqual(['rapport.pdf']);
  await app.close();
});

/** The first défi of the list that may be marked, and its marks by the names of their fields. */
async function firstDefi(path: string): Promise<{ title: string; marks: Map<string, number> }> {
  const service = new TestService();
  try {
    const { grid } = await service.ask('session-open', { place: path });
    const { defis } = await service.ask('desk-view', {});
    const first = defis.find(({ state }) => state !== 'deport');
    const { marks } = await service.ask('desk-defi', { defi: first?.id ?? '' });
    const label = (criterion: string): string =>
      grid.criteria.find(({ id }) => id === criterion)?.label ?? '';
    return {
      title: first?.title ?? '',
      marks: new Map(marks.map(({ criterion, value }) => [deskTexts.fr.markOf(label(criterion)), value])),
    };
  } finally {
    service.close();
  }
}
