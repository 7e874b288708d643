import { join } from 'node:path';
import {
  sheetFingerprint,
  shortFingerprint,
  type SheetDefinition,
  type SheetKind,
} from '#core/ballot/marking-sheet.ts';
import { readingOrder } from '#core/ballot/kit.ts';
import { sheetPages } from '#core/ballot/sheet-pages.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { WrittenSheet } from '#core/contract/requests/sheets.ts';
import type { Language } from '#core/contract/shell.ts';
import type { Digest, JurorId } from '#core/ids.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import type { Juror } from '#core/jury/juror.ts';
import { readGrid, readName } from '#db/queries/session.ts';
import { writeSheet } from '#db/queries/sheets.ts';
import type { ServiceContext } from '../context.ts';
import { finishSheet } from '../interchange/sheets/sheet-pdf.ts';
import { sheetWorkbook } from '../interchange/sheets/sheet-workbook.ts';
import { writeXlsx } from '../interchange/workbook/write-xlsx.ts';
import type { Job } from '../jobs.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { applicationVersion } from '../version.ts';
import { writeWholeFile } from '../whole-file.ts';
import { kitSources } from './kit-dossiers.ts';

export interface SheetOrder {
  readonly folder: string;
  /** Null: all who take part. */
  readonly jurors: readonly JurorId[] | null;
  readonly kind: SheetKind;
  readonly language: Language;
}

/**
 * Writes one marking sheet per juror into a folder, for jurors whose computer may run no program of ours. A juror
 * without a défi to mark gets none. Each sheet is one transaction; cancelling leaves those that were written.
 */
export async function writeSheets(
  context: ServiceContext,
  order: SheetOrder,
  job: Job,
): Promise<{ written: WrittenSheet[] }> {
  const session = context.coordinatorSession();
  if (session.phase() !== 'notation') throw new AppFailure('sheets-not-now');
  const jurors = session
    .activeJurors()
    .filter(({ id }) => order.jurors === null || order.jurors.includes(id));
  const written: WrittenSheet[] = [];
  const taken = new Set<string>();
  for (const [done, juror] of jurors.entries()) {
    job.progress('sheets', done, jurors.length);
    const definition = definitionFor(context, session, juror, order);
    if (definition === null) continue;
    const fileName = sheetName(juror.name, order.kind, taken);
    const fingerprint = sheetFingerprint(definition, context.ports.hash);
    const bytes = await sheetBytes(context, definition, fingerprint, job);
    context.stillOpen(session);
    const payload = { fingerprint, kind: order.kind, file: fileName, digest: context.ports.hash(bytes) };
    session.record({ kind: 'write-sheet', subject: juror.id, payload }, (db, entry) => {
      writeSheet(db, entry, fingerprint, definition);
      // Last, so that a sheet that cannot be written leaves no trace of having been.
      writeWholeFile(join(order.folder, fileName), bytes);
    });
    written.push({
      fingerprint,
      ...shortFingerprint(fingerprint),
      juror: juror.id,
      name: juror.name,
      fileName,
    });
  }
  return { written };
}

/** What a sheet asks of a juror: their own défis without those under their déport; null when there are none. */
function definitionFor(
  { ports }: ServiceContext,
  session: OpenSession,
  juror: Juror,
  { kind, language }: SheetOrder,
): SheetDefinition | null {
  const plan = readingOrder(kitSources(session).planOf(juror.id), juror.id, ports.hash);
  if (plan.length === 0) return null;
  const { grid, fingerprint } = readGrid(session.db);
  return {
    version: 1,
    kind,
    language,
    session: session.facts.id,
    sessionName: readName(session.db),
    demonstration: session.facts.demonstration,
    juror: { id: juror.id, name: juror.name },
    grid: fingerprint,
    criteria: grid.criteria,
    scale: grid.scale,
    defis: plan.map(({ id, content }) => ({
      id,
      number: content.dossierNumber,
      title: content.title,
      administration: content.administration,
    })),
    writtenAt: ports.now(),
    nonce: toHex(ports.randomBytes(16)),
  };
}

async function sheetBytes(
  context: ServiceContext,
  definition: SheetDefinition,
  fingerprint: Digest,
  job: Job,
): Promise<Uint8Array> {
  if (definition.kind === 'xlsx') return writeXlsx(sheetWorkbook(definition, fingerprint));
  const pages = sheetPages(definition, fingerprint);
  const printed = await context.host.print(pages, job.signal);
  return finishSheet(printed, pages, definition.writtenAt.slice(0, 10), applicationVersion);
}

/** `feuille-jeanne-martin.xlsx`; two jurors of one name get a number. */
function sheetName(name: string, kind: SheetKind, taken: Set<string>): string {
  const plain = plainLabel(name).replaceAll(' ', '-');
  const ending = kind === 'xlsx' ? 'xlsx' : 'pdf';
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? '' : `-${String(number)}`;
    const fileName = `feuille-${plain === '' ? 'jure' : plain}${numbered}.${ending}`;
    if (taken.has(fileName)) continue;
    taken.add(fileName);
    return fileName;
  }
}
