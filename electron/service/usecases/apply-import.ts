import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { PlannedDossier } from '#core/intake/plan-import.ts';
import { asDefiId, type DefiId } from '#core/ids.ts';
import type { WritableDb } from '#db/handles.ts';
import { journalHead } from '#db/journal.ts';
import { attachToDefi, writeAttachment } from '#db/queries/attachments.ts';
import { giveNumber, insertDefi, writeDefiVersion, writeSourceFile } from '#db/queries/defis.ts';
import { readMapping, writeMapping } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { sha256 } from '../node-ports.ts';
import { indexMore, mostIndexedAtOnce } from '../search-indexing.ts';
import { bringsNothing, compareImport, pendingOf } from './read-import.ts';

/** Applies a preview in one transaction; refused when anything was saved since it was made. */
export function applyImport(context: ServiceContext, importId: string): RequestOutput<'import-apply'> {
  const session = context.coordinatorSession();
  const pending = pendingOf(context, importId);
  if (journalHead(session.db).digest !== pending.journalHead) throw new AppFailure('import-stale');
  const { plan, attachments } = compareImport(session, pending);
  const counts = { new: 0, changed: 0, unchanged: 0, withdrawn: 0, attachments: 0 };
  for (const { status } of plan.dossiers) counts[status] += 1;
  if (bringsNothing(session, pending)) {
    context.imports.clear();
    return counts;
  }
  const payload = {
    new: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    withdrawn: counts.withdrawn,
    files: pending.files.map(({ file, digest }) => ({ file, digest })),
  };
  session.record({ kind: 'import-dossiers', subject: session.facts.id, payload }, (db, entry) => {
    if (JSON.stringify(readMapping(db)) !== JSON.stringify(pending.mapping))
      writeMapping(db, entry, pending.mapping);
    for (const { file, digest, columns, findings } of pending.files) {
      writeSourceFile(db, entry, {
        name: file,
        digest,
        columns: JSON.stringify(columns),
        findings: JSON.stringify(findings),
      });
    }
    const ids = new Map<string, DefiId>();
    const searchedLater = counts.new + counts.changed > mostIndexedAtOnce;
    for (const dossier of plan.dossiers)
      ids.set(dossier.key, applyDossier(context, db, entry, dossier, searchedLater));
    for (const { attachment, to, field } of attachments.placed) {
      const bytes = stagedBytes(join(pending.staging, attachment.digest));
      // What lay in a folder meanwhile is what was read, or nothing is kept.
      if (bytes === null || sha256(bytes) !== attachment.digest) throw new AppFailure('import-gone');
      writeAttachment(db, {
        digest: attachment.digest,
        mediaType: attachment.mediaType,
        size: bytes.length,
        content: bytes,
      });
      const fresh = attachToDefi(db, entry, {
        defi: ids.get(to) ?? asDefiId(to),
        digest: attachment.digest,
        name: attachment.name,
        field,
        category: attachment.category,
      });
      if (fresh) counts.attachments += 1;
    }
  });
  context.imports.clear();
  indexMore(context.host, session);
  return counts;
}

/** Null when the system has cleaned the folder meanwhile. */
function stagedBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function applyDossier(
  context: ServiceContext,
  db: WritableDb,
  entry: number,
  { status, known, returned, content, exportPart, fiche, files }: PlannedDossier,
  searchedLater: boolean,
): DefiId {
  const defi = known?.id ?? asDefiId(context.ports.newId());
  if (status === 'unchanged') return defi;
  const number = content.dossierNumber;
  if (known === null) insertDefi(db, entry, defi, number);
  else if (known.content.dossierNumber === null && number !== null) giveNumber(db, defi, number);
  writeDefiVersion(
    db,
    entry,
    {
      defi,
      content,
      source: files.length === 0 ? null : files.join(' · '),
      exportPart,
      fiche,
      withdrawn: status === 'withdrawn' || (known?.withdrawn === true && !returned),
      searchedLater,
    },
    context.ports.hash,
  );
  return defi;
}
