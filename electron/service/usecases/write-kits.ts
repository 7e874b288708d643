import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { newPassphrase } from '#core/ballot/words.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { WrittenKit } from '#core/contract/requests/kits.ts';
import type { JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { readContent } from '#db/queries/attachments.ts';
import {
  readEnrolments,
  writeDeport,
  writeEnrolment,
  writeKit,
  type EnrolmentIssue,
} from '#db/queries/jury.ts';
import {
  readPassphrase,
  readSealingKey,
  writePassphrase,
  writeSealingKey,
  type SealingKey,
} from '#db/queries/keys.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import type { ServiceContext } from '../context.ts';
import { writeKitFile } from '../interchange/exchange/write-kit-file.ts';
import type { Job } from '../jobs.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { StagedName } from '../staged-name.ts';
import { contentsNow, kitSources, type KitSources } from './kit-dossiers.ts';
import { kitNames } from './kit-names.ts';
import { kitParts, mailLimit } from './kit-parts.ts';

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

/** Sessions whose kits are being written: two orders at once would each make a secret for the same juror. */
const underWay = new WeakSet<OpenSession>();

/** So often a kit is made of a juror whose défis or ballots change while it is written. */
const attempts = 5;

/**
 * Writes one kit per juror into a folder, in parts where it would be too large for one e-mail. Each juror's kit is one
 * transaction; each kit is whole or not there. Cancelling, or a folder that takes no more, leaves the kits that were
 * written, which are answered with the reason. A juror who left meanwhile is passed over.
 */
export async function writeKits(
  context: ServiceContext,
  order: KitOrder,
  job: Job,
): Promise<RequestOutput<'kits-write'>> {
  const session = context.coordinatorSession();
  refuseWhenClosed(session);
  const active = session.activeJurors();
  const jurors = order.jurors === null ? active : active.filter(({ id }) => order.jurors?.includes(id));
  if (order.jurors?.some((id) => !active.some((juror) => juror.id === id)) === true) {
    throw new AppFailure('juror-unknown');
  }
  if (underWay.has(session)) throw new AppFailure('kits-under-way');
  underWay.add(session);
  const written: WrittenKit[] = [];
  try {
    const key = readSealingKey(session.db) ?? (await context.ports.sealing.newIdentity());
    const given = new Set<string>();
    for (const [done, juror] of jurors.entries()) {
      job.progress('kits', done, jurors.length);
      const kit = await writeStanding(context, session, order, { juror, key, given, signal: job.signal });
      if (kit !== null) written.push(kit);
      await setImmediate();
    }
    return { written, stopped: null };
  } catch (cause) {
    if (!(cause instanceof AppFailure) || written.length === 0) throw cause;
    const { code, details } = cause.error;
    return { written, stopped: { code, details: { ...details } } };
  } finally {
    underWay.delete(session);
  }
}

function refuseWhenClosed(session: OpenSession): void {
  if (session.phase() !== 'notation') throw new AppFailure('kits-not-now');
}

interface Turn {
  readonly juror: Juror;
  /** What the session's ballots are sealed for; kept with the first kit. */
  readonly key: SealingKey;
  /** Names that this order has given. */
  readonly given: Set<string>;
  readonly signal: AbortSignal;
}

/**
 * Writes a juror's kit as the session stands when it takes its place. Other requests are answered while it is written: a
 * déport that came meanwhile must keep its dossier out. Null: the juror takes part no longer.
 */
async function writeStanding(
  context: ServiceContext,
  session: OpenSession,
  order: KitOrder,
  turn: Turn,
): Promise<WrittenKit | null> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const juror = session.activeJurors().find(({ id }) => id === turn.juror.id);
    if (juror === undefined) return null;
    // A kit that was not kept gives its name back.
    const given = new Set(turn.given);
    const kit = await writeOne(context, session, order, { ...turn, juror, given });
    if (kit === null) continue;
    for (const name of given) turn.given.add(name);
    return kit;
  }
  throw new AppFailure('kit-overtaken', { name: turn.juror.name });
}

/** What decides which dossiers and ballots a juror's kit may hold, to see whether it changed meanwhile. */
function standingOf(sources: KitSources, juror: JurorId): string {
  return JSON.stringify([
    sources.planOf(juror).map(({ id, digest }) => [id, digest]),
    sources.headsOf(juror),
    sources.toldByBallots(juror),
  ]);
}

const takesPart = (session: OpenSession, juror: JurorId): boolean =>
  session.activeJurors().some(({ id }) => id === juror);

