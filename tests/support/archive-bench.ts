import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultImportLimits, type ImportLimits } from '#core/intake/limits.ts';
import { readArchive, type ArchiveReading } from '#electron/service/interchange/archive/ds-archive.ts';
import { rawZip, type RawEntry } from './raw-zip.ts';

/** A folder of its own in which archives are laid and read; the staging folder stands two levels below. */
export class ArchiveBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'archive-'));
  readonly staging = join(this.folder, 'inside', 'staging');

  read(bytes: Buffer, limits: Partial<ImportLimits> = {}): Promise<ArchiveReading> {
    const path = join(this.folder, 'pieces.zip');
    writeFileSync(path, bytes);
    return readArchive(path, 'pieces.zip', this.staging, { ...defaultImportLimits, ...limits });
  }

  readRaw(entries: readonly RawEntry[], limits?: Partial<ImportLimits>): Promise<ArchiveReading> {
    return this.read(rawZip(entries), limits);
  }

  staged(digest: string): Buffer {
    return readFileSync(join(this.staging, digest));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Files as a person sees them: whose, of which part, named how. */
export const shown = ({ attachments }: ArchiveReading): unknown[][] =>
  attachments.map(({ dossier, category, name }) => [dossier, category, name]);

export const codes = ({ findings }: ArchiveReading): string[] => findings.map(({ code }) => code);
