import { useEffect, useRef, type ReactElement } from 'react';
import type { DeskState, DeskView } from '#core/contract/requests/desk.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatCount, formatHundredths } from '#core/texts/format.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { Button } from '../../components/Button.tsx';
import { CalendarLines } from '../../components/CalendarLines.tsx';
import { KitParts } from '../../components/KitParts.tsx';
import { useKit } from '../../stores/kit-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly desk: DeskView;
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
  readonly onKeys: () => void;
  readonly onSearch: () => void;
}

/** A sign beside the words of each state; the words alone would do. */
const signs: Readonly<Record<DeskState, string>> = { empty: '○', draft: '◐', complete: '●', deport: '⊘' };

/** The juror's own list with what is done and what is left. */
export function DefiList({ desk, current, onChoose, onKeys, onSearch }: Props): ReactElement {
  const texts = useTexts(deskTexts);
  const kit = useTexts(jurorTexts).kit;
  const chooseKit = useKit((store) => store.choose);
  const language = useLanguage();
  const currentItem = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    currentItem.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <nav className="desk__list" aria-label={texts.list}>
      <p className="desk__progress">
        {texts.progress(formatCount(desk.complete, language), formatCount(desk.toMark, language))}
      </p>
      <progress
        className="desk__bar"
        aria-label={texts.list}
        max={Math.max(1, desk.toMark)}
        value={desk.complete}
      />
      <CalendarLines />
      <KitParts />
      <p className="desk__hint">{texts.orderHint}</p>
      <ol>
        {desk.defis.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              ref={row.id === current ? currentItem : null}
              className="desk__item"
              aria-current={row.id === current ? 'true' : undefined}
              onClick={() => onChoose(row.id)}
            >
              <span className="desk__item-title">{row.title}</span>
              <span className={`desk__item-state desk__item-state--${row.state}`}>
                <span aria-hidden="true">{signs[row.state]} </span>
                {texts.states[row.state]}
                {row.total !== null && <strong> {formatHundredths(row.total, language)}</strong>}
              </span>
              {row.changedSince && <span className="desk__item-changed">{texts.changedShort}</span>}
            </button>
          </li>
        ))}
      </ol>
      <div className="desk__tools">
        <Button small kind="tertiary" onClick={onSearch}>
          {texts.search}
        </Button>
        <Button small kind="tertiary" onClick={onKeys}>
          {texts.keys}
        </Button>
        <Button small kind="tertiary" onClick={() => void chooseKit()}>
          {kit.renew}
        </Button>
      </div>
    </nav>
  );
}
