import type { Page } from '@playwright/test';

export interface Frames {
  readonly all: number;
  /** Longer than 50 ms: seen as a stutter. */
  readonly slow: number;
  /** In milliseconds. */
  readonly longest: number;
}

const scrollFrames = 240;

/** Scrolls the page down and up again, 90 pixels a frame, as a wheel that is turned fast; counts what is drawn late. */
export function slowFrames(page: Page): Promise<Frames> {
  return page.evaluate(
    (count) =>
      new Promise<Frames>((resolve) => {
        // Whatever has most to scroll: the window or a table's own place.
        const all = [
          document.documentElement,
          ...document.querySelectorAll<HTMLElement>('main, .table-wrap'),
        ];
        const most = all.reduce((one, other) =>
          other.scrollHeight - other.clientHeight > one.scrollHeight - one.clientHeight ? other : one,
        );
        const times: number[] = [];
        let down = 90;
        const draw = (now: number): void => {
          times.push(now);
          if (times.length > count) {
            const spans = times.slice(1).map((time, place) => time - (times[place] ?? time));
            const slow = spans.filter((span) => span > 50).length;
            resolve({ all: spans.length, slow, longest: Math.max(...spans) });
            return;
          }
          const before = most.scrollTop;
          most.scrollTop += down;
          if (most.scrollTop === before) down = -down;
          requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
      }),
    scrollFrames,
  );
}
