import { useId, useState, type ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { attachmentsTexts } from '#core/texts/attachments.ts';
import { formatCount } from '#core/texts/format.ts';
import { Button } from '../components/Button.tsx';
import type { Pages } from './use-pages.ts';

interface Props {
  readonly language: Language;
  readonly pages: Pages;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** Pages and zoom. Every control has a key too. */
export function Toolbar({ language, pages, count, onPage }: Props): ReactElement {
  const texts = attachmentsTexts[language].viewer;
  const { page: current, zoom, fitted } = pages;
  const field = useId();
  /** What is being typed in the field; null while it shows the page that is read. */
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    const page = Number.parseInt(typed ?? '', 10);
    setTyped(null);
    if (!Number.isNaN(page)) onPage(page);
  };
  return (
    <div className="toolbar" role="group" aria-label={texts.toolbar}>
      <div className="toolbar__part">
        <IconButton label={texts.previous} off={current <= 1} onClick={() => onPage(current - 1)}>
          M12.5 4.5 7 10l5.5 5.5
        </IconButton>
        <form
          className="toolbar__page"
          onSubmit={(event) => {
            event.preventDefault();
            take();
          }}
        >
          <label htmlFor={field}>{texts.page}</label>
          <input
            id={field}
            className="fr-input"
            inputMode="numeric"
            autoComplete="off"
            value={typed ?? String(current)}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={take}
          />
          <span>{texts.pageOf(formatCount(count, language))}</span>
        </form>
        <IconButton label={texts.next} off={current >= count} onClick={() => onPage(current + 1)}>
          M7.5 4.5 13 10l-5.5 5.5
        </IconButton>
      </div>
      <div className="toolbar__part">
        <IconButton label={texts.zoomOut} off={zoom <= 0.25} onClick={() => pages.zoomBy(-1)}>
          M4.5 10h11
        </IconButton>
        <span className="toolbar__zoom">
          {texts.zoomLevel(formatCount(Math.round(zoom * 100), language))}
        </span>
        <IconButton label={texts.zoomIn} off={zoom >= 4} onClick={() => pages.zoomBy(1)}>
          M4.5 10h11M10 4.5v11
        </IconButton>
        <Button small kind="tertiary" native={{ 'aria-pressed': fitted }} onClick={pages.fit}>
          {texts.fitWidth}
        </Button>
      </div>
    </div>
  );
}

function IconButton(props: {
  readonly label: string;
  readonly off: boolean;
  /** The path of a drawing of 20 by 20. */
  readonly children: string;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <Button
      small
      kind="tertiary"
      label={props.label}
      // A button that is disabled under the finger would lose the focus: it stays and does nothing.
      native={{ title: props.label, 'aria-disabled': props.off }}
      onClick={() => {
        if (!props.off) props.onClick();
      }}
    >
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={props.children} />
      </svg>
    </Button>
  );
}
