import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '#core/contract/wire.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import { digestOf } from '#electron/service/backups/sound-file.ts';
import { quickSealing } from '#tests/support/quick-sealing.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

export const words = 'une phrase de passe à moi';
export const others = 'une toute autre phrase';

/** A session file and the application’s own data around it. */
export class ProtectionBench {
  readonly folder = newFolder();
  readonly data = newFolder();
  readonly path = join(this.folder, 'Jury.eigjury');
  service = this.start();

  /** The application started anew. */
  start(): TestService {
    this.service = new TestService(undefined, {
      ports: quickSealing(10),
      backups: join(this.data, 'backups'),
      workingCopies: join(this.data, 'travail'),
    });
    return this.service;
  }

  async create(): Promise<void> {
    const wanted = { place: this.path, name: 'Jury de la promotion', gridTemplate: 'eig3' } as const;
    await this.service.ask('session-create', wanted);
  }

  open(passphrase: string | null, place = this.path): Promise<Envelope> {
    return this.service.answer('session-open', { place, passphrase });
  }

  protect(current: string | null, passphrase: string | null): Promise<RequestOutput<'protection-set'>> {
    return this.service.ask('protection-set', { current, passphrase, job: 'job-of-test' });
  }

  async rename(name: string): Promise<void> {
    await this.service.ask('session-rename', { name });
  }

  async name(): Promise<string | null> {
    return (await this.service.ask('session-view', {}))?.name ?? null;
  }

  async close(): Promise<void> {
    await this.service.context.backups.settled;
    await this.service.ask('session-close', {});
  }

  async end(): Promise<void> {
    await this.service.context.backups.settled;
    this.service.close();
    await this.service.context.vault.settled();
  }

  copies(): string[] {
    const root = join(this.data, 'travail');
    return existsSync(root) ? readdirSync(root) : [];
  }

  /** What a power cut would leave of the open session’s working copy at this instant; not its locks, whose process is this. */
  image(): string {
    const [id = ''] = this.copies();
    const image = newFolder();
    const from = join(this.data, 'travail', id);
    cpSync(from, join(image, id), { recursive: true, filter: (name) => !name.endsWith('.lock') });
    return image;
  }

  /** The disk as it was, with this changed in the note. */
  putBack(image: string, note: Readonly<Record<string, unknown>> = {}): void {
    rmSync(join(this.data, 'travail'), { recursive: true, force: true });
    cpSync(image, join(this.data, 'travail'), { recursive: true });
    const [id = ''] = this.copies();
    const path = join(this.data, 'travail', id, 'copie.json');
    const before = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...before, ...note }));
  }

  /** What the application says at its next start. */
  async restarted(): Promise<RequestOutput<'copies-view'>['copies']> {
    const { context } = this.start();
    await context.vault.recover();
    return (await this.service.ask('copies-view', {})).copies;
  }

  /** What a process that was killed left half written for the session’s place, and its word of it. */
  leaveHalf(bytes: Uint8Array): void {
    const half = join(this.folder, '.Jury.eigjury.0a1b2c3d.nouveau');
    writeFileSync(half, bytes);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const ledger = join(this.data, 'unfinished');
    mkdirSync(ledger, { recursive: true });
    writeFileSync(join(ledger, `${String(pid)}_gone_1`), half);
  }

  digest(): string {
    return digestOf(this.path);
  }
}

export const isClear = (path: string): boolean => readFileSync(path).includes('SQLite format 3');
