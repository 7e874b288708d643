import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { holderOf, isForsaken } from '#db/lock.ts';
import { writeWholeFile } from '../whole-file.ts';
import { eraseFile } from './protected-file.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of a working copy, beside it: all that it takes to encrypt it again without asking anybody. */
export const CopyNote = z.strictObject({
  version: z.literal(1),
  /** Where the protected file is. */
  home: z.string().max(4_096),
  /** Its first line. */
  line: z.string().max(4_096),
  /**
   * `made`: nothing is in it that the protected file has not; it may go whenever nobody uses it. `written`: a person works in
   * it.
   */
  state: z.enum(['made', 'written']),
  /** SHA-256 of the protected files of which this copy is the continuation. */
  bases: z.array(sha256).max(100),
  /** SHA-256 of the copy itself when it was taken. */
  plain: sha256.nullable(),
  /** The file that holds all of this copy and was about to get its name: nothing was written to the copy since. */
  sealed: z.strictObject({ path: z.string().max(4_096), digest: sha256 }).nullable(),
  /** A second name of the file in clear that protection replaced: still to be erased. */
  clear: z.string().max(4_096).nullable(),
  since: z.string().max(40),
});
export type CopyNote = z.infer<typeof CopyNote>;

/** One working copy: a private folder with the session in clear and a note. */
export class WorkingCopy {
  #note: CopyNote;

  constructor(
    readonly id: string,
    private readonly folder: string,
    note: CopyNote,
  ) {
    this.#note = note;
  }

  get note(): CopyNote {
    return this.#note;
  }

  /** The session in clear. */
  get file(): string {
    return join(this.folder, fileName);
  }

  /** A name in the same private folder, for what is only there for a moment. */
  scratch(name: string): string {
    return join(this.folder, name);
  }

  /** On the disk when it returns. */
  say(changes: Partial<CopyNote>): void {
    const note = { ...this.#note, ...changes };
    writeWholeFile(join(this.folder, noteName), JSON.stringify(note));
    this.#note = note;
  }

  /** A process that is there works in it. */
  get inUse(): boolean {
    return holderOf(this.file) !== null;
  }

  /** Erases what protection replaced. Under two names it is still the session itself, and only the second one goes. */
  async eraseClear(): Promise<void> {
    const { clear } = this.#note;
    if (clear === null) return;
    const found = statSync(clear, { throwIfNoEntry: false });
    if (found?.nlink === 1) await eraseFile(clear);
    else rmSync(clear, { force: true });
  }

  /** Written over, then deleted; the note goes last, so that what a kill leaves is found again. */
  async erase(): Promise<void> {
    await this.eraseClear();
    for (const name of readdirSync(this.folder)) {
      if (name !== noteName) await eraseFile(join(this.folder, name));
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const noteName = 'copie.json';
const fileName = 'session.eigjury';

/** The private folder of the application’s own data where the working copies of protected sessions are. */
export class WorkingCopies {
  constructor(
    private readonly root: string,
    private readonly newId: () => string,
  ) {}

  /** The folder alone. It gets its note once somebody holds it: whoever sweeps takes a note without a holder for a leftover. */
  make(note: Omit<CopyNote, 'version' | 'state' | 'bases' | 'plain' | 'sealed' | 'clear'>): WorkingCopy {
    const id = this.newId();
    const folder = join(this.root, id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(this.root, 0o700);
    chmodSync(folder, 0o700);
    const rest = { state: 'made', bases: [], plain: null, sealed: null, clear: null } as const;
    const whole: CopyNote = { ...note, version: 1, ...rest, bases: [] };
    return new WorkingCopy(id, folder, whole);
  }

  /** Folders that a kill left before anything was in them; one that was just made is another process’s. */
  sweep(): void {
    for (const id of foldersIn(this.root)) {
      const folder = join(this.root, id);
      const file = join(folder, fileName);
      const empty = readNote(join(folder, noteName)) === null && !existsSync(file);
      if (empty && (isOld(folder) || isForsaken(file))) rmSync(folder, { recursive: true, force: true });
    }
  }

  /** All that are there, the oldest first. What has no note yet holds nothing yet. */
  all(): WorkingCopy[] {
    return foldersIn(this.root)
      .flatMap((id) => {
        const note = readNote(join(this.root, id, noteName));
        return note === null ? [] : [new WorkingCopy(id, join(this.root, id), note)];
      })
      .sort((a, b) => a.note.since.localeCompare(b.note.since));
  }
}

/** What takes a process to note what it has just made is milliseconds. */
const newMs = 60_000;

function isOld(folder: string): boolean {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Math.abs(Date.now() - made) > newMs;
}

function foldersIn(root: string): string[] {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
}

function readNote(path: string): CopyNote | null {
  try {
    return CopyNote.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
