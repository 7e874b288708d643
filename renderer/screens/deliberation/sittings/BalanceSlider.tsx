import { useId, type ReactElement } from 'react';
import { sittingTexts } from '#core/texts/sitting.ts';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  /** From 0, dispersion alone, to 1, nearness to the cut alone. */
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** How much nearness to the cut and dispersion weigh in the order of the agenda. */
export function BalanceSlider({ value, disabled, onChange }: Props): ReactElement {
  const texts = useTexts(sittingTexts).agenda;
  const id = useId();
  return (
    <div className="balance">
      <label htmlFor={id}>{texts.balance}</label>
      <div className="balance__line">
        <span aria-hidden="true">{texts.dispersion}</span>
        <input
          id={id}
          type="range"
          min={0}
          max={1}
          step={0.1}
          value={value}
          disabled={disabled}
          aria-valuetext={texts.balanceWords(value)}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <span aria-hidden="true">{texts.nearness}</span>
      </div>
      <p className="balance__words" aria-hidden="true">
        {texts.balanceWords(value)}
      </p>
    </div>
  );
}
