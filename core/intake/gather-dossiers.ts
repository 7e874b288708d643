import type { DefiContent } from '../defi/defi.ts';
import { groupBy } from '../group-by.ts';
import { completeWithOther, sameContent, type FicheLayer } from './layers.ts';
import { plainLabel } from './plain-label.ts';
import type { ImportChoices, KnownDefi, ReadFile } from './load.ts';
import { workedOutAgain } from './long-parts.ts';
import type { DossierReading, Finding } from './reading.ts';

/** One dossier of a load, with the files that speak of it and the défi of the session that it is. */
export interface Incoming {
  readonly key: string;
  /** Null where a fiche alone speaks of it. */
  reading: DossierReading | null;
  /** How full the source of the reading is. */
  richness: number;
  fiche: FicheLayer | null;
  known: KnownDefi | null;
  readonly files: Set<string>;
  /** The rows without a number that speak of it, by the keys under which a person says what they are. */
  readonly unnumbered: UnnumberedRow[];
}

export interface UnnumberedRow {
  readonly key: string;
  readonly title: string;
}

const richness: Readonly<Record<ReadFile['source'], number>> = {
  graphql: 3,
  workbook: 2,
  csv: 1,
  fiche: 0,
  archive: 0,
  nothing: 0,
};

/** The fuller source first, then by name: the order in which files were chosen makes no difference. */
export const inOrder = (files: readonly ReadFile[]): ReadFile[] =>
  [...files].sort(
    (a, b) => richness[b.source] - richness[a.source] || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );

interface FoundRow {
  readonly file: ReadFile;
  readonly reading: DossierReading;
  readonly key: string;
}

interface Gathered {
  readonly incoming: Map<string, Incoming>;
  /** The rows without a number that a person said not to load. */
  readonly left: readonly UnnumberedRow[];
}

/** Rows of all files, those of one dossier together, each with the défi of the session that it is. */
export function gatherDossiers(
  ordered: readonly ReadFile[],
  known: readonly KnownDefi[],
  choices: ImportChoices,
  findings: Finding[],
): Gathered {
  const rows = ordered.flatMap(rowsOf);
  const left: UnnumberedRow[] = [];
  const incoming = new Map<string, Incoming>();
  const isNumbered = ({ reading }: FoundRow): boolean => reading.content.dossierNumber !== null;
  for (const row of rows.filter(isNumbered))
    if (choices.joins[row.key] !== 'leave') add(incoming, row.key, row);
  const numbered = groupBy([...incoming.values()], ({ reading }) =>
    reading !== null && signatureIsWhole(reading.content) ? signature(reading.content) : null,
  );
  for (const row of rows.filter((one) => !isNumbered(one))) {
    const chosen = choices.joins[row.key];
    if (chosen === 'leave') {
      note(left, row);
      continue;
    }
    const same = numbered.get(signature(row.reading.content)) ?? [];
    const other =
      chosen === undefined ? (same.length === 1 ? same[0] : undefined) : rowOf(chosen, incoming, known);
    const { unnumbered } = add(incoming, other?.key ?? row.key, row);
    note(unnumbered, row);
  }
  joinKnown(incoming, known, choices, findings);
  return { incoming, left };
}

/** The same in two files is one row to a person, who has one word for both. */
function note(rows: UnnumberedRow[], { key, reading }: FoundRow): void {
  if (!rows.some((row) => row.key === key)) rows.push({ key, title: reading.content.title });
}

/** The row of this load that a person means: by its key, or by the défi of the session that it updates. */
function rowOf(
  chosen: string,
  incoming: ReadonlyMap<string, Incoming>,
  known: readonly KnownDefi[],
): Incoming | undefined {
  const number = known.find(({ id }) => id === chosen)?.content.dossierNumber ?? null;
  return incoming.get(chosen) ?? (number === null ? undefined : incoming.get(number));
}

/** Rows without a number have a key each: two that look alike are two dossiers of their file. */
function rowsOf(file: ReadFile): FoundRow[] {
  const counted = new Map<string, number>();
  return file.dossiers.map((reading) => {
    const number = reading.content.dossierNumber;
    if (number !== null) return { file, reading, key: number };
    const base = `sans-numero:${signature(reading.content)}`;
    const count = (counted.get(base) ?? 0) + 1;
    counted.set(base, count);
    return { file, reading, key: count === 1 ? base : `${base}#${String(count)}` };
  });
}

