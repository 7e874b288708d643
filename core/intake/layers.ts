import { z } from 'zod';
import { canonicalText, type Json } from '../ballot/canonical.ts';
import { EigRow, emptyDefiContent, ProjectMember, type DefiContent } from '../defi/defi.ts';
import { equalValues } from '../defi/equal-values.ts';
import { fieldKeys, type FieldKey } from '../defi/fields.ts';
import type { ColumnTarget } from './column-target.ts';
import { plainLabel } from './plain-label.ts';
import type { DossierReading, FicheReading } from './reading.ts';

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

/** Two files of one load that hold the same dossier: the fuller source stands, the other fills what it leaves open. */
export function completeWithOther(fuller: DossierReading, other: DossierReading): DossierReading {
  const [a, b] = [fuller.content, other.content];
  const union = (
    mine: DefiContent['otherAnswers'],
    theirs: DefiContent['otherAnswers'],
  ): DefiContent['otherAnswers'] => {
    const labels = new Set(mine.map(({ label }) => plainLabel(label)));
    return [...mine, ...theirs.filter(({ label }) => !labels.has(plainLabel(label)))];
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
      otherAnswers: union(a.otherAnswers, b.otherAnswers),
      privateAnswers: union(a.privateAnswers, b.privateAnswers),
    },
  };
}

/** What the columns of a load can say: a blank under a column that is there is an answer, one that is gone is none. */
export interface Said {
  readonly targets: ReadonlySet<ColumnTarget>;
  /** Plain labels. */
  readonly labels: ReadonlySet<string>;
  /** Tables write 0 for a number that was left blank; the API does not. */
  readonly zeroMayBeBlank: boolean;
}

/**
 * A newer export over what an earlier one said. Columns come and go between revisions of a form: what a column that is
 * gone once said is kept; a column that is there and blank blanks. Team rows that the file cannot hold are kept.
 */
export function overEarlier(earlier: DefiContent, newer: DossierReading, said: Said): DefiContent {
  const { content } = newer;
  const fields = { ...content.fields };
  for (const key of fieldKeys) {
    const was = earlier.fields[key];
    if (was !== undefined && fields[key] === undefined && !said.targets.has(key)) fields[key] = was;
  }
  const stillSaid = ({ label }: { readonly label: string }): boolean => said.labels.has(plainLabel(label));
  // A zero that takes no answer's place may be a blank: it is none.
  const answers = (
    now: DefiContent['otherAnswers'],
    was: DefiContent['otherAnswers'],
  ): DefiContent['otherAnswers'] => {
    const answered = new Set(was.map(({ label }) => plainLabel(label)));
    const told = now.filter(
      ({ label, value }) => !said.zeroMayBeBlank || value !== '0' || answered.has(plainLabel(label)),
    );
    return [...told, ...was.filter((answer) => !stillSaid(answer))].slice(0, 500);
  };
  const keep = <Value>(target: ColumnTarget, now: Value | null, was: Value | null): Value | null =>
    now ?? (said.targets.has(target) ? null : was);
  const sameWall = content.filedAt !== null && content.filedAt.slice(0, 19) === earlier.filedAt?.slice(0, 19);
  return {
    ...content,
    dossierNumber: content.dossierNumber ?? earlier.dossierNumber,
    title: content.title || earlier.title,
    administration: content.administration || earlier.administration,
    ministries: content.ministries.length > 0 ? content.ministries : earlier.ministries,
    applicantEmail: content.applicantEmail ?? earlier.applicantEmail,
    siret: content.siret ?? earlier.siret,
    // A workbook has wall time alone, and cannot tell the two hours of an autumn night apart.
    filedAt: sameWall ? earlier.filedAt : keep('filedAt', content.filedAt, earlier.filedAt),
    platformState: content.platformState ?? earlier.platformState,
    statedTeamSize: keep('statedTeamSize', content.statedTeamSize, earlier.statedTeamSize),
    selfFinanced:
      content.selfFinanced ??
      (said.targets.has('selfFinanced') || said.targets.has('fundAsked') ? null : earlier.selfFinanced),
    declaredCostCents: keep('declaredCost', content.declaredCostCents, earlier.declaredCostCents),
    declaredFundCents: keep('declaredFund', content.declaredFundCents, earlier.declaredFundCents),
    fields,
    team: newer.saysTeam ? content.team : earlier.team,
    projectTeam:
      content.projectTeam.length > 0 || said.targets.has('member-name')
        ? content.projectTeam
        : earlier.projectTeam,
    otherAnswers: answers(content.otherAnswers, earlier.otherAnswers),
    privateAnswers: answers(content.privateAnswers, earlier.privateAnswers),
  };
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
  text.replace(/[\u{10000}-\u{10ffff}]/gu, ' ').replace(/[ \t\u00a0\u202f]+/g, ' ');
