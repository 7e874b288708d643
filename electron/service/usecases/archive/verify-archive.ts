import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ArchiveManifest, archiveNames, isOfSession } from '#core/archive/manifest.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import { parseJson } from '#core/ballot/exchange-header.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import type { Hash } from '#core/ports.ts';
import { journalHead } from '#db/journal.ts';
import { openSessionFile } from '#db/open.ts';
import { hasSecrets } from '#db/without-secrets.ts';
import { ServiceContext } from '../../context.ts';
import { NotUnpacked, unpackZip, type UnpackedEntry } from '../../interchange/zip/unpack-zip.ts';
import type { Job } from '../../jobs.ts';
import { scratchFolder } from '../../scratch-folder.ts';
import { checkOf } from '../verification/session-check.ts';
import { verifyReport } from '../verification/verify-report.ts';
import { verifySession } from '../verification/verify-session.ts';
import { sessionFiles } from './session-files.ts';

const limits = { entries: 500_000, totalBytes: 20e9, ratio: 100 } as const;
const manifestLimit = 100e6;

/**
 * Checks an archive by what is in it alone: each file has the digest of the manifest, the files beside the session are
 * those that it gives, and then everything as for a session. `report`: one more report to hold against it, beside its own.
 */
export async function verifyArchive(
  context: ServiceContext,
  path: string,
  report: string | null,
  job: Job,
): Promise<SessionCheck[]> {
  const scratch = scratchFolder();
  const folder = scratch.path;
  const host = {
    ...context.host,
    emit: () => undefined,
    announce: () => undefined,
    keepExchangeFolder: () => undefined,
  };
  const inside = new ServiceContext(context.ports, host, context.solve);
  try {
    const kept = new Map([
      [archiveNames.session, join(folder, 'session.eigjury')],
      [archiveNames.report, join(folder, 'rapport.pdf')],
    ]);
    const { manifest, found } = await unpacked(path, kept, job);
    const file = openSessionFile(join(folder, 'session.eigjury'));
    const session = inside.takePrivate(file);
    const head = journalHead(session.db);
    const same =
      session.facts.id === manifest.session && canonicalText({ ...head }) === canonicalText(manifest.journal);
    const checks = [
      verifyFiles(manifest, found),
      verifyContents(session.db, found, context.ports.hash, same),
      checkOf('archive-secrets', { checked: 1, holds: !hasSecrets(session.db) }),
      ...(await verifySession(inside, job)),
    ];
    const printed = found.has(archiveNames.report) ? [join(folder, 'rapport.pdf')] : [];
    for (const one of report === null ? printed : [...printed, report]) {
      checks.push(...(await verifyReport(inside, one, job)));
    }
    return checks;
  } finally {
    inside.close();
    scratch.remove();
  }
}

interface Unpacked {
  readonly manifest: ArchiveManifest;
  readonly found: ReadonlyMap<string, UnpackedEntry>;
}

/** Unpacks what is looked into; of the rest only the digests are taken. */
async function unpacked(path: string, kept: ReadonlyMap<string, string>, job: Job): Promise<Unpacked> {
  const file = basename(path);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const found = await unpackZip(path, limits, (name, chunk) => {
      if (job.signal.aborted) throw new AppFailure('cancelled');
      const place = kept.get(name);
      if (place !== undefined) appendFileSync(place, chunk);
      if (name !== archiveNames.manifest) return;
      size += chunk.length;
      if (size > manifestLimit) throw new NotUnpacked('manifest');
      chunks.push(Buffer.from(chunk));
    });
    const text = Buffer.concat(chunks).toString('utf8');
    const manifest = ArchiveManifest.safeParse(parseJson(text));
    const isWhole =
      manifest.success && canonicalText(manifest.data) === text && found.has(archiveNames.session);
    if (!isWhole) throw new AppFailure('archive-unreadable', { file });
    return { manifest: manifest.data, found };
  } catch (cause) {
    if (job.signal.aborted) throw new AppFailure('cancelled');
    throw cause instanceof NotUnpacked ? new AppFailure('archive-unreadable', { file }) : cause;
  }
}

/** Every file is in the manifest with its digest, and none is missing. */
function verifyFiles({ files }: ArchiveManifest, found: Unpacked['found']): SessionCheck {
  const listed = new Map(files.map((file) => [file.name, file]));
  const names = [...new Set([...listed.keys(), ...found.keys()])].filter(
    (name) => name !== archiveNames.manifest,
  );
  const wrong = names.filter((name) => {
    const [wanted, present] = [listed.get(name), found.get(name)];
    return wanted?.sha256 !== present?.sha256 || wanted?.size !== present?.size;
  });
  return checkOf('archive-files', { checked: names.length, wrong: wrong.sort() });
}

/** The files beside the session are those that it gives, byte by byte: no ballot too many and none missing. */
function verifyContents(
  db: Parameters<typeof sessionFiles>[0],
  found: Unpacked['found'],
  hash: Hash,
  same: boolean,
): SessionCheck {
  const given = new Map<string, string>();
  for (const { name, bytes } of sessionFiles(db)) given.set(name, hash(bytes));
  const others = [...found.keys()].filter((name) => isOfSession(name) && !given.has(name));
  const wrong = [
    ...[...given].filter(([name, digest]) => found.get(name)?.sha256 !== digest).map(([name]) => name),
    ...others,
    // The manifest is another session's, or of another moment.
    ...(same ? [] : [archiveNames.manifest]),
  ];
  return checkOf('archive-contents', { checked: given.size, wrong: wrong.sort() });
}
