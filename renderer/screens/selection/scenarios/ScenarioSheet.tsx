import { useMemo, useState, type ReactElement } from 'react';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { ScenarioId } from '#core/ids.ts';
import type { Rule, Scenario } from '#core/selection/scenario.ts';
import { ruleSentence } from '#core/texts/rule-sentences.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useScenarios } from '../../../stores/scenarios-store.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { scenarioNames } from './scenario-names.ts';

interface Props {
  readonly view: ScenariosView;
  readonly id: ScenarioId;
  readonly scenario: Scenario;
  readonly closed: boolean;
  /** Hears which optimum, 0 the first found. Null where the jury cannot propose in this phase. */
  readonly onPropose: ((optimum: number) => void) | null;
}

/** Which rule is being written: its place, or null for a new one. */
interface Writing {
  readonly place: number | null;
}

/** Rules on seats and money have fields of their own. */
const fieldOf = (rule: Rule | undefined): string | null =>
  rule?.kind === 'seats' ? 'scenario-seats' : rule?.kind === 'envelope' ? 'scenario-envelope' : null;

/** What is typed next takes the place of what stands there. */
function focusOn(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** One scenario: its question beside its answer. */
export function ScenarioSheet({ view, id, scenario, closed, onPropose }: Props): ReactElement {
  const texts = useTexts(scenariosTexts).question;
  const language = useLanguage();
  const change = useScenarios((store) => store.change);
  const [writing, setWriting] = useState<Writing | null>(null);
  const names = useMemo(() => scenarioNames(view, language), [view, language]);
  const sentence = (rule: Rule): string => ruleSentence(rule, names, language);
  const save = (next: Partial<Scenario>): void => change(id, scenario, { ...scenario, ...next });

  const put = (place: number | null, rule: Rule): void => {
    setWriting(null);
    save({
      rules:
        place === null
          ? [...scenario.rules, rule]
          : scenario.rules.map((own, at) => (at === place ? rule : own)),
    });
    say(place === null ? texts.ruleAdded(sentence(rule)) : texts.ruleChanged(sentence(rule)));
  };
  const remove = (place: number): void => {
    const rule = scenario.rules[place];
    save({ rules: scenario.rules.filter((_own, at) => at !== place) });
    if (rule !== undefined) say(texts.ruleRemoved(sentence(rule)));
    // The button that was pressed is gone.
    document.getElementById('scenario-question')?.focus();
  };
  const edit = (place: number): void => {
    const field = fieldOf(scenario.rules[place]);
    if (field === null) setWriting({ place });
    else focusOn(field);
  };

  const shared = { view, scenario, names, closed, onEdit: edit, onRemove: remove };
  return (
    <div className="scenario-sheet">
      <QuestionPanel {...shared} onChange={save} onAdd={() => setWriting({ place: null })} />
      <AnswerPanel {...shared} onPropose={onPropose} />
      {writing !== null && (
        <RuleDialog
          view={view}
          names={names}
          rules={scenario.rules}
          rule={writing.place === null ? null : (scenario.rules[writing.place] ?? null)}
          onRule={(rule) => put(writing.place, rule)}
          onClose={() => setWriting(null)}
        />
      )}
    </div>
  );
}