function add(incoming: Map<string, Incoming>, key: string, { file, reading }: FoundRow): Incoming {
  const present = incoming.get(key);
  const rank = richness[file.source];
  if (present === undefined) {
    const files = new Set([file.file]);
    const fresh: Incoming = {
      key,
      reading,
      richness: rank,
      fiche: null,
      known: null,
      files,
      unnumbered: [],
    };
    incoming.set(key, fresh);
    return fresh;
  }
  present.files.add(file.file);
  if (present.reading === null) return present;
  const [fuller, other] = rank > present.richness ? [reading, present.reading] : [present.reading, reading];
  present.reading = {
    ...fuller,
    saysTeam: fuller.saysTeam || other.saysTeam,
    content: workedOutAgain(() => completeWithOther(fuller, other).content),
  };
  present.richness = Math.max(rank, present.richness);
  return present;
}

/**
 * The défi of each dossier: as a person said, by number, by who filed when under which title, and last by the title
 * alone. A défi is one dossier's: the stronger reason has it, and of two equal ones neither.
 */
function joinKnown(
  incoming: ReadonlyMap<string, Incoming>,
  known: readonly KnownDefi[],
  choices: ImportChoices,
  findings: Finding[],
): void {
  const entries = [...incoming.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const taken = new Set<string>();
  const open = (one: Incoming): boolean => one.known === null;
  const free = ({ id }: KnownDefi): boolean => !taken.has(id);
  const join = (one: Incoming, defi: KnownDefi | undefined): void => {
    if (defi === undefined || !free(defi)) return;
    one.known = defi;
    taken.add(defi.id);
  };
  const numberOf = ({ reading }: Incoming): string | null => reading?.content.dossierNumber ?? null;
  // The number of a défi that has one never changes: such a one takes no row of another number.
  for (const one of entries) {
    const number = numberOf(one);
    const word = choices.joins[one.key];
    const fits = ({ content }: KnownDefi): boolean =>
      number === null || content.dossierNumber === null || content.dossierNumber === number;
    if (word !== undefined)
      join(
        one,
        known.find((defi) => defi.id === word && fits(defi)),
      );
  }
  const byNumber = groupBy(known, ({ content }) => content.dossierNumber);
  for (const one of entries.filter(open)) join(one, byNumber.get(numberOf(one) ?? '')?.[0]);

  const undecided = entries.filter((one) => open(one) && choices.joins[one.key] === undefined);
  const bySigns = groupBy(known, ({ exportPart }) => signature(exportPart));
  for (const one of undecided.filter((entry) => numberOf(entry) === null)) {
    const alike = one.reading === null ? [] : (bySigns.get(signature(one.reading.content)) ?? []);
    join(one, bySignature(one, alike.filter(free)));
  }

  const titleOf = ({ reading }: Incoming): string | null => plainLabel(reading?.content.title ?? '') || null;
  const unnumbered = known.filter((defi) => free(defi) && defi.content.dossierNumber === null);
  const byTitle = groupBy(unnumbered, ({ content }) => plainLabel(content.title) || null);
  const rivals = groupBy(undecided.filter(open), titleOf);
  for (const one of undecided.filter((entry) => open(entry) && numberOf(entry) !== null)) {
    const title = titleOf(one) ?? '';
    const named = byTitle.get(title) ?? [];
    if (named.length !== 1 || rivals.get(title)?.length !== 1 || one.reading === null) continue;
    join(one, named[0]);
    findings.push({
      code: 'joined-by-title',
      severity: 'doubt',
      place: one.reading.place,
      params: { number: numberOf(one) ?? '', title: one.reading.content.title },
    });
  }
}

/** Of several that look alike the one that says the same; a row that tells nobody is none but its own likeness. */
function bySignature({ reading }: Incoming, known: readonly KnownDefi[]): KnownDefi | undefined {
  if (reading === null) return undefined;
  const { content } = reading;
  const whole = signatureIsWhole(content);
  const alike = known.filter((defi) => whole || defi.content.dossierNumber === null);
  const same = alike.find((defi) => sameContent(defi.exportPart, content));
  return same ?? (content.title === '' ? undefined : alike[0]);
}

const signatureIsWhole = ({ applicantEmail, filedAt, title }: DefiContent): boolean =>
  applicantEmail !== null && filedAt !== null && plainLabel(title) !== '';

/** What stands for a number that is missing: who filed, when, under which title. Formats write one instant differently. */
function signature({ applicantEmail, filedAt, title }: DefiContent): string {
  const instant = filedAt === null ? Number.NaN : Date.parse(filedAt);
  const time = Number.isNaN(instant) ? '' : new Date(instant).toISOString();
  return [(applicantEmail ?? '').toLowerCase(), time, plainLabel(title)].join('|');
}
