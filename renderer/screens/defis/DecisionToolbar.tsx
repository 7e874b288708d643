import { useState, type ReactElement } from 'react';
import type { DefiRow } from '#core/contract/requests/defis.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { useArchived } from '../../components/Archived.tsx';
import { Button } from '../../components/Button.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { decisionFilters, isSound, type DecisionFilter } from './decision-filter.ts';
import { DecideManyDialog } from './DecideManyDialog.tsx';

interface Props {
  /** The rows that the list shows; nothing that it does not show is ever selected. */
  readonly shown: readonly DefiRow[];
  readonly selected: readonly DefiRow[];
  readonly filter: DecisionFilter;
  readonly onFilter: (filter: DecisionFilter) => void;
  readonly onSelect: (defis: readonly DefiRow[]) => void;
}

/** Above the list: which decisions it shows, and deciding for several défis at once. */
export function DecisionToolbar(props: Props): ReactElement {
  const { shown, selected, onSelect } = props;
  const texts = useTexts(recevabiliteTexts);
  const { recevabilite: names } = useTexts(dossierTexts);
  const archived = useArchived();
  const [asking, setAsking] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const labels: Readonly<Record<DecisionFilter, string>> = {
    all: texts.all,
    undecided: texts.undecided,
    ...names,
  };

  // The screen and the live region say the same.
  const tell = (text: string): void => {
    setHint(text);
    say(text);
  };
  const selectSound = (): void => {
    const sound = shown.filter(isSound);
    onSelect(sound);
    if (sound.length === 0) tell(texts.noSound);
    else {
      setHint(null);
      say(texts.selected(sound.length));
    }
  };
  const openDialog = (): void => {
    if (selected.length === 0) tell(texts.selectFirst);
    else setAsking(true);
  };

  return (
    <div className="decision-bar">
      <ChoiceField
        label={texts.filter}
        value={props.filter}
        choices={decisionFilters.map((value) => ({ value, label: labels[value] }))}
        onChange={props.onFilter}
      />
      {!archived && (
        <div className="decision-bar__selection">
          <Button small onClick={selectSound}>
            {texts.selectSound}
          </Button>
          <Button small onClick={openDialog}>
            {texts.decideMany}
          </Button>
          <p className="decision-bar__count">
            {selected.length > 0 ? texts.selected(selected.length) : (hint ?? texts.noneSelected)}
          </p>
        </div>
      )}
      {asking && (
        <DecideManyDialog
          defis={selected}
          onClose={() => setAsking(false)}
          onDecided={(text) => {
            setAsking(false);
            onSelect([]);
            tell(text);
          }}
        />
      )}
    </div>
  );
}
