import type { ReactElement } from 'react';

interface Props {
  readonly title: string;
  readonly administration: string;
}

/** A défi's name and whose it is; a long name is set smaller rather than cut. */
export function DefiTitle({ title, administration }: Props): ReactElement {
  const size = title.length > 140 ? 'long' : title.length > 70 ? 'middle' : 'short';
  return (
    <div className="defi-title">
      <h1 className={`defi-title__name defi-title__name--${size}`}>{title}</h1>
      {administration !== '' && <p className="defi-title__administration">{administration}</p>}
    </div>
  );
}
