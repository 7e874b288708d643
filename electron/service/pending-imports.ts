import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportChoices } from '#core/intake/load.ts';
import type { Mapping } from '#core/intake/mapping.ts';
import type { Digest } from '#core/ids.ts';
import type { FileReading } from './interchange/file-reading.ts';

/** Files that were read and not applied yet, with the state of the session they were compared with. */
export interface PendingImport {
  readonly files: readonly FileReading[];
  readonly journalHead: Digest;
  /** What people decided of columns, kept with the session when the import is applied. */
  readonly mapping: Mapping;
  readonly choices: ImportChoices;
  /** Where the bytes of attachments stand meanwhile, each under its SHA-256. */
  readonly staging: string;
}

const prefix = 'jury-eig-import-';
const dayMs = 86_400_000;

/** At most one import waits for a person's word; its staged files go with it. */
export class PendingImports {
  #waiting: { readonly id: string; readonly pending: PendingImport } | null = null;

  get(id: string): PendingImport | undefined {
    return this.#waiting?.id === id ? this.#waiting.pending : undefined;
  }

  /** A new import takes the place of the one that waited. */
  set(id: string, pending: PendingImport): void {
    if (this.#waiting !== null && this.#waiting.pending.staging !== pending.staging) this.clear();
    this.#waiting = { id, pending };
  }

  clear(): void {
    if (this.#waiting !== null) dropStaging(this.#waiting.pending.staging);
    this.#waiting = null;
  }
}

/** An empty folder of ours that nobody else may read; what a kill left behind a day ago is swept. */
export function newStaging(): string {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix)))
    sweep(join(tmpdir(), name));
  return mkdtempSync(join(tmpdir(), prefix));
}

function sweep(folder: string): void {
  try {
    if (Date.now() - statSync(folder).mtimeMs > dayMs) dropStaging(folder);
  } catch {
    // Another person's on a shared machine, or gone meanwhile: no reason to refuse an import.
  }
}

export const dropStaging = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
