import { compareContents } from '../defi/compare-versions.ts';
import { emptyDefiContent, type DefiContent } from '../defi/defi.ts';
import type { FieldKey } from '../defi/fields.ts';
import type { DefiId } from '../ids.ts';
import {
  completeWithFiche,
  ficheLayer,
  overEarlier,
  sameContent,
  type FicheLayer,
  type Said,
} from './layers.ts';
import { gatherDossiers, inOrder, type Incoming, type UnnumberedRow } from './gather-dossiers.ts';
import { joinFiches, type FicheChoice, type JoinedFiche } from './join-fiches.ts';
import type { ImportChoices, KnownDefi, ReadFile } from './load.ts';
import { workedOutAgain } from './long-parts.ts';
import { plainLabel } from './plain-label.ts';
import type { Finding } from './reading.ts';

export type PlannedStatus = 'new' | 'changed' | 'unchanged' | 'withdrawn';

/** What loading would do to one dossier. */
export interface PlannedDossier {
  /** Stable over a re-reading of the same files: the number, or what stands for it. */
  readonly key: string;
  readonly known: KnownDefi | null;
  readonly status: PlannedStatus;
  /** It was withdrawn and is there again. */
  readonly returned: boolean;
  readonly content: DefiContent;
  readonly exportPart: DefiContent;
  readonly fiche: FicheLayer | null;
  /** The files that speak of it. */
  readonly files: readonly string[];
  /** The fields that change, in the order of reading. */
  readonly changed: readonly string[];
  /** The rows without a number that speak of it: a person should look at what they were joined to. */
  readonly unnumbered: readonly UnnumberedRow[];
}

export interface ImportPlan {
  readonly dossiers: readonly PlannedDossier[];
  readonly fiches: readonly JoinedFiche[];
  readonly findings: readonly Finding[];
  /** The rows without a number that a person said not to load. */
  readonly left: readonly UnnumberedRow[];
}

/**
 * What applying the files would do to the défis of a session, dossier by dossier. Pure: the same files, session and
 * choices give the same plan, in whatever order the files come. `labelOf` names fields in the language of the dossiers.
 */
export function planImport(
  given: readonly ReadFile[],
  known: readonly KnownDefi[],
  choices: ImportChoices,
  labelOf: (field: FieldKey) => string,
): ImportPlan {
  const files = inOrder(given);
  const findings: Finding[] = [];
  const { incoming, left } = gatherDossiers(files, known, choices, findings);
  const spokenOf = new Set([...incoming.values()].map((one) => one.known?.id));
  const fiches = joinFiches(
    files.flatMap((file) => file.fiches),
    [
      ...[...incoming.values()].map(({ key, reading, known: defi }) => ({
        key,
        fiche: defi?.fiche ?? null,
        number: reading?.content.dossierNumber ?? null,
        title: reading?.content.title ?? '',
      })),
      ...known
        .filter(({ id }) => !spokenOf.has(id))
        .map(({ id, content, fiche }) => ({
          key: id,
          number: content.dossierNumber,
          title: content.title,
          fiche,
        })),
    ],
    choices.joins,
  );
  findings.push(...fiches.findings);
  for (const { fiche, key, choice } of fiches.placed)
    addFiche(incoming, known, { fiche, key, choice }, findings);
  const withdrawn = withdrawals(files, known, incoming, choices.withdrawAbsent, labelOf);
  const saidOf = saidByFiles(files);
  const leaving = new Set(withdrawn.map((one) => one.known?.id));
  const dossiers = [...incoming.values()]
    .filter((one) => one.reading !== null || one.known === null || !leaving.has(one.known.id))
    .map((one) => planned(one, saidOf(one), labelOf, findings));
  if (withdrawn.length > 0 && withdrawn.length > incoming.size) {
    const file = files.find(({ whole }) => whole)?.file ?? '';
    findings.push({
      code: 'most-absent',
      severity: 'doubt',
      place: { file },
      params: { absent: withdrawn.length, read: incoming.size },
    });
  }
  return { dossiers: [...dossiers, ...withdrawn], fiches: fiches.placed, findings, left };
}

function addFiche(
  incoming: Map<string, Incoming>,
  known: readonly KnownDefi[],
  { fiche, key, choice }: Pick<JoinedFiche, 'fiche' | 'key'> & { readonly choice: FicheChoice },
  findings: Finding[],
): void {
  if (choice.to === 'nowhere') return;
  const target = choice.to === 'new' ? key : choice.key;
  let one = incoming.get(target);
  if (one === undefined) {
    const present = choice.to === 'new' ? null : (known.find(({ id }) => id === target) ?? null);
    if (choice.to === 'known' && present === null) return;
    one = {
      key: present?.content.dossierNumber ?? target,
      reading: null,
      richness: 0,
      fiche: null,
      known: present,
      files: new Set(),
      unnumbered: [],
    };
    incoming.set(target, one);
  }
  if (one.fiche !== null) {
    findings.push({
      code: 'fiche-twice',
      severity: 'doubt',
      place: fiche.place,
      params: { title: fiche.title },
    });
  }
  one.fiche = ficheLayer(fiche);
  one.files.add(fiche.place.file);
}

