import { useState, type ReactElement } from 'react';

interface Props {
  readonly count: string;
  /** What is counted and of whom, for those who do not see the column and the row. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** A number that opens on what it counts. The list is made when it is opened: sixty times five hundred titles weigh. */
export function Expandable({ count, label, lines }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return <>{count}</>;
  return (
    <>
      <button
        type="button"
        className="link"
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {count}
      </button>
      {open && (
        <ul className="titles">
          {lines.map((line, place) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
