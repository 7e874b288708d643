import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { archiveNames, type ArchivedFile, type ArchiveManifest } from '#core/archive/manifest.ts';
import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { isClosed } from '#core/call/phase.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { archiveReadMe } from '#core/texts/archive-read-me.ts';
import { journalHead } from '#db/journal.ts';
import { openSessionFile } from '#db/open.ts';
import { readName } from '#db/queries/session.ts';
import { removeSecrets } from '#db/without-secrets.ts';
import type { ServiceContext } from '../../context.ts';
import { zipStream } from '../../interchange/zip/write-zip.ts';
import type { Job } from '../../jobs.ts';
import { scratchFolder } from '../../scratch-folder.ts';
import { applicationVersion } from '../../version.ts';
import { writeWholeStream } from '../../whole-file.ts';
import { modelOfPrinted, verifyReport } from '../verification/verify-report.ts';
import { sessionFiles } from './session-files.ts';

/**
 * Writes everything that it takes to check a session into one archive, whole or not at all: the session without its
 * secrets, ballots as they came and as they were opened, acts, the schema, and a report when one is given, which has to be
 * this session's. The same session and report give the same bytes.
 */
export async function writeArchive(
  context: ServiceContext,
  path: string,
  report: string | null,
  job: Job,
): Promise<{ fileName: string; files: number; bytes: number }> {
  const session = context.coordinatorSession();
  if (!isClosed(session.phase())) throw new AppFailure('archive-too-early');
  job.progress('archive', 0, 3);
  if (report !== null) await refuseOther(context, report, job);
  const folder = scratchFolder();
  try {
    const staged = new Staged(folder.path);
    const copy = staged.pathOf(archiveNames.session);
    copyFileSync(session.file.at, copy);
    removeSecrets(copy);
    const db = openSessionFile(copy);
    const about = { name: readName(db.read), journal: journalHead(db.read) };
    try {
      let since = 0;
      for (const { name, bytes } of sessionFiles(db.read)) {
        staged.write(name, bytes);
        since += 1;
        if (since % 200 === 0) await pause(job);
      }
    } finally {
      db.close();
    }
    job.progress('archive', 1, 3);
    staged.write(archiveNames.readMe, Buffer.from(archiveReadMe(about.name), 'utf8'));
    if (report !== null) {
      staged.write(archiveNames.report, await readFile(report));
      const model = await modelOfPrinted(context, report, job);
      staged.write(
        archiveNames.reportModel,
        Buffer.from(canonicalText(JSON.parse(JSON.stringify(model)) as Json), 'utf8'),
      );
    }
    const files = staged.files([archiveNames.session]);
    const manifest: ArchiveManifest = {
      format: 'jury-eig-archive',
      version: 1,
      application: applicationVersion,
      session: session.facts.id,
      journal: about.journal,
      files,
    };
    staged.write(archiveNames.manifest, Buffer.from(canonicalText(manifest as unknown as Json), 'utf8'));
    await pause(job);
    job.progress('archive', 2, 3);
    const names = [archiveNames.readMe, archiveNames.manifest, ...files.map(({ name }) => name)];
    const packed = [...new Set(names)].map((name) => ({ name, path: staged.pathOf(name) }));
    const bytes = await writeWholeStream(path, zipStream(packed), job.signal);
    job.progress('archive', 3, 3);
    return { fileName: basename(path), files: packed.length, bytes };
  } finally {
    await folder.drop(session.file.isCopy);
  }
}

async function pause(job: Job): Promise<void> {
  await whatElseWaits();
  if (job.signal.aborted) throw new AppFailure('cancelled');
}

/** Only a report that goes with the session is put beside it. */
async function refuseOther(context: ServiceContext, report: string, job: Job): Promise<void> {
  const checks = await verifyReport(context, report, job);
  if (checks.some(({ holds }) => !holds))
    throw new AppFailure('archive-other-report', { file: basename(report) });
}

function digestOfFile(path: string): string {
  const running = createHash('sha256');
  const handle = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(1_048_576);
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      running.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return running.digest('hex');
}

/** Files that wait in a folder to be packed, under their names in the archive, each with its digest. */
class Staged {
  readonly #known: ArchivedFile[] = [];

  constructor(private readonly folder: string) {}

  pathOf(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, bytes: Uint8Array): void {
    const path = this.pathOf(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#known.push({ name, size: bytes.length, sha256 });
  }

  /** In the order of their names; `more`: files that were put there otherwise. */
  files(more: readonly string[]): ArchivedFile[] {
    const others = more.map((name) => {
      const path = this.pathOf(name);
      return { name, size: statSync(path).size, sha256: digestOfFile(path) };
    });
    return [...this.#known, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
