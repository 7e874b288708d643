import { z } from 'zod';
import { decisionKinds } from '#core/history/kind-groups.ts';
import { asDigest } from '#core/ids.ts';
import { integer, text, type ReadableDb } from '../handles.ts';
import { journalHead, type JournalHead } from '../journal.ts';

/** The kind of the entry that an exported report leaves in the journal. It changes nothing that a report tells. */
export const reportExportKind = 'export-report';

/** Its payload: `journalLength` is where the journal had come to when the report was made, as the report itself says. */
const ReportExport = z.object({ draft: z.boolean(), journalLength: z.int() });
export type ReportExport = z.infer<typeof ReportExport>;

/** Whether a report that is no draft was exported that tells of the last decision. */
export function isReportExported(db: ReadableDb): boolean {
  const last = db.get(
    'SELECT seq FROM journal WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY seq DESC LIMIT 1',
    JSON.stringify(decisionKinds),
  );
  const decided = last === undefined ? 0 : integer(last, 'seq');
  return db
    .all(
      `SELECT p.payload FROM journal j JOIN journal_payload p ON p.seq = j.seq WHERE j.kind = ? AND j.seq > ?`,
      reportExportKind,
      decided,
    )
    .some((row) => {
      const { data } = ReportExport.safeParse(JSON.parse(text(row, 'payload')));
      return data?.draft === false && data.journalLength >= decided;
    });
}

/** Where the journal had come to, exported reports apart: exporting a report twice gives the same report. */
export function headApartFromExports(db: ReadableDb): JournalHead {
  const row = db.get(
    'SELECT seq, digest FROM journal WHERE kind <> ? ORDER BY seq DESC LIMIT 1',
    reportExportKind,
  );
  return row === undefined
    ? journalHead(db)
    : { length: integer(row, 'seq'), digest: asDigest(text(row, 'digest')) };
}

/** How many entries came after this one, exported reports apart. */
export function countEntriesAfter(db: ReadableDb, entry: number): number {
  const row = db.get(
    'SELECT count(*) AS n FROM journal WHERE seq > ? AND kind <> ?',
    entry,
    reportExportKind,
  );
  return row === undefined ? 0 : integer(row, 'n');
}
