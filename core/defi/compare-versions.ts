import { compareTexts, type TextPart } from '../reading/compare-texts.ts';
import { equalValues } from './equal-values.ts';
import type { DefiContent, ProjectMember } from './defi.ts';
import { defiFields } from './fields.ts';

/**
 * What a field's texts stand for, so that the screen can say them: `money` is integer cents, `instant` ISO 8601,
 * `flag` true or false, `state` a state of the platform, `prose` the holder's own words.
 */
export const valueKinds = ['prose', 'money', 'instant', 'flag', 'state'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** One field in two versions of a dossier; an empty text where a version says nothing. */
export interface FieldChange {
  /** A key of the dossier or of its fields, or the label of an answer kept aside. */
  readonly field: string;
  readonly kind: ValueKind;
  readonly before: string;
  readonly after: string;
}

/** A field with what was kept, removed and added in it. */
export interface FieldComparison {
  readonly field: string;
  readonly kind: ValueKind;
  readonly parts: readonly TextPart[];
}

/** What changed from one version of a dossier to the next, in the order of reading. */
export function compareContents(before: DefiContent, after: DefiContent): readonly FieldChange[] {
  if (equalValues(before, after)) return [];
  return bothContents(before, after).filter((field) => field.before !== field.after);
}

/** Every field that one of two versions fills, changed or not, in the order of reading. */
export function bothContents(before: DefiContent, after: DefiContent): readonly FieldChange[] {
  const was = valuesOf(before);
  const is = valuesOf(after);
  return inOrder([...was.keys()], [...is.keys()])
    .map((field) => ({
      field,
      kind: was.get(field)?.kind ?? is.get(field)?.kind ?? ('prose' as const),
      before: was.get(field)?.text ?? '',
      after: is.get(field)?.text ?? '',
    }))
    .filter((field) => field.before !== '' || field.after !== '');
}

/** The same word by word; an amount or a date has changed as a whole. */
export function compareField({ field, kind, before, after }: FieldChange): FieldComparison {
  if (kind === 'prose' || before === after) return { field, kind, parts: compareTexts(before, after) };
  const parts: TextPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return { field, kind, parts: parts.filter(({ text }) => text !== '') };
}

/** The keys of the later version, with those that only the earlier one has put back behind their neighbours. */
function inOrder(earlier: readonly string[], later: readonly string[]): readonly string[] {
  const keys = [...later];
  const present = new Set(later);
  for (const [place, key] of earlier.entries()) {
    if (!present.has(key)) keys.splice(keys.indexOf(earlier[place - 1] ?? '') + 1, 0, key);
  }
  return keys;
}

interface Value {
  readonly kind: ValueKind;
  readonly text: string;
}

const prose = (text: string): Value => ({ kind: 'prose', text });
const money = (cents: number | null): Value => ({ kind: 'money', text: cents === null ? '' : String(cents) });

function valuesOf(content: DefiContent): Map<string, Value> {
  const values = new Map<string, Value>([
    ['dossierNumber', prose(content.dossierNumber ?? '')],
    ['title', prose(content.title)],
    ['administration', prose(content.administration)],
    ['ministries', prose(content.ministries.join(' ; '))],
    ['applicantEmail', prose(content.applicantEmail ?? '')],
    ['siret', prose(content.siret ?? '')],
    ['filedAt', { kind: 'instant', text: content.filedAt ?? '' }],
    ['platformState', { kind: 'state', text: content.platformState ?? '' }],
    ['statedTeamSize', prose(content.statedTeamSize === null ? '' : String(content.statedTeamSize))],
    ['team', prose(content.team.map((row) => `${row.profileWords} : ${row.mission}`).join('\n'))],
    ['projectTeam', prose(content.projectTeam.map(memberText).join('\n'))],
    [
      'selfFinanced',
      { kind: 'flag', text: content.selfFinanced === null ? '' : String(content.selfFinanced) },
    ],
    ['declaredCost', money(content.declaredCostCents)],
    ['declaredFund', money(content.declaredFundCents)],
  ]);
  for (const { key } of defiFields) values.set(key, prose(content.fields[key] ?? ''));
  for (const { label, value } of [...content.otherAnswers, ...content.privateAnswers]) {
    values.set(freeKey(values, label), prose(value));
  }
  return values;
}

/** A form may ask under one label several times. */
function freeKey(taken: ReadonlyMap<string, unknown>, label: string): string {
  let key = label;
  for (let turn = 2; taken.has(key); turn += 1) key = `${label} (${String(turn)})`;
  return key;
}

/** One line a member: who, what they are, how much of their time, what for. */
function memberText({ name, role, status, share, contribution }: ProjectMember): string {
  const who = [name, role, status, share === null ? '' : `${String(share)} %`];
  const line = who.filter((part) => part !== '').join(', ');
  return contribution === '' ? line : `${line} : ${contribution}`;
}
