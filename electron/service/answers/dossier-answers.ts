import type { defisRequests } from '#core/contract/requests/defis.ts';
import type { attachmentsRequests } from '#core/contract/requests/attachments.ts';
import type { importRequests } from '#core/contract/requests/import.ts';
import type { recevabiliteRequests } from '#core/contract/requests/recevabilite.ts';
import type { searchRequests } from '#core/contract/requests/search.ts';
import type { versionsRequests } from '#core/contract/requests/versions.ts';
import { applyImport } from '../usecases/apply-import.ts';
import { decideRecevabilite, decideRecevabiliteOfMany } from '../usecases/decide-recevabilite.ts';
import {
  exportMapping,
  readMappingFile,
  saveImportLimits,
  viewImportLimits,
  viewMapping,
} from '../usecases/keep-mapping.ts';
import { chooseImport, importChanges, readImport } from '../usecases/read-import.ts';
import { search } from '../usecases/search-defis.ts';
import {
  listAttachments,
  openAttachment,
  saveAttachment,
  viewAttachment,
} from '../usecases/view-attachments.ts';
import { listDefis, listWithdrawn, viewDefi } from '../usecases/view-defis.ts';
import { compareVersions, listVersions } from '../usecases/view-versions.ts';
import { type AnswersTo } from './use-case.ts';

/** Dossiers: loading, recevabilité, versions, attachments, search. */
export const dossierAnswers: AnswersTo<
  typeof defisRequests &
    typeof attachmentsRequests &
    typeof importRequests &
    typeof recevabiliteRequests &
    typeof searchRequests &
    typeof versionsRequests
> = {
  'withdrawn-list': (context) => listWithdrawn(context),
  'defis-list': (context) => listDefis(context),
  'defi-view': (context, { defi }) => viewDefi(context.session(), defi),
  'attachments-list': (context, { defi }) => listAttachments(context, defi),
  'attachment-view': (context, { id }) => viewAttachment(context, id),
  'attachment-open': (context, { id }) => openAttachment(context, id),
  'attachment-save': (context, { id, place }) => saveAttachment(context, id, context.pathOf(place)),
  'import-read': (context, { job, ...wanted }, runJob) =>
    runJob(job, (running) => readImport(context, wanted, running)),
  'import-choose': (context, { importId, choices }) => chooseImport(context, importId, choices),
  'import-changes': (context, { importId, key }) => importChanges(context, importId, key),
  'import-apply': (context, { importId }) => applyImport(context, importId),
  'import-discard': (context, { importId }) => {
    if (context.imports.get(importId) !== undefined) context.imports.clear();
    return null;
  },
  'mapping-view': (context) => viewMapping(context),
  'mapping-export': (context, { place }) => exportMapping(context, context.pathOf(place)),
  'mapping-read': (context, { file }) => readMappingFile(context.pathOf(file)),
  'import-limits-view': (context) => viewImportLimits(context),
  'import-limits-save': (context, { limits }) => saveImportLimits(context, limits),
  'recevabilite-decide': (context, decision) => decideRecevabilite(context, decision),
  'recevabilite-decide-many': (context, decision) => decideRecevabiliteOfMany(context, decision),
  search: (context, { query, limit }) => search(context.session(), query, limit),
  'versions-list': (context, { defi }) => listVersions(context.session(), defi),
  'versions-compare': (context, wanted) => compareVersions(context.session(), wanted),
};
