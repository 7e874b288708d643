import type { ReactElement } from 'react';

interface Props {
  /** Told to those who do not see the row that the box stands in. */
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** A check box alone in a cell of a table: the design system's own always stands beside its label. */
export function TickBox({ label, ticked, onTick }: Props): ReactElement {
  return (
    <input
      type="checkbox"
      className="tick-box"
      aria-label={label}
      checked={ticked}
      onChange={(event) => onTick(event.target.checked)}
    />
  );
}
