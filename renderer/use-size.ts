import { useCallback, useEffect, useState } from 'react';

export interface Size {
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
  /** One rem: the type follows the size of the window. */
  readonly rem: number;
}

/** The size of an element, followed; null until it was measured. The element gets the `ref`. */
export function useSize(): readonly [(element: HTMLElement | null) => void, Size | null] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  const attach = useCallback((found: HTMLElement | null) => setElement(found), []);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight, rem: oneRem() }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [attach, size];
}

const oneRem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);
