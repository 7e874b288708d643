import { useState, type ReactElement } from 'react';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { ruleSentence } from '#core/texts/rule-sentences.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ChoiceField } from '../../../components/fields.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useUnrecorded } from '../../../stores/unrecorded-forms.ts';
import { BoundsFields } from './BoundsFields.tsx';
import { DefisField } from './DefisField.tsx';
import { OneDefiFields } from './OneDefiFields.tsx';
import type { DraftProps } from './draft-props.ts';
import { draftOf, possibleKinds, ruleOfDraft } from './rule-draft.ts';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly view: ScenariosView;
  readonly names: ScenarioNames;
  readonly rules: readonly Rule[];
  /** Null: a new one. */
  readonly rule: Rule | null;
  readonly onRule: (rule: Rule) => void;
  readonly onClose: () => void;
}

/** Writes a rule, and says it as the sentence that it will be. */
export function RuleDialog({ view, names, rules, rule, onRule, onClose }: Props): ReactElement {
  const all = useTexts(scenariosTexts);
  const texts = all.rule;
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(rule, view));
  const [checked, setChecked] = useState(false);
  const drafted = ruleOfDraft(draft, language);
  const title = rule === null ? texts.add : texts.edit;
  useUnrecorded(title, [
    {
      field: texts.kind,
      typed: JSON.stringify(draft),
      recorded: JSON.stringify(draftOf(rule, view)),
      told: drafted.rule === null ? texts.kinds[draft.kind] : ruleSentence(drafted.rule, names, language),
    },
  ]);
  const own = rule === null ? null : draftOf(rule, view).kind;
  const fields: DraftProps = {
    view,
    draft,
    error: checked && drafted.problem !== null ? texts[drafted.problem] : null,
    onDraft: setDraft,
  };
  return (
    <Dialog title={title} wide onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (drafted.rule !== null) onRule(drafted.rule);
        }}
      >
        <ChoiceField
          label={texts.kind}
          value={draft.kind}
          choices={possibleKinds(view, rules, own).map((value) => ({ value, label: texts.kinds[value] }))}
          onChange={(kind) => {
            setDraft({ ...draft, kind });
            setChecked(false);
          }}
        />
        <Fields {...fields} names={names} />
        <p className="rule-says" aria-live="polite">
          {drafted.rule !== null && (
            <>
              {texts.says} <strong>{ruleSentence(drafted.rule, names, language)}</strong>
            </>
          )}
        </p>
        <div className="actions">
          <Button kind="primary" submit>
            {rule === null ? texts.addIt : all.save}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Fields({ names, ...fields }: DraftProps & { readonly names: ScenarioNames }): ReactElement | null {
  switch (fields.draft.kind) {
    case 'ministry':
    case 'profile':
    case 'group':
      return <BoundsFields {...fields} />;
    case 'forced-in':
    case 'forced-out':
      return <OneDefiFields {...fields} names={names} />;
    case 'at-most-one':
    case 'together':
      return <DefisField {...fields} />;
    case 'favourable-only':
      return null;
  }
}
