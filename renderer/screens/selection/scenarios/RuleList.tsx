import type { ReactElement } from 'react';
import type { Rule } from '#core/selection/scenario.ts';
import { ruleSentence, type RuleNames } from '#core/texts/rule-sentences.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { Button } from '../../../components/Button.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly rules: readonly Rule[];
  /** Places of the rules to show; without it, all that have no field of their own. */
  readonly places?: readonly number[];
  readonly names: RuleNames;
  readonly closed: boolean;
  readonly onEdit: (place: number) => void;
  readonly onRemove: (place: number) => void;
}

/** Rules as sentences, each with its two buttons. */
export function RuleList({ rules, places, names, closed, onEdit, onRemove }: Props): ReactElement {
  const texts = useTexts(scenariosTexts).question;
  const language = useLanguage();
  const shown = places ?? ownPlaces(rules);
  if (shown.length === 0) return <p className="hint rule-list__none">{texts.noRule}</p>;
  return (
    <ul className="rule-list">
      {shown.map((place) => {
        const rule = rules[place];
        if (rule === undefined) return null;
        const sentence = ruleSentence(rule, names, language);
        return (
          <li key={place}>
            <span className="rule-list__sentence">{sentence}</span>
            <span className="rule-list__does">
              {rule.kind !== 'favourable-only' && (
                <Button
                  small
                  kind="quiet"
                  disabled={closed}
                  label={texts.editLabel(sentence)}
                  onClick={() => onEdit(place)}
                >
                  {texts.edit}
                </Button>
              )}
              <Button
                small
                kind="quiet"
                disabled={closed}
                label={texts.removeLabel(sentence)}
                onClick={() => onRemove(place)}
              >
                {texts.removeRule}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Those beside the first cap on seats and the first envelope, which have fields. */
function ownPlaces(rules: readonly Rule[]): number[] {
  const fields = [
    rules.findIndex(({ kind }) => kind === 'seats'),
    rules.findIndex(({ kind }) => kind === 'envelope'),
  ];
  return rules.map((_rule, place) => place).filter((place) => !fields.includes(place));
}