/** Null, and nothing in the folder: what the kit was made from changed while it was written. */
async function writeOne(
  context: ServiceContext,
  session: OpenSession,
  order: KitOrder,
  { juror, key, given, signal }: Turn,
): Promise<WrittenKit | null> {
  const { ports } = context;
  const { db } = session;
  const { enrolment, fresh } = enrolmentFor(context, session, juror.id, order.reissue);
  const keptWords = fresh ? null : readPassphrase(db, juror.id);
  const words = order.locked ? (keptWords ?? newPassphrase(ports.randomBytes)) : null;
  const sources = kitSources(session);
  const standing = standingOf(sources, juror.id);
  const plan = sources.planOf(juror.id);
  const heads = sources.headsOf(juror.id);
  const told = sources.toldByBallots(juror.id);
  const contents = contentsNow(session, juror, plan, ports.hash);
  const parts = kitParts(
    session,
    { juror, plan, enrolment, heads, recipient: key.recipient, locked: order.locked },
    ports,
  );
  const { names, besideOthers } = kitNames(juror.name, parts.length, order.folder, given);
  const limit = mailLimit(session);
  const files = names.map((name) => ({
    name,
    path: join(order.folder, name),
    staged: new StagedName(join(order.folder, name)),
  }));
  const placed: string[] = [];
  try {
    const sizes: { bytes: number; payload: string }[] = [];
    for (const [place, kit] of parts.entries()) {
      sizes.push(
        await writeKitFile(files[place]?.staged.path ?? '', kit, {
          hash: ports.hash,
          sealing: ports.sealing,
          contentOf: (digest) => {
            context.stillOpen(session);
            return readContent(db, digest);
          },
          passphrase: words,
          signal,
        }),
      );
    }
    context.stillOpen(session);
    refuseWhenClosed(session);
    if (!takesPart(session, juror.id) || standingOf(kitSources(session), juror.id) !== standing) {
      return null;
    }
    const payload = {
      files: files.map(({ name }, place) => ({ digest: sizes[place]?.payload ?? '', fileName: name })),
      issue: enrolment.issue,
      locked: order.locked,
      reason: enrolment.reason,
      recipient: key.recipient,
      contents,
      deports: told.map(({ defi }) => defi),
    };
    session.record({ kind: 'write-kit', subject: juror.id, payload }, (writable, entry) => {
      if (readSealingKey(writable) === null) writeSealingKey(writable, entry, key);
      if (fresh) writeEnrolment(writable, entry, juror.id, enrolment);
      if (words !== null && words !== keptWords) writePassphrase(writable, entry, juror.id, words);
      // A défi that this kit leaves out is on no desk that it makes: the juror's next ballot may not speak of it.
      for (const { defi, reason } of told) writeDeport(writable, entry, { juror: juror.id, defi, reason });
      for (const [place, { name }] of files.entries()) {
        writeKit(writable, entry, {
          juror: juror.id,
          digest: sizes[place]?.payload ?? '',
          fileName: name,
          issue: enrolment.issue,
          part: place + 1,
          parts: files.length,
          locked: order.locked,
        });
      }
      // Last, so that a kit that cannot take its place leaves no trace of having been.
      for (const { name, path, staged } of files) {
        if (existsSync(path)) throw new AppFailure('place-taken', { file: name });
        renameSync(staged.path, path);
        placed.push(path);
      }
    });
    return {
      juror: juror.id,
      name: juror.name,
      files: files.map(({ name }, place) => {
        const bytes = sizes[place]?.bytes ?? 0;
        return { fileName: name, bytes, aboveLimit: limit !== null && bytes > limit };
      }),
      passphrase: words,
      issue: enrolment.issue,
      returned: parts[0]?.returned.length ?? 0,
      besideOthers,
    };
  } catch (cause) {
    for (const path of placed) removeQuietly(path);
    throw fileFailure(cause, names[0] ?? '');
  } finally {
    for (const { staged } of files) staged.drop();
  }
}

/** The juror's present enrolment, or a new one: for the first kit, and for one that is issued anew. */
function enrolmentFor(
  { ports }: ServiceContext,
  session: OpenSession,
  juror: JurorId,
  reissue: string | null,
): { readonly enrolment: EnrolmentIssue; readonly fresh: boolean } {
  const known = readEnrolments(session.db, juror).at(-1);
  if (known !== undefined && reissue === null) return { enrolment: known, fresh: false };
  const secret = toHex(ports.randomBytes(32));
  return { enrolment: { issue: (known?.issue ?? 0) + 1, secret, reason: reissue }, fresh: true };
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A place that takes nothing gives nothing back either; the first cause is the one to tell.
  }
}
