import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { parsed, type FormFault } from './first-fault.ts';
import { Rule, Scenario } from './scenario.ts';

/** How what rules are about is found by its name: a défi by its dossier number, a group by its label; null: no such. */
export interface RuleFinder {
  readonly defi: (name: string) => string | null;
  readonly group: (name: string) => string | null;
}

export type RulesFault =
  | FormFault
  | { readonly what: 'unknown-defi' | 'unknown-group'; readonly place: string; readonly word: string };

/** A whole scenario, whose rules are all there are; or rules beside the usual ones. */
export type RulesFile =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] };

/** What a scenario has where its file says nothing. */
const silent = { name: 'scénario', teams: 'all', objective: 'value', rules: [] };

/** Reads a scenario, or a list of rules, that a person wrote: défis and groups may be named as people name them. */
export function readRules(data: unknown, find: RuleFinder): Result<RulesFile, RulesFault> {
  if (Array.isArray(data)) {
    const named = withNames(data, '', find);
    if (!named.ok) return named;
    const rules = parsed(z.array(Rule).max(200), named.value);
    return rules.ok ? ok({ kind: 'rules', rules: rules.value }) : rules;
  }
  if (!isObject(data)) return fail({ what: 'not-an-object', place: '' });
  const { rules: given } = data;
  const named = Array.isArray(given) ? withNames(given, 'rules', find) : ok(given);
  if (!named.ok) return named;
  const rules = named.value === undefined ? {} : { rules: named.value };
  const scenario = parsed(Scenario, { ...silent, ...data, ...rules });
  return scenario.ok ? ok({ kind: 'scenario', scenario: scenario.value }) : scenario;
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The same rules with identifiers in the stead of names. */
function withNames(rules: readonly unknown[], at: string, find: RuleFinder): Result<unknown[], RulesFault> {
  const found: unknown[] = [];
  for (const [index, rule] of rules.entries()) {
    const named = withIdentifiers(rule, `${at}[${String(index)}]`, find);
    if (!named.ok) return named;
    found.push(named.value);
  }
  return ok(found);
}

function withIdentifiers(rule: unknown, at: string, find: RuleFinder): Result<unknown, RulesFault> {
  if (!isObject(rule)) return ok(rule);
  const changed: Record<string, unknown> = { ...rule };
  const { defi, defis, subject } = rule;
  const named: (readonly [string, string])[] = [
    ...(isName(defi) ? [[`${at}.defi`, String(defi)] as const] : []),
    ...(Array.isArray(defis) ? defis : []).flatMap((one: unknown, place) =>
      isName(one) ? [[`${at}.defis[${String(place)}]`, String(one)] as const] : [],
    ),
  ];
  for (const [place, word] of named) {
    if (find.defi(word) === null) return fail({ what: 'unknown-defi', place, word });
  }
  const identifierOf = (name: unknown): unknown => (isName(name) ? find.defi(String(name)) : name);
  if (isName(defi)) changed['defi'] = identifierOf(defi);
  if (Array.isArray(defis)) changed['defis'] = defis.map(identifierOf);
  if (isObject(subject) && typeof subject['group'] === 'string') {
    const word = subject['group'];
    const group = find.group(word);
    if (group === null) return fail({ what: 'unknown-group', place: `${at}.subject.group`, word });
    changed['subject'] = { ...subject, group };
  }
  return ok(changed);
}

/** A dossier number may be written as a number. */
const isName = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
