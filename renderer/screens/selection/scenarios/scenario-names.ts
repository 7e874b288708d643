import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { Language } from '#core/contract/shell.ts';
import type { DefiId, OptionId } from '#core/ids.ts';
import { teamWords, type RuleNames } from '#core/texts/rule-sentences.ts';

export type DefiOfScenarios = ScenariosView['defis'][number];
export type OptionOfScenarios = DefiOfScenarios['options'][number];

/** Défis and teams by their identifiers, and how they are called in sentences. */
export interface ScenarioNames extends RuleNames {
  readonly defiOf: (defi: DefiId) => DefiOfScenarios | null;
  readonly optionOf: (defi: DefiId, option: OptionId) => OptionOfScenarios | null;
}

export function scenarioNames(view: ScenariosView, language: Language): ScenarioNames {
  const byId = new Map(view.defis.map((defi) => [defi.defi, defi]));
  const optionOf = (defi: DefiId, option: OptionId): OptionOfScenarios | null =>
    byId.get(defi)?.options.find((one) => one.option === option) ?? null;
  return {
    defiOf: (defi) => byId.get(defi) ?? null,
    optionOf,
    defi: (defi) => byId.get(defi)?.title ?? null,
    team: (defi, option) => {
      const found = optionOf(defi, option);
      return found === null ? null : teamWords(found, language);
    },
    group: (group) => view.groups.find((one) => one.group === group)?.label ?? null,
  };
}
