import { useEffect, useRef, useState, type ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { TextField } from '../../../components/fields.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Null: no cap. */
  readonly value: number | null;
  readonly most: number;
  readonly disabled: boolean;
  readonly onValue: (value: number | null) => void;
}

/** Long enough for the next digit. */
const pauseMs = 600;

/** A whole number or nothing, taken when typing pauses, on Enter and on leaving. */
export function CapField({ id, label, hint, value, most, disabled, onValue }: Props): ReactElement {
  const texts = useTexts(scenariosTexts).question;
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null || typed.trim() === '' ? null : readWholeNumber(typed, language, { most });
  const wrong = typed !== null && typed.trim() !== '' && number === null;
  const pending = useRef<(() => void) | null>(null);

  useEffect(() => {
    pending.current = typed === null || wrong || disabled || number === value ? null : () => onValue(number);
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => pending.current?.(), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  // What was typed just before the screen is left counts too.
  useEffect(() => () => pending.current?.(), []);

  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      inputMode="numeric"
      disabled={disabled}
      value={typed ?? (value === null ? '' : formatCount(value, language))}
      error={wrong ? texts.wrongNumber : null}
      onChange={setTyped}
      onKeyDown={(event) => {
        if (event.key === 'Enter') pending.current?.();
      }}
      onLeave={() => {
        pending.current?.();
        if (!wrong) setTyped(null);
      }}
    />
  );
}
