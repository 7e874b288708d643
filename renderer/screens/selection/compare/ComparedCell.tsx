import type { ReactElement } from 'react';
import type { DefiId, OptionId } from '#core/ids.ts';
import { formatCount } from '#core/texts/format.ts';
import { teamName } from '#core/texts/rule-sentences.ts';
import { rulesTexts } from '#core/texts/rules.ts';
import { scenariosComparedTexts } from '#core/texts/scenarios-compared.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { ScenarioNames } from '../scenarios/scenario-names.ts';

interface Props {
  readonly defi: DefiId;
  readonly option: OptionId | null;
  /** Whether the column has an answer at all. */
  readonly answered: boolean;
  readonly names: ScenarioNames;
}

/** The team that one scenario grants to one défi: its size, and what it is when it is not the one asked for. */
export function ComparedCell({ defi, option, answered, names }: Props): ReactElement {
  const texts = useTexts(scenariosComparedTexts);
  const { eigs } = useTexts(rulesTexts);
  const language = useLanguage();
  if (!answered) return <td className="matrix__out">{texts.noAnswer}</td>;
  const team = option === null ? null : names.optionOf(defi, option);
  if (team === null) {
    return (
      <td className="matrix__out">
        <span aria-hidden="true">–</span>
        <span className="fr-sr-only">{texts.out}</span>
      </td>
    );
  }
  return (
    <td className="matrix__in">
      <span aria-hidden="true">✓ </span>
      {eigs(team.seats, formatCount(team.seats, language))}
      {team.kind !== 'requested' && <p className="hint">{teamName(team, language)}</p>}
    </td>
  );
}
