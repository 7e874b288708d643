import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BackupFacts } from '#core/backup/backup.ts';
import { beyondCap, superfluous } from '#core/backup/rotation.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { codeOf } from '#db/sqlite-failure.ts';
import { isLeftBehind, removeTemporary } from '#db/temporary-name.ts';
import { flush } from '../flush.ts';
import { StagedName } from '../staged-name.ts';
import { writeWholeFile } from '../whole-file.ts';

/** All backups of one session take no more than this, the newest of its places apart (`beyondCap`). */
export const mostBytes = 2_000_000_000;

const formerLeft = /^(?:\.\d+-\d+\.nouveau|protection-[0-9a-f]{16}\.age)$/;

/** What a backup leaves free on the disk. */
const leftFree = 50_000_000;

export interface KeptBackup extends BackupFacts {
  /** Of its file, which tells it from every other of its session. */
  readonly name: string;
  readonly path: string;
  /** Where the session file was; `path` is where the backup is. */
  readonly from: string;
}

/**
 * Where backups are: in the application’s own data, a folder a session. They hold what session files hold, secrets
 * included, and nobody but their owner may read them.
 */
export class BackupFolder {
  constructor(private readonly root: string) {}

  /** The backups of a session, newest first. What is half written or has lost its description is not one. */
  of(key: string): KeptBackup[] {
    return this.#listed(this.#folderOf(key));
  }

  /** Those of the session file that was at this path, newest first: for a file that can no longer say what it is. */
  ofPath(path: string): KeptBackup[] {
    return this.#keys()
      .flatMap((folder) => this.#listed(folder))
      .filter(({ from }) => from === path)
      .sort((a, b) => b.number - a.number);
  }

  /**
   * A name of its own in the session’s folder, with an empty file only its owner may read; to be dropped in the end. Refused
   * when the disk is nearly full. What a kill left is known from the ledger; what another process writes stays.
   */
  begin(key: string, bytes: number): StagedName {
    const folder = this.#folderOf(key);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    if (free < bytes + leftFree)
      throw new AppFailure('backup-no-room', { megabytes: Math.floor(free / 1e6) });
    const staged = new StagedName(join(folder, 'sauvegarde'));
    try {
      writeFileSync(staged.path, '', { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      staged.drop();
      throw cause;
    }
    return staged;
  }

  /**
   * Says what a backup is, beside its place, and lets it take that place: from then on it is one. In this order, so that a
   * file with the name of a backup and without a description is always one that is being taken away.
   */
  keep(facts: BackupFacts, name: string, takePlace: (path: string) => void): KeptBackup {
    const folder = this.#folderOf(facts.key);
    const path = join(folder, name);
    writeWholeFile(`${path}.json`, JSON.stringify(facts));
    try {
      chmodSync(`${path}.json`, 0o600);
      takePlace(path);
    } catch (cause) {
      rmSync(`${path}.json`, { force: true });
      throw cause;
    }
    flush(folder);
    return asKept(folder, name, facts);
  }

  /** Lets go of what the rule of rotation does not keep: where no backup is there twice for a moment. */
  rotate(key: string): void {
    for (const backup of superfluous(this.of(key))) this.remove(backup);
    for (const backup of beyondCap(this.of(key), mostBytes)) this.remove(backup);
  }

  /** A file beside the backups of a session that is none of them. */
  beside(key: string, name: string): string {
    return join(this.#folderOf(key), name);
  }

  /** What has the name of a backup and lost its description: it was being taken away, and a kill may have come. */
  orphans(key: string): string[] {
    const folder = this.#folderOf(key);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
      .filter((name) => name.endsWith('.eigjury') && !names.includes(`${name}.json`))
      .map((name) => join(folder, name));
  }

  /**
   * Takes away descriptions of the same state as this backup whose own backup a kill kept from its place: this one stands for
   * it.
   */
  forgetUnplaced({ key, number, head }: KeptBackup): void {
    const folder = this.#folderOf(key);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (!isDescriptionAlone(path)) continue;
      const facts = readFacts(path);
      if (facts?.number === number && facts.head === head) rmSync(path, { force: true });
    }
  }

  /**
   * Takes away what former versions left when they were killed, under names that nothing reads any more: half-written backups,
   * in clear, and notes of a change of passphrase; and descriptions whose backup a kill kept from its place. Of long ago alone:
   * such a version, or another process, may be at work.
   */
  sweepFormer(): void {
    for (const folder of this.#keys()) {
      try {
        for (const name of readdirSync(folder)) {
          const path = join(folder, name);
          const isLeft = formerLeft.test(name) || isDescriptionAlone(path);
          if (isLeft && isLeftBehind(path)) removeTemporary(path);
        }
      } catch {
        // It is only tidying up.
      }
    }
  }

  remove({ path }: Pick<KeptBackup, 'path'>): void {
    // Without its description it is no backup any more, wherever this stops.
    rmSync(`${path}.json`, { force: true });
    rmSync(path, { force: true });
  }

  /**
   * The name of the next backup: when it was made, to the eye; its place among the others is in its description. From now on
   * it is taken: another process may make one in the same second.
   */
  claimName(key: string, at: string): { readonly name: string; readonly number: number } {
    const folder = this.#folderOf(key);
    for (let number = Math.max(0, ...this.of(key).map((backup) => backup.number)) + 1; ; number += 1) {
      const name = `${at.replaceAll(/[^0-9TZ]/g, '-')}-${String(number)}.eigjury`;
      if (isClaimed(join(folder, name))) return { name, number };
    }
  }

  #folderOf(key: string): string {
    // What a session file says of itself comes from outside: only the plain form of a key is a folder’s name.
    const plain = /^[0-9a-f-]{36}(?:\.[0-9a-f-]{36})?(?:\.sitting)?$/.test(key);
    return join(this.root, plain ? key : createHash('sha256').update(key).digest('hex'));
  }

  #keys(): string[] {
    try {
      return readdirSync(this.root).map((name) => join(this.root, name));
    } catch {
      return [];
    }
  }

  #listed(folder: string): KeptBackup[] {
    let names: string[];
    try {
      names = readdirSync(folder);
    } catch {
      return [];
    }
    return names
      .filter((name) => name.endsWith('.eigjury.json'))
      .flatMap((described) => {
        const name = described.slice(0, -'.json'.length);
        const facts = readFacts(join(folder, described));
        return facts === null || !existsSync(join(folder, name)) ? [] : [asKept(folder, name, facts)];
      })
      .sort((a, b) => b.number - a.number);
  }
}

/** Whether a backup may be made here: its description is there from then on, and says nothing yet. */
function isClaimed(path: string): boolean {
  if (existsSync(path)) return false;
  try {
    writeFileSync(`${path}.json`, '', { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

const isDescriptionAlone = (path: string): boolean =>
  path.endsWith('.eigjury.json') && !existsSync(path.slice(0, -'.json'.length));

/** A size that is not the recorded one is enough to say that a backup was cut; its digest says it for certain. */
export const hasItsSize = ({ path, bytes }: KeptBackup): boolean =>
  statSync(path, { throwIfNoEntry: false })?.size === bytes;

/** Neither it nor its description was taken away since it was listed. */
export const isStillKept = ({ path }: KeptBackup): boolean => existsSync(path) && existsSync(`${path}.json`);

const asKept = (folder: string, name: string, facts: BackupFacts): KeptBackup => ({
  ...facts,
  name,
  path: join(folder, name),
  from: facts.path,
});

function readFacts(path: string): BackupFacts | null {
  try {
    return BackupFacts.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
