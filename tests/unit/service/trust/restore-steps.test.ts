import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileSteps, takePlace, type FileSteps } from '#electron/service/backups/take-place.ts';
import { restoreBackup } from '#electron/service/usecases/backups/restore-backup.ts';
import { viewBackups } from '#electron/service/usecases/backups/view-backups.ts';
import { jurorSession, mark, markOf, someDefi } from '#tests/support/marking.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let original: string;
beforeAll(async () => {
  original = await jurorSession();
});

/** The steps on the disk, of which the one of this number fails as a disk fails that was pulled out; `links` as a key has none. */
function failingAt(number: number, links = true): FileSteps & { readonly taken: () => number } {
  let step = 0;
  const counted =
    <Rest extends unknown[]>(work: (...rest: Rest) => void) =>
    (...rest: Rest): void => {
      step += 1;
      if (step === number) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      work(...rest);
    };
  return {
    link: links
      ? counted(fileSteps.link)
      : () => {
          throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
        },
    // A copy that fails has written half of it.
    copy: (from, to) =>
      counted((whole: string, half: string) => {
        fileSteps.copy(whole, half);
      })(from, to),
    rename: counted(fileSteps.rename),
    remove: counted(fileSteps.remove),
    taken: () => step,
  };
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('a damaged session is replaced without its name ever being empty', () => {
  /** What the folder holds before: the damaged file, its unfinished transaction or none, the new file. */
  function before(unfinished: boolean): { readonly folder: string; readonly target: string } {
    const folder = newFolder();
    const target = join(folder, 's.eigjury');
    writeFileSync(target, 'damaged');
    if (unfinished) writeFileSync(`${target}-journal`, 'unfinished');
    writeFileSync(join(folder, 'staged'), 'new');
    return { folder, target };
  }

  for (const unfinished of [false, true])
    for (const links of [true, false])
      test(`whichever step fails, everything is as it was (unfinished: ${String(unfinished)}, links: ${String(links)})`, () => {
        for (let number = 1; ; number += 1) {
          const { folder, target } = before(unfinished);
          const was = contents(folder);
          const steps = failingAt(number, links);
          let failed = false;
          try {
            takePlace(join(folder, 'staged'), target, `${target}.abime`, steps);
          } catch {
            failed = true;
          }
          // With links a failed one is made up for by a copy.
          if (failed) expect([number, contents(folder)]).toEqual([number, was]);
          else
            expect([number, contents(folder)]).toEqual([
              number,
              {
                's.eigjury': 'new',
                's.eigjury.abime': 'damaged',
                ...(unfinished ? { 's.eigjury.abime-journal': 'unfinished' } : {}),
              },
            ]);
          if (steps.taken() < number) break;
        }
      });

  test('and at no moment is the name without a file', () => {
    const { folder, target } = before(true);
    const seen: boolean[] = [];
    const watched =
      <Rest extends unknown[]>(work: (...rest: Rest) => void) =>
      (...rest: Rest): void => {
        seen.push(existsSync(target));
        work(...rest);
        seen.push(existsSync(target));
      };
    const { link, copy, rename, remove } = fileSteps;
    takePlace(join(folder, 'staged'), target, `${target}.abime`, {
      link: watched(link),
      copy: watched(copy),
      rename: watched(rename),
      remove: watched(remove),
    });
    expect(seen).toEqual(seen.map(() => true));
    expect(seen).toHaveLength(8);
  });

  test('a name that is taken is never overwritten', () => {
    const { folder, target } = before(false);
    mkdirSync(`${target}.abime`);
    expect(() => takePlace(join(folder, 'staged'), target, `${target}.abime`)).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['s.eigjury', 's.eigjury.abime', 'staged']);
    expect(readFileSync(target, 'utf8')).toBe('damaged');
  });
});

describe('a restoring whose last step fails', () => {
  test('leaves the session that was open, which goes on', async () => {
    const path = join(newFolder(), 'claire.eigjury');
    copyFileSync(original, path);
    const service = new TestService(undefined, { backups: newFolder() });
    await service.ask('session-open', { place: path });
    await service.context.backups.settled;
    const defi = await someDefi(service);
    await mark(service, defi, 200);
    const [backup] = (await service.ask('backups-view', { place: null })).backups;
    await expect(
      restoreBackup(service.context, null, backup?.name ?? '', null, failingAt(1)),
    ).rejects.toMatchObject({
      error: { code: 'place-unreadable' },
    });
    expect(await markOf(service, defi)).toBe(200);
    await mark(service, defi, 300);
    expect(await markOf(service, defi)).toBe(300);
    service.close();
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });

  test.each([1, 2, 3])('leaves the damaged file under its name (step %i)', async (number) => {
    const [path, backups] = [join(newFolder(), 'claire.eigjury'), newFolder()];
    copyFileSync(original, path);
    const sound = new TestService(undefined, { backups });
    await sound.ask('session-open', { place: path });
    await sound.context.backups.settled;
    sound.close();
    const content = readFileSync(path);
    content.fill(0xff, 8_192, content.length - 4_096);
    writeFileSync(path, content);
    const service = new TestService(undefined, { backups });
    const [backup] = (await service.ask('backups-view', { place: path })).backups;
    const name = backup?.name ?? '';
    const steps = failingAt(number, false);
    const done = await restoreBackup(service.context, path, name, null, steps).then(
      () => true,
      () => false,
    );
    if (done) {
      // Fewer steps than that: nothing failed.
      expect(steps.taken()).toBeLessThan(number);
      expect(readdirSync(dirname(path)).filter((one) => one.endsWith('.abime'))).toHaveLength(1);
    } else {
      expect(readdirSync(dirname(path))).toEqual([basename(path)]);
      expect(readFileSync(path).equals(content)).toBe(true);
    }
    service.close();
  });
});

test('a backup that is rotated away while the list is read is not listed, and not called damaged', async () => {
  const path = join(newFolder(), 'claire.eigjury');
  copyFileSync(original, path);
  const service = new TestService(undefined, { backups: newFolder() });
  await service.ask('session-open', { place: path });
  await service.context.backups.settled;
  const defi = await someDefi(service);
  for (const value of [100, 200]) {
    await mark(service, defi, value);
    await service.ask('backup-write', {});
  }
  const listing = viewBackups(service.context, null);
  const [newest, next, oldest] = service.context.backups.folder.of(service.context.session().key);
  for (const gone of [newest, oldest]) service.context.backups.folder.remove({ path: gone?.path ?? '' });
  const { backups } = await listing;
  expect(backups.map(({ name, sound }) => [name, sound])).toEqual([[next?.name, true]]);
  service.close();
});
