import type { ReactElement } from 'react';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import { objectives, type Rule, type Scenario } from '#core/selection/scenario.ts';
import { formatCount, formatMoney } from '#core/texts/format.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { Button } from '../../../components/Button.tsx';
import { ChoiceField } from '../../../components/fields.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { CapField } from './CapField.tsx';
import { RuleList } from './RuleList.tsx';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly view: ScenariosView;
  readonly scenario: Scenario;
  readonly names: ScenarioNames;
  readonly closed: boolean;
  readonly onChange: (next: Partial<Scenario>) => void;
  readonly onAdd: () => void;
  readonly onEdit: (place: number) => void;
  readonly onRemove: (place: number) => void;
}

const teams = ['requested', 'all'] as const satisfies readonly Scenario['teams'][];

/** Puts a cap in the place of the one that was there, else at the beginning; null takes it away. */
function withCap(rules: readonly Rule[], kind: 'seats' | 'envelope', cap: Rule | null): Rule[] {
  const place = rules.findIndex((rule) => rule.kind === kind);
  if (place >= 0) return rules.flatMap((rule, at) => (at === place ? (cap ?? []) : rule));
  if (cap === null) return [...rules];
  return kind === 'seats'
    ? [cap, ...rules]
    : [...rules.slice(0, seatsFirst(rules)), cap, ...rules.slice(seatsFirst(rules))];
}

const seatsFirst = (rules: readonly Rule[]): number => (rules[0]?.kind === 'seats' ? 1 : 0);

/** What a scenario asks: caps, teams, what is made as large as can be, and rules in words. */
export function QuestionPanel({ view, scenario, names, closed, ...does }: Props): ReactElement {
  const texts = useTexts(scenariosTexts).question;
  const language = useLanguage();
  const { rules } = scenario;
  const seats = rules.find((rule) => rule.kind === 'seats')?.max ?? null;
  const cents = rules.find((rule) => rule.kind === 'envelope')?.maxCents ?? null;
  return (
    <section className="scenario-question" aria-labelledby="scenario-question">
      <h4 id="scenario-question" tabIndex={-1}>
        {texts.title}
      </h4>
      <p className="hint">{texts.savedHint}</p>
      <div className="scenario-fields">
        <CapField
          id="scenario-seats"
          label={texts.seats}
          hint={texts.seatsHint(view.seatCap === null ? texts.noCap : formatCount(view.seatCap, language))}
          value={seats}
          most={10_000}
          disabled={closed}
          onValue={(max) =>
            does.onChange({ rules: withCap(rules, 'seats', max === null ? null : { kind: 'seats', max }) })
          }
        />
        <CapField
          id="scenario-envelope"
          label={texts.envelope}
          hint={texts.seatsHint(
            view.envelopeCents === null ? texts.noCap : formatMoney(view.envelopeCents, language),
          )}
          value={cents === null ? null : Math.floor(cents / 100)}
          most={1_000_000_000}
          disabled={closed}
          onValue={(euros) =>
            does.onChange({
              rules: withCap(
                rules,
                'envelope',
                euros === null ? null : { kind: 'envelope', maxCents: euros * 100 },
              ),
            })
          }
        />
        <ChoiceField
          label={texts.teams}
          hint={texts.teamsHint[scenario.teams]}
          value={scenario.teams}
          disabled={closed}
          choices={teams.map((value) => ({ value, label: texts.teamsChoices[value] }))}
          onChange={(value) => does.onChange({ teams: value })}
        />
        <ChoiceField
          label={texts.objective}
          hint={texts.objectiveHint[scenario.objective]}
          value={scenario.objective}
          disabled={closed}
          choices={objectives.map((value) => ({ value, label: texts.objectives[value] }))}
          onChange={(value) => does.onChange({ objective: value })}
        />
      </div>
      <h5>{texts.rules}</h5>
      <RuleList rules={rules} names={names} closed={closed} onEdit={does.onEdit} onRemove={does.onRemove} />
      <Button small disabled={closed || rules.length >= 200} onClick={does.onAdd}>
        {texts.addRule}
      </Button>
    </section>
  );
}
