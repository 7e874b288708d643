import { z } from 'zod';
import { canonicalText, type Json } from '../ballot/canonical.ts';
import { EigRow, emptyDefiContent, ProjectMember, type DefiContent } from '../defi/defi.ts';
import { equalValues } from '../defi/equal-values.ts';
import { fieldKeys, type FieldKey } from '../defi/fields.ts';
import { groupBy } from '../group-by.ts';
import type { ColumnTarget } from './column-target.ts';
import { plainLabel, sameBlock } from './plain-label.ts';
import type { DossierReading, FicheReading } from './reading.ts';

type Kept = DefiContent['otherAnswers'][number];

/** What a fiche says, as it is kept beside the dossier that it completes. */
export const FicheLayer = z.strictObject({
  file: z.string().max(2_000),
  title: z.string().max(2_000),
  fields: z.partialRecord(z.enum(fieldKeys as [FieldKey, ...FieldKey[]]), z.string().max(200_000)),
  team: z.array(EigRow).max(50),
  projectTeam: z.array(ProjectMember).max(100),
  selfFinanced: z.boolean().nullable(),
  declaredCostCents: z.int().nonnegative().nullable(),
  declaredFundCents: z.int().nonnegative().nullable(),
  unplaced: z
    .array(z.strictObject({ heading: z.string().max(2_000), text: z.string().max(200_000) }))
    .max(500),
});
export type FicheLayer = z.infer<typeof FicheLayer>;

export const ficheLayer = ({ place, title, part, unplaced }: FicheReading): FicheLayer => ({
  file: place.file,
  title,
  ...part,
  unplaced: [...unplaced],
});

/**
 * A dossier as its sources say together. The export stands; the fiche fills what the export leaves open. Where both
 * answer differently the export's answer stands and the fiche's is kept among the other answers: nothing is lost.
 */
export function completeWithFiche(
  base: DefiContent,
  fiche: FicheLayer | null,
  labelOf: (field: FieldKey) => string,
): DefiContent {
  if (fiche === null) return base;
  const fields = { ...base.fields };
  const kept: { label: string; value: string }[] = [];
  for (const key of fieldKeys) {
    const said = fiche.fields[key] ?? '';
    if (said.trim() === '') continue;
    const present = fields[key] ?? '';
    if (present.trim() === '') fields[key] = said;
    else if (plainLabel(present) !== plainLabel(said))
      kept.push({ label: `Fiche – ${labelOf(key)}`, value: said });
  }
  for (const { heading, text } of fiche.unplaced) {
    kept.push({ label: heading === '' ? 'Fiche' : `Fiche – ${heading}`, value: text });
  }
  return {
    ...base,
    title: base.title === '' ? fiche.title : base.title,
    administration:
      base.administration === ''
        ? (fiche.fields.porteur_operationnel ?? '').slice(0, 2_000)
        : base.administration,
    fields,
    team: base.team.length > 0 ? base.team : fiche.team,
    projectTeam: base.projectTeam.length > 0 ? base.projectTeam : fiche.projectTeam,
    selfFinanced: base.selfFinanced ?? fiche.selfFinanced,
    declaredCostCents: base.declaredCostCents ?? fiche.declaredCostCents,
    declaredFundCents: base.declaredFundCents ?? fiche.declaredFundCents,
    otherAnswers: [...base.otherAnswers, ...kept].slice(0, 500),
  };
}

/**
 * What one source calls private is private in the other as well: tables tell no annotation from an answer, the API
 * does. `opened`: plain labels that a person decided to show.
 */
function apart(
  content: DefiContent,
  privateLabels: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): Pick<DefiContent, 'otherAnswers' | 'privateAnswers'> {
  const hides = ({ label }: { readonly label: string }): boolean =>
    privateLabels.has(plainLabel(label)) && !opened.has(plainLabel(label));
  return {
    otherAnswers: content.otherAnswers.filter((answer) => !hides(answer)),
    privateAnswers: [...content.privateAnswers, ...content.otherAnswers.filter(hides)],
  };
}

const plainLabels = (answers: DefiContent['privateAnswers']): ReadonlySet<string> =>
  new Set(answers.map(({ label }) => plainLabel(label)));

const nothingOpened: ReadonlySet<string> = new Set();

