import { shortFingerprint } from '#core/ballot/marking-sheet.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import type { SheetsView } from '#core/contract/requests/sheets.ts';
import { heldBallots } from '#core/merge/juror-state.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readDrafts } from '#db/queries/marks.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import { readSheets, readUnsignedBallots } from '#db/queries/sheets.ts';
import type { ServiceContext } from '../context.ts';

/** Who was given a marking sheet, and what came of it: never a mark. */
export function viewSheets(context: ServiceContext): SheetsView {
  const session = context.coordinatorSession();
  const { db } = session;
  const sheets = readSheets(db);
  const held = heldBallots(readMergedState(db));
  const phase = session.phase();
  return {
    canWrite: phase === 'notation',
    canType: phase !== 'preparation' && phase !== 'archivee',
    jurors: readJurors(db).map(({ id, name, withdrawn }) => ({
      juror: id,
      name,
      withdrawn: withdrawn !== null,
      sheets: sheets
        .filter(({ juror }) => juror === id)
        .map(({ fingerprint, kind, writtenAt }) => ({
          fingerprint,
          ...shortFingerprint(fingerprint),
          kind,
          writtenAt,
        })),
      ballots: readUnsignedBallots(db, id).map(({ digest, source, receivedAt }) => ({
        digest,
        receipt: receiptOf(digest),
        source,
        receivedAt,
        held: held.get(digest) ?? null,
      })),
      drafts: readDrafts(db, id).length > 0,
    })),
  };
}
