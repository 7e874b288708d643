import { join } from 'node:path';
import { KitAttachment, type Kit } from '#core/ballot/kit.ts';
import { newPassphrase } from '#core/ballot/words.ts';
import { splitKit } from '#core/ballot/split-kit.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { WrittenKit } from '#core/contract/requests/kits.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import type { Juror } from '#core/jury/juror.ts';
import { headsOfJuror } from '#core/merge/juror-state.ts';
import { readAttachments, readContent, type StoredAttachment } from '#db/queries/attachments.ts';
import { readSignedBallot } from '#db/queries/ballots.ts';
import type { StoredDefi } from '#db/queries/defis.ts';
import { readEnrolments, writeEnrolment, writeKit, type EnrolmentIssue } from '#db/queries/jury.ts';
import { readPassphrase, readSealingKey, writePassphrase, writeSealingKey } from '#db/queries/keys.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { writeKitFile } from '../interchange/exchange/kit-file.ts';
import type { Job } from '../jobs.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { writeWholeFile } from '../whole-file.ts';
import { defisOf } from './assigned-defis.ts';

/** The défis that a juror is to mark: the recevable ones given to them but those under a déport known beforehand. */
export const writePlan = (session: OpenSession, juror: JurorId): StoredDefi[] => defisOf(session, juror);

export interface KitOrder {
  readonly folder: string;
  /** Null: all who take part. */
  readonly jurors: readonly JurorId[] | null;
  /** Locked with the juror's passphrase; else readable by whoever holds the file. */
  readonly locked: boolean;
  /**
   * Why the kit is issued anew (a lost laptop): it then has a secret and a passphrase of its own and brings the
   * ballots back that were received. Null for a first kit or a renewed one.
   */
  readonly reissue: string | null;
}

/**
 * Writes one kit per juror into a folder, in parts where it would be too large for one e-mail. Each juror's kit is one
 * transaction; each file is whole or not there. Cancelling leaves the kits that were written.
 */
export async function writeKits(
  context: ServiceContext,
  order: KitOrder,
  job: Job,
): Promise<{ written: WrittenKit[] }> {
  const session = context.coordinatorSession();
  if (session.phase() !== 'notation') throw new AppFailure('kits-not-now');
  const jurors = session
    .activeJurors()
    .filter(({ id }) => order.jurors === null || order.jurors.includes(id));
  await makeSealingKey(context, session);
  const written: WrittenKit[] = [];
  const taken = new Set<string>();
  for (const [done, juror] of jurors.entries()) {
    job.progress('kits', done, jurors.length);
    written.push(await writeOne(context, session, order, juror, kitName(juror.name, taken)));
  }
  return { written };
}

/** What the session's ballots are sealed for; made with the first kit. */
async function makeSealingKey(context: ServiceContext, session: OpenSession): Promise<void> {
  if (readSealingKey(session.db) !== null) return;
  const key = await context.ports.sealing.newIdentity();
  context.stillOpen(session);
  const { recipient } = key;
  session.record(
    { kind: 'make-sealing-key', subject: session.facts.id, payload: { recipient } },
    (db, entry) => writeSealingKey(db, entry, key),
  );
}

