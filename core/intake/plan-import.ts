import { compareContents, type FieldChange } from '../defi/compare-versions.ts';
import { emptyDefiContent, type DefiContent } from '../defi/defi.ts';
import type { FieldKey } from '../defi/fields.ts';
import type { DefiId } from '../ids.ts';
import {
  completeWithFiche,
  completeWithOther,
  ficheLayer,
  overEarlier,
  sameContent,
  type FicheLayer,
  type Said,
} from './layers.ts';
import { joinFiches, type FicheChoice, type JoinedFiche } from './join-fiches.ts';
import { plainLabel } from './plain-label.ts';
import type { DossierReading, Finding, ImportReading } from './reading.ts';

/** A défi that the session holds already. */
export interface KnownDefi {
  readonly id: DefiId;
  /** The result: export completed by the fiche. */
  readonly content: DefiContent;
  /** What the export alone says; the content itself where no fiche was loaded. */
  readonly exportPart: DefiContent;
  readonly fiche: FicheLayer | null;
  readonly withdrawn: boolean;
}

/** One file with what was read from it; richer sources come first where two hold one dossier. */
export interface ReadFile extends ImportReading {
  readonly file: string;
  readonly source: 'graphql' | 'workbook' | 'csv' | 'fiche' | 'archive' | 'nothing';
}

/** A person's word on what the rules cannot tell: the défi that a fiche or a row without number belongs to. */
export interface ImportChoices {
  /** By the key of a planned dossier or fiche: a known défi's identifier, another dossier's key, `new`, or `leave`. */
  readonly joins: Readonly<Record<string, string>>;
  /** False: dossiers that the new export no longer holds stay. */
  readonly withdrawAbsent: boolean;
}

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
  readonly changes: readonly FieldChange[];
  /** Without a number, so that a person should look at what it was joined to. */
  readonly unnumbered: boolean;
}

export interface ImportPlan {
  readonly dossiers: readonly PlannedDossier[];
  readonly fiches: readonly JoinedFiche[];
  readonly findings: readonly Finding[];
}

interface Incoming {
  readonly key: string;
  reading: DossierReading | null;
  fiche: FicheLayer | null;
  known: KnownDefi | null;
  readonly files: Set<string>;
}

const richness: Readonly<Record<ReadFile['source'], number>> = {
  graphql: 3,
  workbook: 2,
  csv: 1,
  fiche: 0,
  archive: 0,
  nothing: 0,
};

/**
 * What applying the files would do to the défis of a session, dossier by dossier. Pure: the same files, session and
 * choices give the same plan, in whatever order the files come. `labelOf` names fields in the language of the dossiers.
 */
export function planImport(
  files: readonly ReadFile[],
  known: readonly KnownDefi[],
  choices: ImportChoices,
  labelOf: (field: FieldKey) => string,
): ImportPlan {
  const findings: Finding[] = [];
  const incoming = gather(files, known, choices, findings);
  const spokenOf = new Set([...incoming.values()].map((one) => one.known?.id));
  const said = new SaidByFiles(files);
  const fiches = joinFiches(
    files.flatMap((file) => file.fiches),
    [
      ...[...incoming.values()].map(({ key, reading }) => ({
        key,
        number: reading?.content.dossierNumber ?? null,
        title: reading?.content.title ?? '',
      })),
      ...known
        .filter(({ id }) => !spokenOf.has(id))
        .map(({ id, content }) => ({ key: id, number: content.dossierNumber, title: content.title })),
    ],
    choices.joins,
  );
  findings.push(...fiches.findings);
  for (const { fiche, key, choice } of fiches.placed)
    addFiche(incoming, known, { fiche, key, choice }, findings);
  const dossiers = [...incoming.values()].map((one) => planned(one, said.of(one.files), labelOf, findings));
  const withdrawn = withdrawals(files, known, incoming, choices.withdrawAbsent);
  if (withdrawn.length > 0 && withdrawn.length > incoming.size) {
    const file = files.find(({ whole }) => whole)?.file ?? '';
    findings.push({
      code: 'most-absent',
      severity: 'doubt',
      place: { file },
      params: { absent: withdrawn.length, read: incoming.size },
    });
  }
  return { dossiers: [...dossiers, ...withdrawn], fiches: fiches.placed, findings };
}

