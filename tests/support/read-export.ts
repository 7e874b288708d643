import type { Mapping } from '#core/intake/mapping.ts';
import { emptyMapping } from '#core/intake/mapping.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import type { FileReading } from '#electron/service/interchange/file-reading.ts';
import { readListing } from '#electron/service/interchange/read-listing.ts';
import { asCsv } from './ds-export/as-csv.ts';
import { asGraphql } from './ds-export/as-graphql.ts';
import { asOds } from './ds-export/as-ods.ts';
import { asXlsx } from './ds-export/as-xlsx.ts';
import type { DsExport } from './ds-export/ds-export.ts';

type Kind = Parameters<typeof readListing>[0];

/** The formats in which the platform gives one and the same export. */
export const exportFormats = ['json', 'xlsx-2026', 'xlsx-2019', 'ods', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const writers: Readonly<Record<ExportFormat, readonly [Kind, (from: DsExport) => Buffer | Promise<Buffer>]>> =
  {
    json: ['json', asGraphql],
    'xlsx-2026': ['workbook-xlsx', (from) => asXlsx(from, 'xlsxtream')],
    'xlsx-2019': ['workbook-xlsx', (from) => asXlsx(from, 'caxlsx')],
    ods: ['workbook-ods', asOds],
    csv: ['csv', asCsv],
  };

/** Bytes of a list of dossiers, read as the reader's own process reads them. */
export const readBytes = (
  kind: Kind,
  name: string,
  bytes: Buffer,
  mapping: Mapping = emptyMapping,
): FileReading =>
  readListing(kind, bytes, 'digest', { path: name, name, mapping, limits: defaultImportLimits, staging: '' });

/** An export written in one of its formats and read back. */
export async function throughFormat(
  format: ExportFormat,
  from: DsExport,
  mapping: Mapping = emptyMapping,
): Promise<FileReading> {
  const [kind, write] = writers[format];
  return readBytes(kind, `export.${format}`, await write(from), mapping);
}
