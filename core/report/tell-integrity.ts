import { receiptOf } from '../ballot/receipt.ts';
import { count } from './figure.ts';
import type { IntegrityPart } from './integrity-model.ts';
import type { Naming } from './naming.ts';
import type { ReportSource } from './report-source.ts';

/** What the report stands on, by the labels of the jurors alone. */
export function tellIntegrity(source: ReportSource, { label }: Naming): IntegrityPart {
  return {
    sessionId: source.session.id,
    journalHead: source.journal.digest,
    journalLength: count('integrity/journal-length', source.journal.length),
    ballots: source.jurors.flatMap(({ id }) =>
      (source.ballots.get(id)?.ballots ?? []).map((digest) => ({
        juror: label(id),
        digest,
        receipt: receiptOf(digest),
      })),
    ),
    settlements: source.jurors.flatMap(({ id }) => {
      const settlement = source.ballots.get(id)?.settlement ?? null;
      return settlement === null
        ? []
        : [{ juror: label(id), digest: settlement.id, reason: settlement.reason }];
    }),
    ballotsFingerprint: source.freeze.fingerprint,
    closedAt: source.freeze.closedAt,
    afterClosing: source.freeze.after.map(({ juror, id, at, kind, reason }) => ({
      juror: label(juror),
      digest: id,
      at,
      kind,
      reason,
    })),
    gridFingerprint: source.gridFingerprint,
  };
}
