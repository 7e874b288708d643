import { basename } from 'node:path';
import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ImportLimits } from '#core/intake/limits.ts';
import { Mapping } from '#core/intake/mapping.ts';
import { readImportLimits, readMapping, writeImportLimits } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { readForeignBytes, writeWholeFile } from '../whole-file.ts';

// What people decided that columns are, and what a file may demand of the machine.

export const viewMapping = (context: ServiceContext): Mapping => readMapping(context.coordinatorSession().db);

/** Writes the decisions as a file that another session reads. */
export function exportMapping(context: ServiceContext, path: string): null {
  const mapping = readMapping(context.coordinatorSession().db);
  writeWholeFile(path, `${JSON.stringify(JSON.parse(canonicalText(mapping)), null, 1)}\n`);
  return null;
}

/** Reads a mapping that was exported; a file that is none is refused with its name. */
export function readMappingFile(path: string): Mapping {
  const file = basename(path);
  try {
    return Mapping.parse(JSON.parse(Buffer.from(readForeignBytes(path, 10)).toString('utf8')));
  } catch (cause) {
    if (cause instanceof AppFailure) throw cause;
    throw new AppFailure('mapping-not-ours', { file });
  }
}

export const viewImportLimits = (context: ServiceContext): ImportLimits =>
  readImportLimits(context.coordinatorSession().db);

export function saveImportLimits(context: ServiceContext, limits: ImportLimits): null {
  const session = context.coordinatorSession();
  session.record({ kind: 'save-import-limits', subject: session.facts.id, payload: limits }, (db, entry) =>
    writeImportLimits(db, entry, limits),
  );
  return null;
}
