import type { ReactElement, ReactNode } from 'react';

/**
 * A term and what it says, in a list of such. Two blocks of an item: Chromium tags lists of terms (`dl`) as nothing, and of
 * this the finishing makes a label and a body.
 */
export function Fact({
  name,
  children,
}: {
  readonly name: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <li className="fact">
      <p className="fact__name">{name}</p>
      <div className="fact__said">{children}</div>
    </li>
  );
}