/** Two files of one load that hold the same dossier: the fuller source stands, the other fills what it leaves open. */
export function completeWithOther(fuller: DossierReading, other: DossierReading): DossierReading {
  const [a, b] = [fuller.content, other.content];
  const isPrivate = plainLabels([...a.privateAnswers, ...b.privateAnswers]);
  const [mine, theirs] = [apart(a, isPrivate, nothingOpened), apart(b, isPrivate, nothingOpened)];
  const union = (
    first: DefiContent['otherAnswers'],
    second: DefiContent['otherAnswers'],
  ): DefiContent['otherAnswers'] => {
    const labels = plainLabels(first);
    // The same row of a block whose name one of the files has cut.
    const isThere = ({ label, value }: Kept): boolean =>
      labels.has(plainLabel(label)) ||
      first.some((one) => sameBlock(one.label, label) && withoutZeros(one.value) === withoutZeros(value));
    // The poorer file is a table, which writes 0 for a number left blank.
    return [...first, ...second.filter((one) => one.value !== '0' && !isThere(one))].slice(0, 500);
  };
  return {
    ...fuller,
    saysTeam: fuller.saysTeam || other.saysTeam,
    content: {
      dossierNumber: a.dossierNumber ?? b.dossierNumber,
      title: a.title || b.title,
      administration: a.administration || b.administration,
      ministries: a.ministries.length > 0 ? a.ministries : b.ministries,
      applicantEmail: a.applicantEmail ?? b.applicantEmail,
      siret: a.siret ?? b.siret,
      filedAt: a.filedAt ?? b.filedAt,
      platformState: a.platformState ?? b.platformState,
      fields: { ...b.fields, ...a.fields },
      team: a.team.length > 0 ? a.team : b.team,
      statedTeamSize: a.statedTeamSize ?? b.statedTeamSize,
      projectTeam: a.projectTeam.length > 0 ? a.projectTeam : b.projectTeam,
      selfFinanced: a.selfFinanced ?? b.selfFinanced,
      declaredCostCents: a.declaredCostCents ?? b.declaredCostCents,
      declaredFundCents: a.declaredFundCents ?? b.declaredFundCents,
      otherAnswers: union(mine.otherAnswers, theirs.otherAnswers),
      privateAnswers: union(mine.privateAnswers, theirs.privateAnswers),
    },
  };
}

/** What the columns of a load can say: a blank under a column that is there is an answer, one that is gone is none. */
export interface Said {
  readonly targets: ReadonlySet<ColumnTarget>;
  /** Plain labels of the list's columns, and names of repeated blocks, which a sheet has cut. */
  readonly labels: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
  /** Tables write 0 for a number that was left blank; the API does not. */
  readonly zeroMayBeBlank: boolean;
  /** Plain labels of columns that a person decided to keep aside and show, whatever they were taken for before. */
  readonly opened: ReadonlySet<string>;
  /** A workbook has wall time alone, and cannot tell the two hours of an autumn night apart. */
  readonly wallTimeAlone: boolean;
}

/**
 * A newer export over what an earlier one said. Columns come and go between revisions of a form: what a column that is
 * gone once said is kept; a column that is there and blank blanks. Team rows that the file cannot hold are kept.
 */
export function overEarlier(earlier: DefiContent, newer: DossierReading, said: Said): DefiContent {
  const { content } = newer;
  const fields: DefiContent['fields'] = {};
  for (const key of fieldKeys) {
    const was = earlier.fields[key];
    const now = content.fields[key];
    if (now === undefined) {
      if (was !== undefined && !said.targets.has(key)) fields[key] = was;
    } else if (was !== undefined) fields[key] = fuller(now, was);
    else if (now !== '0' || !said.zeroMayBeBlank) fields[key] = now;
  }
  const stillSaid = ({ label }: Kept): boolean =>
    said.labels.has(plainLabel(label)) || [...said.blocks].some((block) => sameBlock(block, label));
  // A zero that takes no answer's place may be a blank: it is none.
  const answers = (
    now: DefiContent['otherAnswers'],
    was: DefiContent['otherAnswers'],
  ): DefiContent['otherAnswers'] => {
    const before = groupBy(was, ({ label }) => plainLabel(label));
    const counted = new Map<string, number>();
    const told = now
      .filter(({ label, value }) => !said.zeroMayBeBlank || value !== '0' || before.has(plainLabel(label)))
      .map((answer) => {
        const isRow = said.blocks.has(answer.label);
        const asked = isRow
          ? was.filter((one) => sameBlock(one.label, answer.label))
          : (before.get(plainLabel(answer.label)) ?? []);
        const place = counted.get(answer.label) ?? 0;
        counted.set(answer.label, place + 1);
        const same = (one: Kept): boolean => one.label === answer.label && one.value === answer.value;
        const fits = (one: Kept): boolean => same(one) || saysNoMore(answer, one, said);
        // The one in its place first: rows of a block may differ in nothing but what a table loses.
        const there = asked[place];
        if (there !== undefined && fits(there)) return there;
        return asked.find(same) ?? asked.find(fits) ?? answer;
      });
    return [...told, ...was.filter((answer) => !stillSaid(answer))].slice(0, 500);
  };
  /** Rows that differ in nothing but numbers that a table writes 0 for stay as they were. */
  const rows = <Row>(now: readonly Row[], was: readonly Row[]): Row[] =>
    now.map((row, at) => {
      const before = was[at];
      const same = before !== undefined && withoutZeros(row) === withoutZeros(before);
      return same && said.zeroMayBeBlank ? before : row;
    });
  const told = apart(content, plainLabels(earlier.privateAnswers), said.opened);
  const keep = <Value>(target: ColumnTarget, now: Value | null, was: Value | null): Value | null =>
    now ?? (said.targets.has(target) ? null : was);
  return {
    ...content,
    dossierNumber: content.dossierNumber ?? earlier.dossierNumber,
    title: content.title === '' ? earlier.title : fuller(content.title, earlier.title),
    administration:
      content.administration === ''
        ? earlier.administration
        : fuller(content.administration, earlier.administration),
    ministries: content.ministries.length > 0 ? content.ministries : earlier.ministries,
    applicantEmail: content.applicantEmail ?? earlier.applicantEmail,
    siret: content.siret ?? earlier.siret,
    filedAt: sameTime(content.filedAt, earlier.filedAt, said.wallTimeAlone)
      ? earlier.filedAt
      : keep('filedAt', content.filedAt, earlier.filedAt),
    platformState: content.platformState ?? earlier.platformState,
    statedTeamSize: keep('statedTeamSize', content.statedTeamSize, earlier.statedTeamSize),
    selfFinanced:
      content.selfFinanced ??
      (said.targets.has('selfFinanced') || said.targets.has('fundAsked') ? null : earlier.selfFinanced),
    declaredCostCents: keep('declaredCost', content.declaredCostCents, earlier.declaredCostCents),
    declaredFundCents: keep('declaredFund', content.declaredFundCents, earlier.declaredFundCents),
    fields,
    team: newer.saysTeam ? rows(content.team, earlier.team) : earlier.team,
    projectTeam:
      content.projectTeam.length > 0 || said.targets.has('member-name')
        ? rows(content.projectTeam, earlier.projectTeam)
        : earlier.projectTeam,
    otherAnswers: answers(told.otherAnswers, earlier.otherAnswers),
    privateAnswers: answers(told.privateAnswers, earlier.privateAnswers),
  };
}