/** What the columns of the files that speak of a dossier can say; worked out once for all that the same files hold. */
function saidByFiles(files: readonly ReadFile[]): (one: Incoming) => Said {
  const told = new Map<string, Said>();
  return (one) => {
    const names = JSON.stringify([...one.files].sort());
    const said = told.get(names) ?? saidBy(files.filter(({ file }) => one.files.has(file)));
    told.set(names, said);
    return said;
  };
}

function saidBy(speaking: readonly ReadFile[]): Said {
  const columns = speaking.flatMap((file) => file.columns);
  return {
    zeroMayBeBlank: !speaking.some(({ source }) => source === 'graphql'),
    wallTimeAlone: speaking.every(({ source }) => source !== 'graphql' && source !== 'csv'),
    targets: new Set(columns.map(({ target }) => target)),
    opened: new Set(
      columns
        .filter(({ by, target }) => by === 'hand' && target === 'kept-aside')
        .map(({ label }) => plainLabel(label)),
    ),
    labels: new Set(columns.flatMap(({ label, block }) => (block === null ? [plainLabel(label)] : []))),
    blocks: new Set(columns.flatMap(({ block }) => block ?? [])),
  };
}

function planned(
  { key, reading, fiche, known, files, unnumbered }: Incoming,
  said: Said,
  labelOf: (field: FieldKey) => string,
  findings: Finding[],
): PlannedDossier {
  const earlier = known?.exportPart ?? null;
  const exportPart =
    reading === null
      ? (earlier ?? emptyDefiContent)
      : earlier === null
        ? reading.content
        : workedOutAgain(() => overEarlier(earlier, reading, said));
  if (reading !== null && earlier !== null && !reading.saysTeam && earlier.team.length > 0) {
    const number = exportPart.dossierNumber ?? exportPart.title;
    findings.push({
      code: 'team-kept-from-before',
      severity: 'info',
      place: reading.place,
      params: { number },
    });
  }
  const layer = fiche ?? known?.fiche ?? null;
  const content =
    layer === null ? exportPart : workedOutAgain(() => completeWithFiche(exportPart, layer, labelOf));
  // A fiche alone completes a dossier that was taken away, and does not bring it back.
  const returned = known?.withdrawn === true && reading !== null;
  const same = known !== null && sameContent(known.content, content);
  return {
    key,
    known,
    status: known === null ? 'new' : same && !returned ? 'unchanged' : 'changed',
    returned,
    content,
    exportPart,
    fiche: layer,
    files: [...files].sort(),
    changed: known === null ? [] : compareContents(known.content, content).map(({ field }) => field),
    unnumbered,
  };
}

/**
 * Dossiers that are no longer there: deleted by their applicants as the API tells, or absent from a whole export that
 * holds other dossiers of this session. An export that shares none with the session is another démarche's and says
 * nothing of ours.
 */
function withdrawals(
  files: readonly ReadFile[],
  known: readonly KnownDefi[],
  incoming: ReadonlyMap<string, Incoming>,
  withdrawAbsent: boolean,
  labelOf: (field: FieldKey) => string,
): PlannedDossier[] {
  // A fiche does not say that its dossier is still there.
  const read = [...incoming.values()].filter(({ reading }) => reading !== null);
  const here = new Set(read.flatMap((one) => one.known?.id ?? []));
  const deleted = new Set(files.flatMap((file) => file.deleted));
  const whole = new Set(files.filter((file) => file.whole).map(({ file }) => file));
  // What a refused file holds is not known: nothing is absent then.
  const allRead = !files.some(({ findings }) => findings.some(({ severity }) => severity === 'refusal'));
  const speaksOfOurs =
    allRead &&
    read.some(
      (one) =>
        typeof one.known?.content.dossierNumber === 'string' &&
        [...one.files].some((file) => whole.has(file)),
    );
  const ficheOf = (id: DefiId): FicheLayer | null =>
    [...incoming.values()].find((one) => one.known?.id === id)?.fiche ?? null;
  return known
    .filter(({ id, content, withdrawn }) => {
      const number = content.dossierNumber;
      if (withdrawn || number === null || here.has(id)) return false;
      return deleted.has(number) || (speaksOfOurs && withdrawAbsent);
    })
    .map((one) => {
      const fiche = ficheOf(one.id) ?? one.fiche;
      return {
        key: one.content.dossierNumber ?? one.id,
        known: one,
        status: 'withdrawn' as const,
        returned: false,
        content:
          fiche === null
            ? one.exportPart
            : workedOutAgain(() => completeWithFiche(one.exportPart, fiche, labelOf)),
        exportPart: one.exportPart,
        fiche,
        files: [],
        changed: [],
        unnumbered: [],
      };
    });
}
