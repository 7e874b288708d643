import type { Pages } from './use-pages.ts';

/** A key that was pressed, wherever it was heard. */
interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly target: EventTarget | null;
}

interface Manner {
  /** Whether `+`, `-` and `0` do something by themselves. */
  readonly signs: boolean;
  /** Whether they do with Ctrl: not where that is how the whole window is zoomed. */
  readonly withControl: boolean;
}

/** What a key does to the pages; undefined: nothing. Signs alone do nothing while a number is typed. */
export function pageKey(
  press: Press,
  pages: Pages,
  count: number,
  goTo: (page: number) => void,
  { signs, withControl }: Manner,
): (() => void) | undefined {
  const zooms: Readonly<Record<string, () => void>> = {
    '+': () => pages.zoomBy(1),
    '=': () => pages.zoomBy(1),
    '-': () => pages.zoomBy(-1),
    '0': pages.fit,
  };
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return withControl ? zooms[press.key] : undefined;
  const turns: Readonly<Record<string, () => void>> = {
    PageDown: () => goTo(pages.page + 1),
    PageUp: () => goTo(pages.page - 1),
  };
  const leaps: Readonly<Record<string, () => void>> = { Home: () => goTo(1), End: () => goTo(count) };
  const typing = press.target instanceof HTMLInputElement;
  return (
    turns[press.key] ?? (typing ? undefined : (leaps[press.key] ?? (signs ? zooms[press.key] : undefined)))
  );
}
