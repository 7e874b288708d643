import type { ReactElement } from 'react';
import { formatRank } from '#core/texts/format.ts';
import { teamWords } from '#core/texts/rule-sentences.ts';
import { rulesTexts } from '#core/texts/rules.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { ChoiceField } from '../../../components/fields.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { DraftProps } from './draft-props.ts';
import type { ScenarioNames } from './scenario-names.ts';
import { asDefiId } from '#core/ids.ts';

/** One défi, and with which team where that matters. */
export function OneDefiFields({
  view,
  draft,
  error,
  names,
  onDraft,
}: DraftProps & { readonly names: ScenarioNames }): ReactElement {
  const texts = useTexts(scenariosTexts).rule;
  const { unknownDefi, team } = useTexts(rulesTexts);
  const language = useLanguage();
  const found = draft.defi === '' ? null : names.defiOf(asDefiId(draft.defi));
  const gone = draft.defi !== '' && found === null;
  const options = found?.options ?? [];
  const optionGone = draft.option !== '' && !options.some(({ option }) => option === draft.option);
  return (
    <>
      <ChoiceField
        label={texts.defi}
        value={draft.defi}
        error={error}
        choices={[
          { value: '', label: texts.nothing },
          ...(gone ? [{ value: draft.defi, label: unknownDefi }] : []),
          ...view.defis.map(({ defi, rank, title }): { value: string; label: string } => ({
            value: defi,
            label: rank === null ? texts.notRanked(title) : texts.ranked(formatRank(rank, language), title),
          })),
        ]}
        onChange={(defi) => onDraft({ ...draft, defi, option: '' })}
      />
      {draft.kind === 'forced-in' && (
        <ChoiceField
          label={texts.team}
          value={draft.option}
          choices={[
            { value: '', label: texts.anyTeam },
            ...(optionGone ? [{ value: draft.option, label: team.unknown }] : []),
            ...options.map((option): { value: string; label: string } => ({
              value: option.option,
              label: teamWords(option, language),
            })),
          ]}
          onChange={(option) => onDraft({ ...draft, option })}
        />
      )}
    </>
  );
}
