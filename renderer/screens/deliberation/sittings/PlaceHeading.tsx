import { useEffect, useRef, type ReactElement } from 'react';

interface Props {
  readonly children: string;
  readonly id: string;
  /** The screen was already there when the person came: reading starts at its top. */
  readonly quiet?: boolean;
}

/** The heading of a place one goes to from another of the same screen: reading goes on here. */
export function PlaceHeading({ children, id, quiet = false }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) heading.current?.focus();
  }, [quiet]);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
