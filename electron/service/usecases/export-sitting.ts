import { basename } from 'node:path';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { signBody } from '#core/ballot/signed-body.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ExportedSitting, SittingSendView } from '#core/contract/requests/sitting-files.ts';
import { sittingBody, type SittingFile } from '#core/deliberation/sitting-file.ts';
import { actBody } from '#core/deliberation/act.ts';
import type { Digest, JurorId } from '#core/ids.ts';
import { readActs, type StoredAct } from '#db/queries/deliberation.ts';
import { readEnrolments } from '#db/queries/jury.ts';
import { readOwnKey } from '#db/queries/keys.ts';
import { readKitHeld } from '#db/queries/session.ts';
import { insertSittingFile, readLastSent } from '#db/queries/sitting-files.ts';
import { readSittingContent } from '#db/queries/sitting-kit.ts';
import type { ServiceContext } from '../context.ts';
import { writeSittingFile } from '../interchange/exchange/sitting-file.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { recordWithFile } from '../record-with-file.ts';
import { writeWholeFile } from '../whole-file.ts';

/** The juror whose file of a group this is; refused in any other. */
function referentOf(session: OpenSession): JurorId {
  const { role, juror } = session.facts;
  if (role !== 'referent' || juror === null) throw new AppFailure('wrong-role');
  return juror;
}

/** What this machine recorded for its group. */
const ownActs = (session: OpenSession): StoredAct[] =>
  readActs(session.db).filter(({ act }) => act.device === session.facts.device);

/** How much of it no file for the coordination holds yet. */
export function unsentActs(session: OpenSession): number {
  const sent = new Set((readLastSent(session.db)?.sitting.acts ?? []).map(actBody));
  return ownActs(session).filter(({ act }) => !sent.has(actBody(act))).length;
}

export function viewSittingSend(context: ServiceContext): SittingSendView {
  const session = context.session();
  referentOf(session);
  const { hash } = context.ports;
  const last = readLastSent(session.db);
  return {
    own: ownActs(session).length,
    unsent: unsentActs(session),
    last: last === null ? null : sentFacts(last.sitting, hash(last.signed.body)),
  };
}

/**
 * Writes every act of the group that this file holds, signed with its own key and sealed for the coordinator. When nothing
 * was recorded here since the last file, that very one is written again, so that sending twice is sending once.
 */
export async function exportSitting(context: ServiceContext, path: string): Promise<ExportedSitting> {
  const session = context.session();
  const juror = referentOf(session);
  const { ports } = context;
  const { db } = session;
  const content = readSittingContent(db);
  const recipient = readKitHeld(db)?.recipient ?? null;
  const key = readOwnKey(db);
  const enrolment = readEnrolments(db, juror).at(-1);
  if (content === null || recipient === null || key === null || enrolment === undefined) {
    throw new AppFailure('kit-to-renew');
  }
  if (ownActs(session).length === 0) throw new AppFailure('sitting-nothing-to-send');
  const last = readLastSent(db);
  const again = unsentActs(session) === 0 ? last : null;
  const sitting: SittingFile = again?.sitting ?? {
    session: session.facts.id,
    group: content.group,
    juror,
    device: session.facts.device,
    grid: content.grid,
    nonce: toHex(ports.randomBytes(16)),
    sequence: (last?.sitting.sequence ?? 0) + 1,
    writtenAt: ports.now(),
    acts: readActs(db).map(({ act }) => act),
  };
  const signed =
    again?.signed ??
    signBody(sittingBody(sitting), sitting, { key, secret: enrolment.secret }, ports.signing);
  const bytes = await writeSittingFile(signed, recipient, ports);
  context.stillOpen(session);
  const digest = ports.hash(signed.body);
  if (again !== null) writeWholeFile(path, bytes);
  else {
    const payload = { digest, sequence: sitting.sequence, acts: sitting.acts.length };
    const change = { kind: 'export-sitting', subject: juror, payload };
    recordWithFile(session, change, { path, bytes }, (writable, entry) =>
      insertSittingFile(writable, entry, { sitting, digest, signed, issue: null, received: null }),
    );
  }
  return {
    ...sentFacts(sitting, digest),
    fileName: basename(path),
    acts: sitting.acts.length,
    again: again !== null,
  };
}

const sentFacts = ({ sequence, writtenAt }: SittingFile, digest: Digest) => ({
  sequence,
  receipt: receiptOf(digest),
  words: receiptWordsOf(digest),
  writtenAt,
});
