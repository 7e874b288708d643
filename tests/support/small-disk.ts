import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Small disks of one’s own, in memory: rights are no obstacle to the superuser, a full or read-only disk is one to everybody.
 * Only the superuser may mount them.
 */
export class SmallDisk {
  static readonly #all = new Set<SmallDisk>();
  #mounted = true;

  private constructor(readonly folder: string) {
    SmallDisk.#all.add(this);
  }

  /** Fails where disks cannot be mounted. */
  static make(kilobytes: number): SmallDisk {
    const disk = SmallDisk.mount(kilobytes);
    if (disk === null) throw new Error('no disk could be mounted');
    return disk;
  }

  /** After each test, whatever came of it: a disk that stays mounted holds memory until the machine is started again. */
  static removeAll(): void {
    for (const disk of SmallDisk.#all) disk.remove();
  }

  /** Null where disks cannot be mounted. */
  static mount(kilobytes: number): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'jury-eig-disk-'));
    const options = `size=${String(kilobytes)}k,mode=0777`;
    if (ran('mount', '-t', 'tmpfs', '-o', options, 'jury-eig-test', folder)) return new SmallDisk(folder);
    rmSync(folder, { recursive: true, force: true });
    return null;
  }

  /** Nothing can be written to it any more. Fails while a file on it is open to be written. */
  makeReadOnly(): void {
    must(ran('mount', '-o', 'remount,ro', this.folder));
  }

  grow(kilobytes: number): void {
    must(ran('mount', '-o', `remount,size=${String(kilobytes)}k`, this.folder));
  }

  /** As a key that is pulled out: its files are gone, those that are open included as far as the system goes. */
  pullOut(): void {
    must(ran('umount', '--lazy', this.folder));
    this.#mounted = false;
  }

  remove(): void {
    if (this.#mounted) ran('umount', '--lazy', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
    SmallDisk.#all.delete(this);
  }
}

/** Whether disks can be mounted here; tests that need them are skipped where not, and say why in their name. */
export function canMount(): boolean {
  const disk = SmallDisk.mount(64);
  disk?.remove();
  return disk !== null;
}

const ran = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function must(done: boolean): void {
  if (!done) throw new Error('the disk did not do what a test asked');
}
