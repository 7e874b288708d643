import { useState, type ReactElement } from 'react';
import type { JoinTarget } from '#core/contract/requests/import.ts';
import { importTexts } from '#core/texts/import.ts';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** A dossier's key, `new` or `leave`. */
  readonly value: string;
  readonly disabled: boolean;
  readonly targets: readonly JoinTarget[];
  readonly onChoose: (to: string) => void;
}

/** More are listed only where somebody is about to choose: a hundred rows of ten thousand dossiers each stop the window. */
const fewTargets = 200;

/** Which dossier something belongs to, by hand. */
export function JoinChoice({ id, label, value, disabled, targets, onChoose }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const [isAbout, setAbout] = useState(false);
  const listAll = (): void => setAbout(true);
  const listed =
    isAbout || targets.length <= fewTargets ? targets : targets.filter(({ key }) => key === value);
  return (
    <select
      id={id}
      className="fr-select"
      aria-label={label}
      value={value}
      disabled={disabled}
      onPointerDown={listAll}
      onFocus={listAll}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="new">{texts.ficheNew}</option>
      <option value="leave">{texts.ficheLeave}</option>
      {listed.map(({ key, number, title }) => (
        <option key={key} value={key}>
          {number === null ? title : `${number} – ${title}`}
        </option>
      ))}
    </select>
  );
}