/** Rows of all files, those of one dossier together; the fullest source first. */
function gather(
  files: readonly ReadFile[],
  known: readonly KnownDefi[],
  choices: ImportChoices,
  findings: Finding[],
): Map<string, Incoming> {
  const byNumber = new Map(known.flatMap((one) => withKey(one.content.dossierNumber, one)));
  const bySignature = new Map(
    known.filter(({ content }) => content.dossierNumber === null).map((one) => [signature(one.content), one]),
  );
  const byTitle = new Map(
    known
      .filter(({ content }) => content.dossierNumber === null && content.title !== '')
      .map((one) => [plainLabel(one.content.title), one]),
  );
  const incoming = new Map<string, Incoming>();
  const ordered = [...files].sort(
    (a, b) => richness[b.source] - richness[a.source] || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  for (const file of ordered) {
    for (const reading of file.dossiers) {
      const { content, place } = reading;
      const number = content.dossierNumber;
      const key = number ?? `sans-numero:${signature(content)}`;
      const present = incoming.get(key);
      if (present !== undefined) {
        if (present.reading !== null) present.reading = completeWithOther(present.reading, reading);
        present.files.add(file.file);
        continue;
      }
      const chosen = choices.joins[key];
      if (chosen === 'leave') continue;
      let target: KnownDefi | null;
      if (chosen !== undefined) target = known.find(({ id }) => id === chosen) ?? null;
      else if (number !== null) {
        target = byNumber.get(number) ?? null;
        const titled = target === null ? byTitle.get(plainLabel(content.title)) : undefined;
        if (titled !== undefined) {
          target = titled;
          findings.push({
            code: 'joined-by-title',
            severity: 'doubt',
            place,
            params: { number, title: content.title },
          });
        }
      } else target = bySignature.get(signature(content)) ?? null;
      incoming.set(key, { key, reading, fiche: null, known: target, files: new Set([file.file]) });
    }
  }
  return incoming;
}

const withKey = <Value>(key: string | null, value: Value): [string, Value][] =>
  key === null ? [] : [[key, value]];

/** What stands for a number that is missing: who filed, when, under which title. */
const signature = ({ applicantEmail, filedAt, title }: DefiContent): string =>
  [applicantEmail ?? '', filedAt ?? '', plainLabel(title)].join('|');

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
      fiche: null,
      known: present,
      files: new Set(),
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

/** What the columns of the files that speak of one dossier can say; thousands of dossiers come from the same files. */
class SaidByFiles {
  readonly #told = new Map<string, Said>();

  constructor(private readonly files: readonly ReadFile[]) {}

  of(names: ReadonlySet<string>): Said {
    const key = JSON.stringify([...names].sort());
    const told = this.#told.get(key) ?? saidBy(this.files.filter(({ file }) => names.has(file)));
    this.#told.set(key, told);
    return told;
  }
}

function saidBy(speaking: readonly ReadFile[]): Said {
  const columns = speaking.flatMap((file) => file.columns);
  return {
    zeroMayBeBlank: !speaking.some(({ source }) => source === 'graphql'),
    targets: new Set(columns.map(({ target }) => target)),
    labels: new Set(
      columns.flatMap(({ label, block }) => [
        plainLabel(label),
        ...(block === null ? [] : [plainLabel(block)]),
      ]),
    ),
  };
}

function planned(
  { key, reading, fiche, known, files }: Incoming,
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
        : overEarlier(earlier, reading, said);
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
  const content = completeWithFiche(exportPart, layer, labelOf);
  const returned = known?.withdrawn === true;
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
    changes: known === null ? [] : compareContents(known.content, content),
    unnumbered: content.dossierNumber === null,
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
): PlannedDossier[] {
  const here = new Set([...incoming.values()].flatMap((one) => (one.known === null ? [] : [one.known.id])));
  const deleted = new Set(files.flatMap((file) => file.deleted));
  const numbers = new Set(known.flatMap(({ content }) => content.dossierNumber ?? []));
  const speaksOfOurs = files.some(
    ({ whole, dossiers }) =>
      whole &&
      dossiers.some(({ content }) => content.dossierNumber !== null && numbers.has(content.dossierNumber)),
  );
  return known
    .filter(({ id, content, withdrawn }) => {
      const number = content.dossierNumber;
      if (withdrawn || number === null || here.has(id)) return false;
      return deleted.has(number) || (speaksOfOurs && withdrawAbsent);
    })
    .map((one) => ({
      key: one.content.dossierNumber ?? one.id,
      known: one,
      status: 'withdrawn' as const,
      returned: false,
      content: one.content,
      exportPart: one.exportPart,
      fiche: one.fiche,
      files: [],
      changes: [],
      unnumbered: false,
    }));
}
