import { z } from 'zod';

/** What a file may demand of the machine; beyond it is refused in one sentence. Megabytes are 10⁶ bytes. */
export const ImportLimits = z.strictObject({
  /** A table, an answer of the API or a fiche. */
  fileMegabytes: z.int().min(1).max(2_000),
  /** An archive of attachments, and all it unpacks to. */
  archiveMegabytes: z.int().min(1).max(20_000),
  /** One attachment; the platform takes no more than 200. */
  attachmentMegabytes: z.int().min(1).max(1_000),
  /** Rows of one sheet, and columns of one row. */
  rows: z.int().min(1).max(1_000_000),
  columns: z.int().min(1).max(16_384),
  /** How long the reading of one file may take. */
  seconds: z.int().min(5).max(3_600),
});
export type ImportLimits = z.infer<typeof ImportLimits>;

export const defaultImportLimits: ImportLimits = {
  fileMegabytes: 100,
  archiveMegabytes: 4_000,
  attachmentMegabytes: 200,
  rows: 50_000,
  columns: 1_000,
  seconds: 120,
};

/** What a reader process is started with: beyond two gigabytes it is ended, and the file refused. */
export const readerMemory = ['--max-old-space-size=2048'] as const;
