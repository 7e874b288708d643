import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { formatCount } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import { cutIntoPages, pageOfRow, rowsIn } from './pages.ts';
import { useSize } from '../use-size.ts';

interface Props<Row> {
  readonly language: Language;
  readonly rows: readonly Row[];
  /** The least height of a row, and what stands above the rows, in rem. */
  readonly rowHeight: number;
  readonly headHeight?: number;
  /** The row that is to be in sight; without one, the pages turn by themselves. */
  readonly inSight?: number | null;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** Long enough to read a page aloud. */
const turnMs = 15_000;

/** Rows that may be more than fit: page by page, by itself or by the arrow keys. Nothing scrolls on a projector. */
export function Paged<Row>(props: Props<Row>): ReactElement {
  const { language, rows, rowHeight, headHeight = 0, inSight = null, children } = props;
  const texts = roomTexts[language];
  const [attach, size] = useSize();
  const most = size === null ? rows.length : rowsIn(size.height, headHeight * size.rem, rowHeight * size.rem);
  const pages = cutIntoPages(rows, Math.max(1, most));
  const [turned, setTurned] = useState({ by: 0, from: inSight });
  const [stopped, setStopped] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const turning = inSight === null && !stopped && pages.length > 1;
  // Whatever comes to be in sight takes the page back from where a key had turned it.
  const by = turned.from === inSight ? turned.by : 0;
  const first = inSight === null ? 0 : pageOfRow(pages, inSight);
  const page = (((first + by) % pages.length) + pages.length) % pages.length;

  useEffect(() => {
    if (!turning) return;
    const timer = setInterval(() => setTurned((last) => ({ ...last, by: last.by + 1 })), turnMs);
    return () => clearInterval(timer);
  }, [turning]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const way = ways[event.key];
      if (way === undefined) return;
      event.preventDefault();
      if (way === 'stop') setStopped((was) => !was);
      else {
        setStopped(true);
        setTurned({ by: by + way, from: inSight });
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [by, inSight]);

  return (
    <div className="paged">
      <div className="paged__rows" ref={attach}>
        {children(pages[page] ?? [])}
      </div>
      {pages.length > 1 && (
        <p className="paged__foot">
          {texts.page(formatCount(page + 1, language), formatCount(pages.length, language))}
          <span>{turning ? texts.turning : texts.stopped}</span>
        </p>
      )}
    </div>
  );
}

const ways: Readonly<Record<string, 1 | -1 | 'stop'>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  ' ': 'stop',
};
