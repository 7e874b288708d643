import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Kit } from '#core/ballot/kit.ts';
import { newPassphrase } from '#core/ballot/words.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { WrittenSittingKit } from '#core/contract/requests/sitting-files.ts';
import type { GroupId, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { journalHead } from '#db/journal.ts';
import { readContent } from '#db/queries/attachments.ts';
import { readGroups } from '#db/queries/jury.ts';
import {
  readPassphrase,
  readSealingKey,
  writePassphrase,
  writeSealingKey,
  type SealingKey,
} from '#db/queries/keys.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import { readSittingSecrets, writeSittingKit } from '#db/queries/sitting-files.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import type { ServiceContext } from '../context.ts';
import { writeKitFile } from '../interchange/exchange/write-kit-file.ts';
import type { Job } from '../jobs.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { StagedName } from '../staged-name.ts';
import { kitDefi, kitJuror } from './kit-dossiers.ts';
import { sittingKitName } from './kit-names.ts';
import { heardBy, jurorsOfGroup, sittingPart } from './sitting-part.ts';

export interface SittingKitOrder {
  readonly group: GroupId | null;
  readonly juror: JurorId;
  readonly folder: string;
  /** Locked with the juror's passphrase, the one of their kit where there is one; else readable by whoever holds it. */
  readonly locked: boolean;
}

/** So often a file is made when the session changes while it is written. */
const attempts = 5;

/**
 * Writes a group's part of the deliberation for one of its jurors: one transaction, and the file is whole or not there.
 * Each file has a secret of its own, never that of the juror's ballots. Cancelling leaves nothing behind.
 */
export async function writeSittingKitFile(
  context: ServiceContext,
  order: SittingKitOrder,
  job: Job,
): Promise<WrittenSittingKit> {
  const session = context.coordinatorSession();
  const key = readSealingKey(session.db) ?? (await context.ports.sealing.newIdentity());
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    context.stillOpen(session);
    job.progress('kits', 0, 1);
    const written = await writeOnce(context, session, order, { key, signal: job.signal });
    if (written !== null) return written;
  }
  throw new AppFailure('kit-overtaken', { name: jurorOf(session, order).name });
}

/** Marks leave with it: never before the closing; and what comes back must still find a deliberation. */
function refuseUnlessDeliberating(session: OpenSession): void {
  if (!['deliberation', 'decision'].includes(session.phase())) throw new AppFailure('sitting-kit-not-now');
}

function jurorOf(session: OpenSession, { group, juror }: SittingKitOrder): Juror {
  if (group !== null && !readGroups(session.db).some(({ id }) => id === group)) {
    throw new AppFailure('group-unknown');
  }
  const found = jurorsOfGroup(session, group).find(({ id }) => id === juror);
  if (found === undefined) throw new AppFailure('sitting-juror-not-in-group');
  return found;
}

/** Null, and nothing in the folder: the session changed while it was written. */
async function writeOnce(
  context: ServiceContext,
  session: OpenSession,
  order: SittingKitOrder,
  { key, signal }: { readonly key: SealingKey; readonly signal: AbortSignal },
): Promise<WrittenSittingKit | null> {
  const { ports } = context;
  const { db } = session;
  refuseUnlessDeliberating(session);
  const juror = jurorOf(session, order);
  const heard = heardBy(session, order.group, juror.id);
  if (heard.open.length + heard.closed.length === 0) throw new AppFailure('sitting-no-defi');
  const head = journalHead(db).digest;
  const secret = toHex(ports.randomBytes(32));
  const issue = (readSittingSecrets(db, juror.id).at(-1)?.issue ?? 0) + 1;
  const keptWords = readPassphrase(db, juror.id);
  const words = order.locked ? (keptWords ?? newPassphrase(ports.randomBytes)) : null;
  const sitting = sittingPart(context, order.group, heard, juror.id);
  const kit: Kit = {
    session: session.facts.id,
    sessionName: readName(db),
    demonstration: session.facts.demonstration,
    juror: kitJuror(juror),
    enrolment: secret,
    recipient: key.recipient,
    issue,
    grid: readGrid(db).grid,
    settings: readSettings(db),
    writtenAt: ports.now(),
    part: { number: 1, of: 1 },
    assigned: heard.open.map(({ id }) => id),
    defis: heard.open.map((defi) => kitDefi(session, defi)),
    returned: [],
    sitting,
  };
  const { names, besideOthers } = sittingKitName(sitting.label, juror.name, order.folder);
  const [name = ''] = names;
  const path = join(order.folder, name);
  const staged = new StagedName(path);
  const done = { placed: false };
  try {
    const { bytes, payload: digest } = await writeKitFile(staged.path, kit, {
      hash: ports.hash,
      sealing: ports.sealing,
      contentOf: (content) => {
        context.stillOpen(session);
        return readContent(db, content);
      },
      passphrase: words,
      signal,
    });
    context.stillOpen(session);
    if (journalHead(db).digest !== head) return null;
    const payload = {
      group: order.group,
      issue,
      digest,
      fileName: name,
      locked: order.locked,
      defis: kit.assigned.length,
      acts: sitting.acts.length,
    };
    session.record({ kind: 'write-sitting-kit', subject: juror.id, payload }, (writable, entry) => {
      if (readSealingKey(writable) === null) writeSealingKey(writable, entry, key);
      if (words !== null && words !== keptWords) writePassphrase(writable, entry, juror.id, words);
      writeSittingKit(writable, entry, {
        juror: juror.id,
        group: order.group,
        issue,
        secret,
        digest,
        fileName: name,
      });
      // Last, so that a file that cannot take its place leaves no trace of having been.
      if (existsSync(path)) throw new AppFailure('place-taken', { file: name });
      renameSync(staged.path, path);
      done.placed = true;
    });
    return {
      juror: juror.id,
      name: juror.name,
      fileName: name,
      bytes,
      passphrase: words,
      defis: heard.open.length,
      closed: heard.closed.length,
      besideOthers,
    };
  } catch (cause) {
    if (done.placed) removeQuietly(path);
    throw fileFailure(cause, name);
  } finally {
    staged.drop();
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A place that takes nothing gives nothing back either; the first cause is the one to tell.
  }
}