/** Two ways to write one instant, or the same hour on the wall where the newer file knows no more. */
function sameTime(now: string | null, was: string | null, wallAlone: boolean): boolean {
  if (now === null || was === null) return false;
  return Date.parse(now) === Date.parse(was) || (wallAlone && now.slice(0, 19) === was.slice(0, 19));
}

/** Where Excel cuts a cell, of which nobody writes just that many signs. */
const excelCell = 32_767;

/** The newer text, but the earlier where the newer is the same with signs lost to its format, or cut by Excel. */
function fuller(now: string, was: string): string {
  if (now === was || flatten(now) === flatten(was)) return was;
  return now.length === excelCell && flatten(was).startsWith(flatten(now)) ? was : now;
}

/** Whether a newer answer is the earlier one with what its format cannot say taken away: signs, a sheet's name, zeros. */
function saysNoMore(now: Kept, was: Kept, { zeroMayBeBlank, blocks }: Said): boolean {
  const isBlock = blocks.has(now.label);
  if (plainLabel(now.label) !== plainLabel(was.label) && !(isBlock && sameBlock(now.label, was.label)))
    return false;
  // A longer name, or one with accents, is the whole one, of which a sheet has but the beginning in ASCII.
  const isWhole = now.label.length > was.label.length || /[^ -~]/.test(now.label);
  if (isWhole && now.label !== was.label) return false;
  if (fuller(now.value, was.value) === was.value) return true;
  return isBlock && zeroMayBeBlank && withoutZeros(now.value) === withoutZeros(was.value);
}

/** A row as text without its lines « Durée : 0 » and shares of 0, which in a table may be blanks. */
function withoutZeros(row: unknown): string {
  const told: unknown = JSON.parse(JSON.stringify(row), (key, value: unknown) => {
    if (key === 'share' && value === 0) return null;
    return typeof value === 'string'
      ? flatten(
          value
            .split('\n')
            .filter((line) => !line.endsWith(' : 0'))
            .join('\n'),
        )
      : value;
  });
  return JSON.stringify(told);
}

/**
 * Whether two dossiers say the same. Answers kept aside have no order of their own; runs of spaces are one, and signs
 * beyond the basic plane are a space, since the formats of one export differ in these.
 */
export function sameContent(a: DefiContent, b: DefiContent): boolean {
  // Most dossiers of a load are as they were, letter by letter, which costs a fraction of the rest.
  return equalValues(a, b) || comparable(a) === comparable(b);
}

function comparable(content: DefiContent): string {
  const sorted = (answers: DefiContent['otherAnswers']): DefiContent['otherAnswers'] =>
    [...answers].sort((x, y) =>
      x.label === y.label ? (x.value < y.value ? -1 : 1) : x.label < y.label ? -1 : 1,
    );
  const plain = {
    ...emptyDefiContent,
    ...content,
    otherAnswers: sorted(content.otherAnswers),
    privateAnswers: sorted(content.privateAnswers),
  };
  // Through JSON, so that an absent field and an undefined one are the same.
  const flat = JSON.stringify(plain, (_key, value: unknown) =>
    typeof value === 'string' ? flatten(value) : value,
  );
  return canonicalText(JSON.parse(flat) as Json);
}

const flatten = (text: string): string =>
  text
    .replace(/[\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .trim();
