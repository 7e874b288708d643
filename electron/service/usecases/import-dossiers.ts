import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import { compareContents } from '#core/defi/compare-versions.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import type { Finding } from '#core/intake/reading.ts';
import { teamRequest } from '#core/defi/team.ts';
import { asDefiId, type DefiId } from '#core/ids.ts';
import { journalHead } from '#db/journal.ts';
import {
  contentText,
  insertDefi,
  readKnownDossiers,
  writeDefiVersion,
  writeSourceFile,
} from '#db/queries/defis.ts';
import { readSettings } from '#db/queries/session.ts';
import type { PendingImport, ServiceContext } from '../context.ts';
import type { Job } from '../jobs.ts';
import type { OpenSession } from '../open-session.ts';
import { readFiles } from '../read-files.ts';

interface Incoming {
  readonly content: DefiContent;
  readonly file: string;
  /** Null for a dossier that the session does not know yet. */
  readonly known: { readonly id: DefiId; readonly content: DefiContent } | null;
  readonly status: 'new' | 'changed' | 'unchanged';
}

/** Reads files in a process apart and shows what applying them would do; the session file is not touched. */
export async function readImport(
  context: ServiceContext,
  tokens: readonly string[],
  job: Job,
): Promise<ImportPreview> {
  const session = context.coordinatorSession();
  const paths = tokens.map((token) => context.pathOf(token));
  const files = await readFiles(
    context.host,
    paths.map((path) => ({ path, name: basename(path) })),
    job,
  );
  // The session may have been closed or changed meanwhile: what is shown is compared with what is there now.
  if (context.openSession !== session) throw new AppFailure('cancelled');
  const importId = context.ports.newId();
  const pending: PendingImport = { files, journalHead: journalHead(session.db).digest };
  context.imports.clear();
  context.imports.set(importId, pending);
  return preview(session, importId, pending);
}

function preview(session: OpenSession, importId: string, pending: PendingImport): ImportPreview {
  const { incoming, findings } = compare(session, pending);
  const count = (status: Incoming['status']): number =>
    incoming.filter((one) => one.status === status).length;
  const settings = readSettings(session.db);
  return {
    importId,
    files: pending.files.map(({ file }) => file),
    read: incoming.length,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rows: incoming.map(({ content, known, status }) => ({
      number: content.dossierNumber,
      title: content.title,
      administration: content.administration,
      teamSize: teamRequest(content, settings).size,
      status,
      changes: known === null ? [] : [...compareContents(known.content, content)],
    })),
    columns: pending.files.flatMap(({ columns }) =>
      columns.map(({ block, label, target, filled }) => ({ label, sheet: block, target, filled })),
    ),
    findings: [...pending.files.flatMap((file) => file.findings), ...findings].map((finding) => ({
      ...finding,
      place: { ...finding.place },
      params: { ...finding.params },
    })),
  };
}

/** Sets what the files say beside what the session holds. With several files a later one completes an earlier one. */
function compare(
  session: OpenSession,
  pending: PendingImport,
): { incoming: Incoming[]; findings: Finding[] } {
  const known = readKnownDossiers(session.db);
  const byNumber = new Map<string, { content: DefiContent; file: string }>();
  for (const { file, dossiers } of pending.files) {
    for (const { content } of dossiers) {
      const number = content.dossierNumber;
      if (number === null) continue;
      const earlier = byNumber.get(number);
      byNumber.set(number, {
        content: earlier === undefined ? content : complete(content, earlier.content),
        file,
      });
    }
  }
  const findings: Finding[] = [];
  const incoming = [...byNumber].map(([number, { content, file }]): Incoming => {
    const present = known.get(number);
    if (present === undefined) return { content, file, known: null, status: 'new' };
    const completed = complete(content, present.content);
    if (completed.team !== content.team) {
      findings.push({ code: 'team-kept-from-before', severity: 'info', place: { file }, params: { number } });
    }
    const same = contentText(completed) === contentText(present.content);
    return { content: completed, file, known: present, status: same ? 'unchanged' : 'changed' };
  });
  return { incoming, findings };
}

/** A CSV holds no team rows: those of a fuller source are kept. */
const complete = (content: DefiContent, earlier: DefiContent): DefiContent => ({
  ...content,
  team: content.team.length === 0 ? earlier.team : content.team,
  siret: content.siret ?? earlier.siret,
});

/** Applies a preview in one transaction; refused when anything was saved since it was made. */
export function applyImport(
  context: ServiceContext,
  importId: string,
): { new: number; changed: number; unchanged: number } {
  const session = context.coordinatorSession();
  const pending = context.imports.get(importId);
  if (pending === undefined) throw new AppFailure('import-gone');
  if (journalHead(session.db).digest !== pending.journalHead) throw new AppFailure('import-stale');
  const { incoming } = compare(session, pending);
  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const { status } of incoming) counts[status] += 1;
  const payload = {
    ...counts,
    files: pending.files.map(({ file, digest }) => ({ file, digest })),
  };
  session.record({ kind: 'import-dossiers', subject: session.facts.id, payload }, (db, entry) => {
    for (const { file, digest, columns, findings } of pending.files) {
      writeSourceFile(db, entry, {
        name: file,
        digest,
        columns: JSON.stringify(columns),
        findings: JSON.stringify(findings),
      });
    }
    for (const { content, known, file, status } of incoming) {
      if (status === 'unchanged') continue;
      const defi = known?.id ?? asDefiId(context.ports.newId());
      if (known === null) insertDefi(db, entry, defi, content.dossierNumber);
      writeDefiVersion(db, entry, { defi, content, source: file }, context.ports.hash);
    }
  });
  context.imports.delete(importId);
  return counts;
}
