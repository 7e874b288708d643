import type { ReadFile } from '#core/intake/import-input.ts';
import type { ImportLimits } from '#core/intake/limits.ts';
import type { Mapping } from '#core/intake/mapping.ts';

/** One file to read, with all that decides what it gives. */
export interface ReadOrder {
  readonly path: string;
  /** How the file is told of; below a folder that was chosen, with the folders between. */
  readonly name: string;
  readonly mapping: Mapping;
  readonly limits: ImportLimits;
  /** A folder of ours for the bytes of attachments, under names of ours. */
  readonly staging: string;
}

/** What reading one file gave, with the digest of its bytes. */
export interface FileReading extends ReadFile {
  /** SHA-256 in hexadecimal; empty when the file could not be opened. */
  readonly digest: string;
}
