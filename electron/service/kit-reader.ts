import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { readPassphrase } from '#core/ballot/words.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { Ports } from '#core/ports.ts';
import { readForeignBytes } from './whole-file.ts';
import { readKitFile, type KitRefusal, type OpenedKit } from './interchange/exchange/kit-file.ts';

const kitLimitMegabytes = 2_000;

/** Who a kit is for is asked first, where to keep it next: what was unlocked for the one serves the other. */
interface InHand {
  readonly key: string;
  readonly opened: OpenedKit;
}

/**
 * Reads kit files down to checked kits; throws a refusal that names the file. The last one is kept, so that a passphrase
 * is worked out once and not for every question about the same file.
 */
export class KitReader {
  #last: InHand | null = null;
  /** How often it was asked to forget: what is unlocked meanwhile is not kept. */
  #forgotten = 0;

  constructor(private readonly ports: Pick<Ports, 'hash' | 'sealing'>) {}

  /** Null when it is locked and `passphrase` is null. */
  async read(path: string, passphrase: string | null): Promise<OpenedKit | null> {
    const words = passphrase === null ? null : readPassphrase(passphrase);
    const file = statSync(path, { throwIfNoEntry: false });
    const key = JSON.stringify([path, file?.mtimeMs, file?.size, words]);
    if (this.#last?.key === key) return this.#last.opened;
    const begun = this.#forgotten;
    const read = await readKitFile(readForeignBytes(path, kitLimitMegabytes), words, this.ports);
    if (!read.ok) {
      if (read.error.reason === 'locked') return null;
      throw kitFailure(read.error, basename(path));
    }
    if (begun === this.#forgotten) this.#last = { key, opened: read.value };
    return read.value;
  }

  async readWhole(path: string, passphrase: string | null): Promise<OpenedKit> {
    const opened = await this.read(path, passphrase);
    if (opened === null) throw new AppFailure('kit-locked', { file: basename(path) });
    return opened;
  }

  /** What was unlocked is not kept longer than it is of use. */
  forget(): void {
    this.#last = null;
    this.#forgotten += 1;
  }
}

function kitFailure(refusal: KitRefusal, file: string): AppFailure {
  switch (refusal.reason) {
    case 'not-ours':
    case 'other-format':
      return new AppFailure('kit-not-ours', { file });
    case 'newer':
      return new AppFailure('kit-newer', { file, version: refusal.version, known: refusal.known });
    case 'damaged':
      return new AppFailure('kit-damaged', { file });
    case 'locked':
      return new AppFailure('kit-locked', { file });
    case 'wrong-passphrase':
      return new AppFailure('kit-wrong-passphrase', { file });
  }
}
