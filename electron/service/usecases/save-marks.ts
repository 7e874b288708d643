import { basename } from 'node:path';
import { readMarksTable, type MarksTableRefusal, type TableMark } from '#core/ballot/marks-table.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { dropDraft, readOwnMark, writeMark } from '#db/queries/marks.ts';
import { readGrid } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { asUtf8 } from '../interchange/decode-text.ts';
import { csvRows, separatorOf } from '../interchange/tables/csv-rows.ts';
import { readForeignBytes } from '../whole-file.ts';
import { deskFor, refuseOffGrid } from './mark-defi.ts';
import { viewDesk } from './view-desk.ts';

const marksLimitMegabytes = 5;

/** Takes many marks at once, under the rules of the desk; all of them or none. Answers how many were new or changed. */
export function saveMarks(context: ServiceContext, marks: readonly TableMark[]): number {
  const session = context.session();
  const juror = session.ownJuror();
  for (const mark of marks) {
    deskFor(context, mark.defi);
    refuseOffGrid(session, mark);
  }
  const changed = marks.filter(
    ({ defi, criterion, value }) => readOwnMark(session.db, juror, defi, criterion) !== value,
  );
  if (changed.length === 0) return 0;
  const payload = { marks: changed.map((mark) => ({ ...mark })) };
  session.record({ kind: 'save-marks', subject: session.facts.id, payload }, (db, entry) => {
    for (const { defi, criterion, value } of changed) {
      writeMark(db, entry, { juror, defi, criterion, value, undoes: null });
      dropDraft(db, juror, defi, `mark:${criterion}`);
    }
  });
  return changed.length;
}

/** Reads a CSV of marks against the juror's open session; nothing is written. */
export function readMarksFile(
  context: ServiceContext,
  path: string,
): Result<TableMark[], MarksTableRefusal | { readonly reason: 'unreadable'; readonly file: string }> {
  const session = context.session();
  const { defis } = viewDesk(session);
  const { bytes, damaged } = asUtf8(readForeignBytes(path, marksLimitMegabytes));
  const read = csvRows(bytes, separatorOf(bytes), defaultImportLimits);
  if (damaged || typeof read === 'string' || read.endsInQuotes) {
    return fail({ reason: 'unreadable', file: basename(path) });
  }
  const marks = readMarksTable(
    [...read.rows],
    readGrid(session.db).grid,
    defis.filter(({ state }) => state !== 'deport'),
  );
  return marks.ok ? ok(marks.value) : marks;
}
