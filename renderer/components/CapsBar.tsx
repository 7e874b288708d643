import { useId, type ReactElement } from 'react';

interface Props {
  readonly label: string;
  /** What is used, and the cap, in the same unit; null: no cap. */
  readonly used: number;
  readonly cap: number | null;
  /** The same in words. */
  readonly line: string;
  readonly note?: string;
}

/** How much of a cap is used: the bar repeats what the line says. */
export function CapsBar({ label, used, cap, line, note }: Props): ReactElement {
  const id = useId();
  return (
    <div className="caps-bar">
      <p id={id} className="caps-bar__label">
        <span>{label}</span> <strong>{line}</strong>
      </p>
      {cap !== null && (
        <meter
          aria-labelledby={id}
          className="caps-bar__bar"
          min={0}
          max={Math.max(cap, used)}
          value={used}
        />
      )}
      {note !== undefined && <p className="caps-bar__note">{note}</p>}
    </div>
  );
}
