import { useState, type ReactElement, type ReactNode } from 'react';
import { importTexts } from '#core/texts/import.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';

interface Props<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first, and how many more at each wish. */
  readonly step: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** A long list, some at a time, so that ten thousand rows never slow the window. */
export function Paged<Item>({ items, step, children }: Props<Item>): ReactElement {
  const texts = useTexts(importTexts);
  const [pages, setPages] = useState(1);
  const left = items.length - pages * step;
  return (
    <>
      {children(items.slice(0, pages * step))}
      {left > 0 && (
        <Button small kind="tertiary" onClick={() => setPages(pages + 1)}>
          {texts.more(left)}
        </Button>
      )}
    </>
  );
}
