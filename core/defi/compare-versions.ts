import type { DefiContent } from './defi.ts';
import type { FieldKey } from './fields.ts';

/** One difference between two versions of a dossier, as texts to be shown side by side. */
export interface FieldChange {
  /** A key of the dossier or of its fields, or the label of an answer kept aside. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What changed from one version of a dossier to the next, in the order of reading. */
export function compareContents(before: DefiContent, after: DefiContent): readonly FieldChange[] {
  const was = asTexts(before);
  const is = asTexts(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? '', after: is.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}

function asTexts(content: DefiContent): Map<string, string> {
  const texts = new Map<string, string>([
    ['title', content.title],
    ['administration', content.administration],
    ['ministries', content.ministries.join(' ; ')],
    ['applicantEmail', content.applicantEmail ?? ''],
    ['siret', content.siret ?? ''],
    ['filedAt', content.filedAt ?? ''],
    ['platformState', content.platformState ?? ''],
    ['statedTeamSize', content.statedTeamSize === null ? '' : String(content.statedTeamSize)],
    ['team', content.team.map((row) => `${row.profileWords} : ${row.mission}`).join('\n')],
    ['selfFinanced', content.selfFinanced === null ? '' : String(content.selfFinanced)],
    ['declaredCost', content.declaredCostCents === null ? '' : String(content.declaredCostCents)],
    ['declaredFund', content.declaredFundCents === null ? '' : String(content.declaredFundCents)],
  ]);
  for (const [key, value] of Object.entries(content.fields) as [FieldKey, string][]) texts.set(key, value);
  for (const { label, value } of content.otherAnswers) {
    // A form may ask under one label twice.
    const key = texts.has(label) ? `${label} (2)` : label;
    texts.set(key, value);
  }
  return texts;
}
