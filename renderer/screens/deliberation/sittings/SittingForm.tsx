import { useState, type ReactElement } from 'react';
import { parisLocal } from '#core/texts/paris-time.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { wholeNumber } from './whole-number.ts';

export interface SittingValue {
  readonly label: string;
  readonly date: string | null;
  readonly quorum: number | null;
  readonly removed: boolean;
}

interface Props {
  /** What it is now; null for a new one, which is proposed for today. */
  readonly sitting: SittingValue | null;
  readonly onSave: (value: SittingValue) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Name, day and quorum of a sitting. */
export function SittingForm({ sitting, onSave, onClose }: Props): ReactElement {
  const texts = useTexts(sittingTexts).day;
  const frame = useTexts(frameTexts);
  const [label, setLabel] = useState(sitting?.label ?? '');
  const [date, setDate] = useState(
    () => (sitting === null ? parisLocal(new Date().toISOString()).slice(0, 10) : sitting.date) ?? '',
  );
  const [quorum, setQuorum] = useState(String(sitting?.quorum ?? ''));
  const [checked, setChecked] = useState(false);
  const number = wholeNumber(quorum);
  const quorumWrong = quorum.trim() !== '' && (number === null || number < 1 || number > 1_000);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (label.trim() === '' || quorumWrong) return;
    const value = { label: label.trim(), date: date === '' ? null : date, quorum: number, removed: false };
    if (await onSave(value)) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="columns">
        <TextField
          label={texts.label}
          value={label}
          maxLength={200}
          autoFocus
          error={checked && label.trim() === '' ? texts.labelMissing : null}
          onChange={setLabel}
        />
        <TextField label={texts.date} type="date" value={date} onChange={setDate} />
        <TextField
          label={texts.quorum}
          hint={texts.quorumHint}
          inputMode="numeric"
          value={quorum}
          error={checked && quorumWrong ? texts.quorumWrong : null}
          onChange={setQuorum}
        />
      </div>
      <div className="actions">
        <Button small submit>
          {texts.save}
        </Button>
        <Button small kind="tertiary" onClick={onClose}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  );
}
