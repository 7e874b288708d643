import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OpenPdf, PageSize } from './open-pdf.ts';
import { fitWidth, gap, layOut, nextZoom, pageAt, type PageLayout } from './page-layout.ts';

export interface Pages {
  readonly layout: PageLayout;
  readonly zoom: number;
  readonly fitted: boolean;
  /** The page that is being read, from 1. */
  readonly page: number;
  /** The pages that are worth drawing: those in sight and one on either side. */
  readonly near: readonly number[];
  readonly goTo: (page: number) => void;
  readonly zoomBy: (way: 1 | -1) => void;
  readonly fit: () => void;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onScroll: () => void;
}

/** The true sizes of the pages of one document that were looked at. */
interface Looked {
  readonly pdf: OpenPdf;
  readonly sizes: ReadonlyMap<number, PageSize>;
}

const noSizes: Looked['sizes'] = new Map();

/**
 * Where the reader is in the column of pages, and how large the pages are; with the `ref` of the element that
 * scrolls. Another document in the place of the first is read on from the same place. `focus`: whether the column has
 * the focus from the start.
 */
export function usePages(
  pdf: OpenPdf,
  focus: boolean,
): readonly [(column: HTMLElement | null) => void, Pages] {
  const column = useRef<HTMLElement>(null);
  const attach = useCallback((element: HTMLElement | null) => {
    column.current = element;
  }, []);
  const count = pdf.document.numPages;
  const [view, setView] = useState({ width: 0, height: 0, top: 0 });
  const [chosen, setChosen] = useState<number | null>(null);
  const [looked, setLooked] = useState<Looked>({ pdf, sizes: new Map() });
  const known = looked.pdf === pdf ? looked.sizes : noSizes;
  const [reached, setCurrent] = useState(1);
  const current = Math.min(reached, count);
  const zoom = chosen ?? fitWidth(view.width, pdf.firstPage.width);
  const layout = useMemo(() => layOut(count, known, pdf.firstPage, zoom), [count, known, pdf, zoom]);

  /** The place that stays where it is when pages change their size: a page, and how far down in it. */
  const anchor = useRef({ page: 1, share: 0 });
  /** Where the last jump came to rest: the scrolling that it makes says nothing about the page that is read. */
  const jumpedTo = useRef(-1);

  useEffect(() => {
    const box = column.current;
    if (box === null) return;
    const observer = new ResizeObserver(() =>
      setView({ width: box.clientWidth, height: box.clientHeight, top: box.scrollTop }),
    );
    observer.observe(box);
    // Arrow keys scroll at once.
    if (focus) box.focus();
    return () => observer.disconnect();
  }, [focus]);

  useLayoutEffect(() => {
    const box = column.current;
    if (box === null) return;
    const { share } = anchor.current;
    const page = Math.min(anchor.current.page, layout.tops.length);
    const top = layout.tops[page - 1] ?? 0;
    box.scrollTop = top - gap + share * ((layout.sizes[page - 1]?.height ?? 0) + gap);
    jumpedTo.current = box.scrollTop;
  }, [layout]);

  const onScroll = useCallback(() => {
    const box = column.current;
    if (box === null) return;
    const top = box.scrollTop;
    setView({ width: box.clientWidth, height: box.clientHeight, top });
    if (Math.abs(top - jumpedTo.current) < 2) return;
    jumpedTo.current = -1;
    const first = pageAt(layout, top + gap);
    const height = (layout.sizes[first - 1]?.height ?? 0) + gap;
    anchor.current = { page: first, share: (top + gap - (layout.tops[first - 1] ?? 0)) / height };
    setCurrent(pageAt(layout, top + box.clientHeight / 3));
  }, [layout]);

  const goTo = useCallback(
    (wanted: number) => {
      const page = Math.min(count, Math.max(1, wanted));
      anchor.current = { page, share: 0 };
      setCurrent(page);
      const box = column.current;
      if (box === null) return;
      box.scrollTop = (layout.tops[page - 1] ?? 0) - gap;
      jumpedTo.current = box.scrollTop;
    },
    [count, layout],
  );

  const onSize = useCallback(
    (page: number, size: PageSize) => {
      setLooked((before) => {
        const sizes = before.pdf === pdf ? before.sizes : noSizes;
        const old = sizes.get(page);
        const same = old !== undefined && near(old.width, size.width) && near(old.height, size.height);
        return same ? before : { pdf, sizes: new Map(sizes).set(page, size) };
      });
    },
    [pdf],
  );

  const from = Math.max(1, pageAt(layout, view.top) - 1);
  const to = Math.min(count, pageAt(layout, view.top + view.height) + 1);
  const pages: Pages = {
    layout,
    zoom,
    fitted: chosen === null,
    page: current,
    near: view.width === 0 ? [] : Array.from({ length: to - from + 1 }, (_, place) => from + place),
    goTo,
    zoomBy: (way) => setChosen(nextZoom(zoom, way)),
    fit: () => setChosen(null),
    onSize,
    onScroll,
  };
  return [attach, pages];
}

/** A hundredth of a pixel is rounding, not another size. */
const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;
