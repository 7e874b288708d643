import { useState, type ReactElement } from 'react';
import { formatDay } from '#core/texts/format.ts';
import { parisLocal } from '#core/texts/paris-time.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useUnrecorded } from '../../../stores/unrecorded-forms.ts';

export interface SittingValue {
  readonly label: string;
  readonly date: string | null;
  readonly quorum: number | null;
  readonly removed: boolean;
}

interface Props {
  /** What it is now; null for a new one, which is proposed for today. */
  readonly sitting: SittingValue | null;
  /** How many jurors sit in the group: no quorum is more than that. */
  readonly jurors: number;
  readonly onSave: (value: SittingValue) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Name, day and quorum of a sitting. */
export function SittingForm({ sitting, jurors, onSave, onClose }: Props): ReactElement {
  const texts = useTexts(sittingTexts).day;
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const [label, setLabel] = useState(sitting?.label ?? '');
  const [today] = useState(() => parisLocal(new Date().toISOString()).slice(0, 10));
  const day = (sitting === null ? today : sitting.date) ?? '';
  const [date, setDate] = useState(day);
  const [quorum, setQuorum] = useState(String(sitting?.quorum ?? ''));
  const [checked, setChecked] = useState(false);
  useUnrecorded(sitting === null ? texts.create : texts.edit, [
    { field: texts.label, typed: label, recorded: sitting?.label ?? '' },
    { field: texts.date, typed: date, recorded: day, told: date === '' ? '' : formatDay(date, language) },
    { field: texts.quorum, typed: quorum, recorded: String(sitting?.quorum ?? '') },
  ]);
  const number = readWholeNumber(quorum, language, { least: 1, most: jurors });
  const quorumWrong = quorum.trim() !== '' && number === null;

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
          error={checked && quorumWrong ? texts.quorumWrong(jurors) : null}
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
