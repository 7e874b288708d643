import type { PageSize } from './open-pdf.ts';

/** Space around and between pages, in CSS pixels. */
export const gap = 16;

/** Where each page stands in the column, in CSS pixels; the first page is at place 0. */
export interface PageLayout {
  readonly tops: readonly number[];
  readonly sizes: readonly PageSize[];
  readonly width: number;
  readonly height: number;
}

/** Pages whose size is not known yet are taken to be like the first one. */
export function layOut(
  count: number,
  known: ReadonlyMap<number, PageSize>,
  first: PageSize,
  zoom: number,
): PageLayout {
  const tops: number[] = [];
  const sizes: PageSize[] = [];
  let top = gap;
  let width = 0;
  for (let page = 1; page <= count; page += 1) {
    const { width: wide, height: high } = known.get(page) ?? first;
    const size = { width: Math.floor(wide * zoom), height: Math.floor(high * zoom) };
    tops.push(top);
    sizes.push(size);
    width = Math.max(width, size.width);
    top += size.height + gap;
  }
  return { tops, sizes, width: width + 2 * gap, height: top };
}

/** The number of the page at this height of the column, from 1. */
export function pageAt(layout: PageLayout, height: number): number {
  let low = 0;
  let high = layout.tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((layout.tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

export const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

/** The next step above or below; the last one stays. */
export function nextZoom(zoom: number, way: 1 | -1): number {
  // A zoom that fits the width lies between two steps, or so near to one that the difference does not show.
  const further = zoomSteps.filter((step) => (way === 1 ? step > zoom * 1.01 : step < zoom * 0.99));
  return (way === 1 ? further[0] : further.at(-1)) ?? zoom;
}

export const fitWidth = (window: number, page: number): number =>
  Math.min(4, Math.max(0.25, (window - 2 * gap) / page));
