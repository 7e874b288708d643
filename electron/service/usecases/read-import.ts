import { AppFailure } from '#core/contract/app-error.ts';
import type {
  DossierPreview,
  FichePreview,
  FindingView,
  ImportPreview,
  JoinTarget,
} from '#core/contract/requests/import.ts';
import type { FieldComparisonView } from '#core/contract/requests/versions.ts';
import { bothContents, compareField } from '#core/defi/compare-versions.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { teamRequest } from '#core/defi/team.ts';
import { mergeMappings } from '#core/intake/map-columns.ts';
import { emptyMapping, type Mapping } from '#core/intake/mapping.ts';
import type { Digest } from '#core/ids.ts';
import { placeAttachments, type AttachmentPlan } from '#core/intake/place-attachments.ts';
import type { JoinedFiche } from '#core/intake/join-fiches.ts';
import {
  planImport,
  type ImportPlan,
  type PlannedDossier,
  type PlannedStatus,
} from '#core/intake/plan-import.ts';
import type { ImportChoices, KnownDefi } from '#core/intake/load.ts';
import { emptyReading, type Finding } from '#core/intake/reading.ts';
import { mayReadDossier } from '#core/jury/visibility.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { journalHead } from '#db/journal.ts';
import { readAttachmentKeys } from '#db/queries/attachments.ts';
import { readKnownToCompare } from '#db/queries/defis.ts';
import { readImportLimits, readMapping, readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { findFiles } from '../find-files.ts';
import type { FileReading } from '../interchange/file-reading.ts';
import type { Job } from '../jobs.ts';
import type { OpenSession } from '../open-session.ts';
import { dropStaging, newStaging, type PendingImport } from '../pending-imports.ts';
import { readFiles } from '../read-files.ts';

/** What applying a pending import would do, and to what. */
export interface ComparedImport {
  readonly plan: ImportPlan;
  readonly attachments: AttachmentPlan;
  readonly known: readonly KnownDefi[];
}

/** Reads files in a process apart and shows what applying them would do; the session file is not touched. */
export async function readImport(
  context: ServiceContext,
  wanted: {
    readonly files: readonly string[];
    readonly decided: Mapping | null;
    readonly choices: ImportChoices;
  },
  job: Job,
): Promise<ImportPreview> {
  const session = context.coordinatorSession().notArchived();
  const found = findFiles(wanted.files.map((token) => context.pathOf(token)));
  const mapping = mergeMappings(readMapping(session.db), wanted.decided ?? emptyMapping);
  const staging = newStaging();
  let readings: FileReading[];
  try {
    const order = { mapping, limits: readImportLimits(session.db), staging };
    readings = [
      ...(await readFiles(context.host, found.files, order, job)),
      ...(found.leftOut === null ? [] : [filesLeftOut(found.leftOut)]),
    ];
    // The session may have been closed meanwhile: what is shown is compared with what is there now.
    if (context.openSession !== session) throw new AppFailure('cancelled');
  } catch (cause) {
    dropStaging(staging);
    throw cause;
  }
  const importId = context.ports.newId();
  context.imports.set(importId, {
    files: readings,
    journalHead: journalHead(session.db).digest,
    mapping,
    choices: wanted.choices,
    staging,
  });
  return preview(session, importId, pendingOf(context, importId));
}

/** Said rather than left unsaid: a folder may hold more than an import takes. */
const filesLeftOut = (file: string): FileReading => ({
  ...emptyReading,
  file,
  digest: '',
  source: 'nothing',
  findings: [{ code: 'files-left-out', severity: 'refusal', place: { file }, params: {} }],
});

/** The files that were read, under other choices. */
export function chooseImport(
  context: ServiceContext,
  importId: string,
  choices: ImportChoices,
): ImportPreview {
  const session = context.coordinatorSession();
  context.imports.set(importId, { ...pendingOf(context, importId), choices });
  return preview(session, importId, pendingOf(context, importId));
}

/** One dossier of the preview, as it was and as it would be. */
export function importChanges(context: ServiceContext, importId: string, key: string): FieldComparisonView[] {
  const session = context.coordinatorSession();
  const { plan } = compareImport(session, pendingOf(context, importId));
  const dossier = plan.dossiers.find((one) => one.key === key);
  if (dossier === undefined) throw new AppFailure('defi-unknown');
  if (dossier.known !== null && !mayReadDossier(session.viewer(), dossier.known.id)) {
    throw new AppFailure('under-deport');
  }
  return bothContents(dossier.known?.content ?? emptyDefiContent, dossier.content)
    .map(compareField)
    .map((field) => ({ ...field, parts: [...field.parts] }));
}

export function pendingOf(context: ServiceContext, importId: string): PendingImport {
  const pending = context.imports.get(importId);
  if (pending === undefined) throw new AppFailure('import-gone');
  return pending;
}

/** Whether a person decided of columns what the session does not keep yet. */
const decidesColumns = (session: OpenSession, { mapping }: PendingImport): boolean =>
  JSON.stringify(readMapping(session.db)) !== JSON.stringify(mapping);

/** Loading the same files twice leaves not even a trace in the journal. */
export function bringsNothing(session: OpenSession, pending: PendingImport): boolean {
  const compared = compareImport(session, pending);
  return (
    compared.plan.dossiers.every(({ status }) => status === 'unchanged') &&
    countAttachments(session, compared).fresh === 0 &&
    !decidesColumns(session, pending)
  );
}

/** What was compared last of a pending import, with the head of the journal that it was compared at. */
const lastCompared = new WeakMap<
  PendingImport,
  { readonly head: Digest; readonly compared: ComparedImport }
>();

/** Compares once for one state of the session, which no change leaves without a journal entry. */
export function compareImport(session: OpenSession, pending: PendingImport): ComparedImport {
  const head = journalHead(session.db).digest;
  const last = lastCompared.get(pending);
  if (last?.head === head) return last.compared;
  const compared = compare(session, pending, head);
  lastCompared.set(pending, { head, compared });
  return compared;
}

/** What the session knew when files were compared with it last: another choice is compared with the same. */
const lastKnown = new WeakMap<
  PendingImport['files'],
  { readonly head: Digest; readonly known: readonly KnownDefi[] }
>();

function knownNow(session: OpenSession, { files }: PendingImport, head: Digest): readonly KnownDefi[] {
  const last = lastKnown.get(files);
  if (last?.head === head) return last.known;
  const known = readKnownToCompare(session.db);
  lastKnown.set(files, { head, known });
  return known;
}

function compare(session: OpenSession, pending: PendingImport, head: Digest): ComparedImport {
  const known = knownNow(session, pending, head);
  const labelOf = (field: keyof typeof dossierTexts.fr.fields): string => dossierTexts.fr.fields[field];
  const plan = planImport(pending.files, known, pending.choices, labelOf);
  const attachments = placeAttachments(
    pending.files.flatMap((file) => file.attachments),
    pending.files.flatMap(({ declaredFiles }) => declaredFiles),
    plan.dossiers,
    plan.fiches,
    known,
  );
  return { plan, attachments, known };
}

function preview(session: OpenSession, importId: string, pending: PendingImport): ImportPreview {
  const compared = compareImport(session, pending);
  const { plan, attachments, known } = compared;
  const count = (status: PlannedStatus): number =>
    plan.dossiers.filter((dossier) => dossier.status === status).length;
  const settings = readSettings(session.db);
  const withdrawn = count('withdrawn');
  const absent = pending.choices.withdrawAbsent
    ? withdrawn
    : planImport(pending.files, known, { ...pending.choices, withdrawAbsent: true }, String).dossiers.filter(
        ({ status }) => status === 'withdrawn',
      ).length;
  const speaking = plan.dossiers.filter(({ status }) => status !== 'withdrawn');
  const spokenOf = new Set(speaking.map((dossier) => dossier.known?.id));
  return {
    importId,
    files: pending.files.map(({ file }) => file),
    read: speaking.length,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    withdrawn,
    absent,
    withdrawAbsent: pending.choices.withdrawAbsent,
    decidesColumns: decidesColumns(session, pending),
    rows: plan.dossiers.map((dossier) => rowOf(dossier, teamRequest(dossier.content, settings).size)),
    left: plan.left.map((row) => ({ ...row })),
    fiches: plan.fiches.map(ficheOf),
    targets: [
      ...speaking.map(({ key, content }) => ({ key, number: content.dossierNumber, title: content.title })),
      ...known
        .filter(({ id }) => !spokenOf.has(id))
        .map(({ id, content }) => ({ key: id, number: content.dossierNumber, title: content.title })),
    ],
    columns: pending.files.flatMap(({ columns }) =>
      columns.map((column) => ({ ...column, samples: [...column.samples] })),
    ),
    attachments: countAttachments(session, compared),
    findings: [
      ...pending.files.flatMap((file) => file.findings),
      ...plan.findings,
      ...attachments.findings,
    ].map(findingView),
  };
}

const rowOf = (dossier: PlannedDossier, teamSize: number | null): DossierPreview => ({
  key: dossier.key,
  number: dossier.content.dossierNumber,
  title: dossier.content.title,
  administration: dossier.content.administration,
  teamSize,
  status: dossier.status,
  returned: dossier.returned,
  unnumbered: dossier.unnumbered.map((row) => ({ ...row, to: joinedTo(dossier, row.key) })),
  changed: [...dossier.changed],
});

/** Another row of the load, or the défi of the session that the row alone updates. */
function joinedTo({ key, known, content }: PlannedDossier, row: string): JoinTarget | null {
  if (key !== row) return { key, number: content.dossierNumber, title: content.title };
  return known === null
    ? null
    : { key: known.id, number: known.content.dossierNumber, title: known.content.title };
}

function ficheOf({ key, fiche, choice }: JoinedFiche): FichePreview {
  return {
    key,
    file: fiche.place.file,
    title: fiche.title,
    to: choice.to === 'known' ? choice.key : choice.to === 'new' ? 'new' : 'leave',
    by: choice.to === 'known' ? choice.by : 'none',
    placed: Object.entries(fiche.part.fields).map(([field, text]) => ({ field, text })),
    eigs: fiche.part.team.length,
    members: fiche.part.projectTeam.length,
    unplaced: fiche.unplaced.map((one) => ({ ...one })),
  };
}

function countAttachments(session: OpenSession, compared: ComparedImport): ImportPreview['attachments'] {
  const present = readAttachmentKeys(session.db);
  const ids = new Map(compared.plan.dossiers.map(({ key, known }) => [key, known?.id ?? null]));
  const fresh = compared.attachments.placed.filter(({ attachment, to }) => {
    const defi = ids.get(to) ?? to;
    return !present.attached.has(`${defi} ${attachment.digest} ${attachment.name}`);
  });
  const bytes = new Map(
    fresh
      .filter(({ attachment }) => !present.digests.has(attachment.digest))
      .map(({ attachment }) => [attachment.digest, attachment.size]),
  );
  return {
    placed: compared.attachments.placed.length,
    fresh: fresh.length,
    freshBytes: [...bytes.values()].reduce((sum, size) => sum + size, 0),
    unplaced: compared.attachments.unplaced.length,
  };
}

const findingView = (finding: Finding): FindingView => ({
  ...finding,
  place: { ...finding.place },
  params: { ...finding.params },
});
