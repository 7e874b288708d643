import { useState, type ReactElement } from 'react';
import type { Grid } from '#core/call/grid.ts';
import { movedBy } from '#core/deliberation/ordering.ts';
import type { TieRule } from '#core/ranking/tie-rules.ts';
import { deliberationSettingsTexts, tieRuleSentence } from '#core/texts/deliberation-settings.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly grid: Grid;
  readonly rules: readonly TieRule[];
  readonly onRules: (rules: readonly TieRule[]) => void;
}

/** The rules that part ex aequo, in the order in which they are tried. */
export function TieRulesField({ grid, rules, onRules }: Props): ReactElement {
  const texts = useTexts(deliberationSettingsTexts);
  const language = useLanguage();
  const labelOf = (criterion: string): string =>
    grid.criteria.find(({ id }) => id === criterion)?.label ?? criterion;
  const write = (rule: TieRule): string => tieRuleSentence(rule, labelOf, language);
  const known: readonly TieRule[] = [
    { kind: 'general-grid-rank' },
    ...grid.criteria.map(({ id }) => ({ kind: 'criterion' as const, criterion: id })),
    { kind: 'coups-de-coeur' },
    { kind: 'spread' },
    { kind: 'plenary-order' },
  ];
  const used = new Set(rules.map(keyOf));
  const free = known.filter((rule) => !used.has(keyOf(rule)));
  const [chosen, setChosen] = useState('');
  const next = free.find((rule) => keyOf(rule) === chosen) ?? free[0];
  return (
    <>
      <p className="hint">{texts.tiesLead}</p>
      {rules.length === 0 ? (
        <p>{texts.noRule}</p>
      ) : (
        <ol className="tie-rules">
          {rules.map((rule, place) => (
            <li key={keyOf(rule)}>
              <span>{write(rule)}</span>
              <span className="actions actions--row">
                <Button
                  small
                  kind="quiet"
                  label={texts.up(write(rule))}
                  disabled={place === 0}
                  onClick={() => onRules(movedBy(rules, rule, -1))}
                >
                  ↑
                </Button>
                <Button
                  small
                  kind="quiet"
                  label={texts.down(write(rule))}
                  disabled={place === rules.length - 1}
                  onClick={() => onRules(movedBy(rules, rule, 1))}
                >
                  ↓
                </Button>
                <Button
                  small
                  kind="quiet"
                  label={texts.remove(write(rule))}
                  onClick={() => onRules(rules.filter((one) => one !== rule))}
                >
                  {texts.removeShort}
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      {next !== undefined && (
        <div className="tie-rules__add">
          <ChoiceField
            label={texts.addRule}
            value={keyOf(next)}
            choices={free.map((rule) => ({ value: keyOf(rule), label: write(rule) }))}
            onChange={setChosen}
          />
          <Button small onClick={() => onRules([...rules, next])}>
            {texts.add}
          </Button>
        </div>
      )}
    </>
  );
}

const keyOf = (rule: TieRule): string =>
  rule.kind === 'criterion' ? `criterion ${rule.criterion}` : rule.kind;
