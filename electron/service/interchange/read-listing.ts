import { buildDossiers } from '#core/intake/build-dossiers.ts';
import { DossierPacker } from './packed-dossiers.ts';
import { emptyReading, type Finding } from '#core/intake/reading.ts';
import type { Source } from '#core/intake/source.ts';
import { ok, type Result } from '#core/result.ts';
import { encodingFindings, readCsvTable } from './tables/csv-table.ts';
import { decodeText } from './decode-text.ts';
import { readGraphql } from './graphql/ds-graphql.ts';
import type { FileReading, ReadOrder } from './file-reading.ts';
import { refuse, refusalFinding, type Refusal } from './refusal.ts';
import { sourceOfTables } from './source-of-tables.ts';
import { readWorkbookTables } from './tables/workbook-table.ts';

type ListingKind = 'csv' | 'json' | 'workbook-xlsx' | 'workbook-ods';

/** Reads a list of dossiers: a table export of any year, or an answer of the API. */
export function readListing(kind: ListingKind, bytes: Buffer, digest: string, order: ReadOrder): FileReading {
  const file = order.name;
  const found = kind === 'json' ? fromJson(bytes, order) : fromTables(kind, bytes, order);
  if (!found.ok) {
    return {
      ...emptyReading,
      file,
      digest,
      source: 'nothing',
      findings: [refusalFinding(found.error, file)],
    };
  }
  const { source, findings } = found.value;
  const built = buildDossiers(source, order.mapping, file, new DossierPacker().keep);
  return {
    ...emptyReading,
    file,
    digest,
    source: kind === 'json' ? 'graphql' : kind === 'csv' ? 'csv' : 'workbook',
    dossiers: built.dossiers,
    columns: built.columns,
    declaredFiles: source.files,
    deleted: source.deleted,
    whole: source.whole,
    findings: [...findings, ...built.findings],
  };
}

interface Found {
  readonly source: Source;
  readonly findings: readonly Finding[];
}

function fromJson(bytes: Buffer, { name, limits }: ReadOrder): Result<Found, Refusal> {
  const decoded = decodeText(bytes);
  const answer = readGraphql(decoded.text, name, limits);
  if (!answer.ok) return refuse(answer.error.code, answer.error.params);
  const { source, findings } = answer.value;
  return ok({ source, findings: [...encodingFindings(decoded, name), ...findings] });
}

function fromTables(
  kind: Exclude<ListingKind, 'json'>,
  bytes: Buffer,
  { name, limits }: ReadOrder,
): Result<Found, Refusal> {
  const tables =
    kind === 'csv' ? readCsvTable(bytes, name, limits) : readWorkbookTables(bytes, kind, name, limits);
  if (!tables.ok) return tables;
  const source = sourceOfTables(tables.value.tables, kind !== 'csv');
  // A file that was cut no longer holds all of its dossiers.
  const cut = tables.value.findings.some(({ code }) => code === 'file-cut-in-row');
  return source === null
    ? refuse('file-not-an-export')
    : ok({ source: cut ? { ...source, whole: false } : source, findings: tables.value.findings });
}
