import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { Language } from '#core/contract/shell.ts';
import { profiles, type Profile } from '#core/defi/profile.ts';
import { asDefiId, asGroupId, asOptionId, type DefiId, type GroupId } from '#core/ids.ts';
import type { Rule, RuleSubject } from '#core/selection/scenario.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';

/** What a rule may be about, as the form asks for it. */
export const ruleKinds = [
  'ministry',
  'profile',
  'group',
  'forced-in',
  'forced-out',
  'at-most-one',
  'together',
  'favourable-only',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** A rule while it is being written: everything that was chosen or typed, whichever kind it is of now. */
export interface RuleDraft {
  readonly kind: RuleKind;
  readonly ministry: string;
  readonly profile: Profile;
  /** Empty: the whole jury. */
  readonly group: string;
  readonly counting: 'defis' | 'eigs';
  readonly min: string;
  readonly max: string;
  /** Empty: none chosen yet. */
  readonly defi: string;
  /** Empty: any of its teams. */
  readonly option: string;
  readonly defis: readonly DefiId[];
}

export type RuleProblem = 'numberWrong' | 'boundsEmpty' | 'boundsCrossed' | 'twoDefis' | 'nothing';

export type Drafted =
  { readonly rule: Rule; readonly problem: null } | { readonly rule: null; readonly problem: RuleProblem };

/** Those of which the call has something to say. */
export function possibleKinds(view: ScenariosView, rules: readonly Rule[], own: RuleKind | null): RuleKind[] {
  return ruleKinds.filter((kind) => {
    if (kind === own) return true;
    if (kind === 'ministry') return view.ministries.length > 0;
    if (kind === 'group') return view.groups.length > 1;
    if (kind === 'favourable-only') return !rules.some((rule) => rule.kind === 'favourable-only');
    return true;
  });
}

/** A new one, or what an existing one says. Rules on seats and money are no matter of the form. */
export function draftOf(rule: Rule | null, view: ScenariosView): RuleDraft {
  const empty: RuleDraft = {
    kind: view.ministries.length > 0 ? 'ministry' : 'profile',
    ministry: view.ministries[0] ?? '',
    profile: profiles[0],
    group: view.groups[0]?.group ?? '',
    counting: 'defis',
    min: '',
    max: '',
    defi: '',
    option: '',
    defis: [],
  };
  if (rule === null) return empty;
  switch (rule.kind) {
    case 'seats':
    case 'envelope':
      return empty;
    case 'bounds': {
      const bounds = {
        ...empty,
        kind: rule.subject.by,
        counting: rule.counting,
        min: rule.min === null ? '' : String(rule.min),
        max: rule.max === null ? '' : String(rule.max),
      };
      const { subject } = rule;
      if (subject.by === 'ministry') return { ...bounds, ministry: subject.ministry };
      if (subject.by === 'profile') return { ...bounds, profile: subject.profile };
      return { ...bounds, group: subject.group ?? '' };
    }
    case 'forced-in':
      return { ...empty, kind: rule.kind, defi: rule.defi, option: rule.option ?? '' };
    case 'forced-out':
      return { ...empty, kind: rule.kind, defi: rule.defi };
    case 'at-most-one':
    case 'together':
      return { ...empty, kind: rule.kind, defis: rule.defis };
    case 'favourable-only':
      return { ...empty, kind: rule.kind };
  }
}

/** The rule that a draft makes, or what it lacks. */
export function ruleOfDraft(draft: RuleDraft, language: Language): Drafted {
  switch (draft.kind) {
    case 'ministry':
      if (draft.ministry === '') return lacks('nothing');
      return bounds(draft, { by: 'ministry', ministry: draft.ministry }, draft.counting, language);
    case 'profile':
      return bounds(draft, { by: 'profile', profile: draft.profile }, 'eigs', language);
    case 'group':
      return bounds(draft, { by: 'group', group: groupOf(draft.group) }, draft.counting, language);
    case 'forced-in':
      if (draft.defi === '') return lacks('nothing');
      return made({
        kind: 'forced-in',
        defi: asDefiId(draft.defi),
        option: draft.option === '' ? null : asOptionId(draft.option),
      });
    case 'forced-out':
      return draft.defi === '' ? lacks('nothing') : made({ kind: 'forced-out', defi: asDefiId(draft.defi) });
    case 'at-most-one':
    case 'together':
      return draft.defis.length < 2 ? lacks('twoDefis') : made({ kind: draft.kind, defis: [...draft.defis] });
    case 'favourable-only':
      return made({ kind: 'favourable-only' });
  }
}

const made = (rule: Rule): Drafted => ({ rule, problem: null });
const lacks = (problem: RuleProblem): Drafted => ({ rule: null, problem });
const groupOf = (group: string): GroupId | null => (group === '' ? null : asGroupId(group));

/** The most that a rule may count. */
const most = 10_000;

function bounds(
  { min, max }: Pick<RuleDraft, 'min' | 'max'>,
  subject: RuleSubject,
  counting: 'defis' | 'eigs',
  language: Language,
): Drafted {
  const [least, largest] = [min, max].map((text) =>
    text.trim() === '' ? null : (readWholeNumber(text, language, { most }) ?? -1),
  );
  if (least === undefined || largest === undefined) return lacks('boundsEmpty');
  if ([least, largest].some((value) => value === -1)) {
    return lacks('numberWrong');
  }
  if (least === null && largest === null) return lacks('boundsEmpty');
  if (least !== null && largest !== null && least > largest) return lacks('boundsCrossed');
  return made({ kind: 'bounds', subject, counting, min: least, max: largest });
}