async function writeOne(
  context: ServiceContext,
  session: OpenSession,
  order: KitOrder,
  juror: Juror,
  name: string,
): Promise<WrittenKit> {
  const { ports } = context;
  const known = readEnrolments(session.db, juror.id).at(-1);
  const enrolment: EnrolmentIssue =
    known !== undefined && order.reissue === null
      ? known
      : { issue: (known?.issue ?? 0) + 1, secret: toHex(ports.randomBytes(32)), reason: order.reissue };
  const fresh = enrolment !== known;
  const keptWords = fresh ? null : readPassphrase(session.db, juror.id);
  const words = order.locked ? (keptWords ?? newPassphrase(ports.randomBytes)) : null;
  const parts = kitParts(context, session, juror, enrolment);
  const files: { name: string; bytes: Uint8Array; digest: string; part: number }[] = [];
  for (const kit of parts) {
    const bytes = await writeKitFile(kit, (digest) => readContent(session.db, digest), words, ports);
    const fileName = parts.length === 1 ? name : partName(name, kit.part);
    files.push({ name: fileName, bytes, digest: ports.hash(bytes), part: kit.part.number });
  }
  context.stillOpen(session);
  const payload = {
    files: files.map((file) => ({ digest: file.digest, fileName: file.name })),
    issue: enrolment.issue,
    locked: order.locked,
    reason: enrolment.reason,
  };
  session.record({ kind: 'write-kit', subject: juror.id, payload }, (db, entry) => {
    if (fresh) writeEnrolment(db, entry, juror.id, enrolment);
    if (words !== null && words !== keptWords) writePassphrase(db, entry, juror.id, words);
    for (const { digest, name: fileName, part } of files) {
      writeKit(db, entry, {
        juror: juror.id,
        digest,
        fileName,
        issue: enrolment.issue,
        part,
        parts: files.length,
        locked: order.locked,
      });
    }
    // Last, so that a kit that cannot be written leaves no trace of having been.
    for (const file of files) writeWholeFile(join(order.folder, file.name), file.bytes);
  });
  return {
    juror: juror.id,
    name: juror.name,
    files: files.map((file) => ({ fileName: file.name, bytes: file.bytes.length })),
    passphrase: words,
    issue: enrolment.issue,
  };
}

/** The kit of a juror, or its parts. */
function kitParts(
  context: ServiceContext,
  session: OpenSession,
  juror: Juror,
  enrolment: EnrolmentIssue,
): Kit[] {
  const { db } = session;
  const settings = readSettings(db);
  const defis = writePlan(session, juror.id).map(({ id, content }) => ({
    id,
    // Who filed, and what the instruction wrote for itself, is none of a juror's business.
    content: { ...content, applicantEmail: null, privateAnswers: [] },
    attachments: readAttachments(db, session.viewer(), id).flatMap(forJurors),
  }));
  const heads = headsOfJuror(readMergedState(db), juror.id);
  // Brought back where they are needed: to a new machine, or to settle which of two counts.
  const back = enrolment.issue > 1 || heads.length > 1 ? heads : [];
  const common = {
    session: session.facts.id,
    sessionName: readName(db),
    demonstration: session.facts.demonstration,
    juror: {
      id: juror.id,
      name: juror.name,
      organisation: juror.organisation,
      office: juror.office,
      group: juror.group,
    },
    enrolment: enrolment.secret,
    recipient: readSealingKey(db)?.recipient ?? null,
    issue: enrolment.issue,
    grid: readGrid(db).grid,
    settings,
    writtenAt: context.ports.now(),
    assigned: defis.map(({ id }): DefiId => id),
    returned: back.flatMap((digest) => readSignedBallot(db, digest) ?? []),
  };
  const limit = settings.kitLimitMegabytes === null ? null : settings.kitLimitMegabytes * 1e6;
  const parts = splitKit(
    defis.map(({ content, attachments }) =>
      attachments.reduce((sum, { size }) => sum + size, Buffer.byteLength(JSON.stringify(content))),
    ),
    limit,
  );
  return parts.map((places, index) => ({
    ...common,
    part: { number: index + 1, of: parts.length },
    defis: places.flatMap((place) => defis[place] ?? []),
  }));
}

/** What of a dossier's files goes to jurors: the answers' files and the fiche. */
function forJurors({ digest, name, mediaType, size, field, category }: StoredAttachment): KitAttachment[] {
  const attachment = KitAttachment.safeParse({ digest, name, mediaType, size, field, category });
  return attachment.success ? [attachment.data] : [];
}

/** `kit-jeanne-martin.eigkit`; two jurors of one name get a number. */
function kitName(name: string, taken: Set<string>): string {
  const plain = plainLabel(name).replaceAll(' ', '-');
  for (let number = 1; ; number += 1) {
    const fileName = `kit-${plain === '' ? 'jure' : plain}${number === 1 ? '' : `-${String(number)}`}.eigkit`;
    if (taken.has(fileName)) continue;
    taken.add(fileName);
    return fileName;
  }
}

const partName = (name: string, { number, of }: Kit['part']): string =>
  name.replace(/\.eigkit$/, `-partie-${String(number)}-sur-${String(of)}.eigkit`);
