import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { attachmentsTexts } from '#core/texts/attachments.ts';
import { formatCount } from '#core/texts/format.ts';
import type { OpenPdf, PdfFailure } from './open-pdf.ts';
import { PdfPage } from './PdfPage.tsx';
import { Toolbar } from './Toolbar.tsx';
import { usePages } from './use-pages.ts';

interface Props {
  readonly title: string;
  readonly language: Language;
  readonly signKeys: boolean;
  /** Null while the document is being opened. */
  readonly pdf: Result<OpenPdf, PdfFailure> | null;
}

/** A PDF attachment to read: the toolbar, the pages, and one sentence when there are none to show. */
export function PdfViewer({ title, language, signKeys, pdf }: Props): ReactElement {
  const texts = attachmentsTexts[language].viewer;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') window.close();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  if (pdf?.ok === true)
    return <Document title={title} language={language} signKeys={signKeys} pdf={pdf.value} />;
  return (
    <div className="viewer">
      <header className="viewer__head">
        <h1>{title}</h1>
      </header>
      <main className="viewer__sentence">
        {pdf === null ? (
          <p role="status">{texts.loading}</p>
        ) : (
          <p role="alert" className="viewer__failed">
            {texts.failed[pdf.error]}
          </p>
        )}
      </main>
    </div>
  );
}

function Document(props: Omit<Props, 'pdf'> & { readonly pdf: OpenPdf }): ReactElement {
  const { title, language, signKeys, pdf } = props;
  const texts = attachmentsTexts[language].viewer;
  const column = useRef<HTMLElement>(null);
  const pages = usePages(pdf, column);
  const [said, setSaid] = useState('');
  const count = pdf.document.numPages;
  const figure = (number: number): string => formatCount(number, language);

  const goTo = (wanted: number): void => {
    pages.goTo(wanted);
    const page = Math.min(count, Math.max(1, wanted));
    setSaid(texts.pageLabel(figure(page), figure(count)));
  };

  const press = (event: KeyboardEvent): boolean => {
    const combined = event.ctrlKey || event.metaKey;
    if (event.altKey || (combined && !'+-=0'.includes(event.key))) return false;
    switch (event.key) {
      case 'PageDown':
        goTo(pages.current + 1);
        return true;
      case 'PageUp':
        goTo(pages.current - 1);
        return true;
    }
    if (event.target instanceof HTMLInputElement && !combined) return false;
    switch (event.key) {
      case 'Home':
        goTo(1);
        return true;
      case 'End':
        goTo(count);
        return true;
    }
    if (!signKeys && !combined) return false;
    switch (event.key) {
      case '+':
      case '=':
        pages.zoomBy(1);
        return true;
      case '-':
        pages.zoomBy(-1);
        return true;
      case '0':
        pages.fit();
        return true;
      default:
        return false;
    }
  };

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
  // Arrow keys scroll at once.
  useEffect(() => column.current?.focus(), []);

  const { layout } = pages;
  return (
    <div className="viewer">
      <header className="viewer__head">
        <h1 title={title}>{title}</h1>
        <Toolbar language={language} pages={pages} count={count} onPage={goTo} />
      </header>
      <main
        ref={column}
        className="viewer__pages"
        aria-label={texts.pages}
        aria-describedby="keys"
        tabIndex={0}
        onScroll={pages.onScroll}
      >
        <div className="viewer__column" style={{ height: layout.height, minWidth: layout.width }}>
          {pages.near.map((number) => (
            <PdfPage
              key={number}
              pdf={pdf.document}
              number={number}
              zoom={pages.zoom}
              top={layout.tops[number - 1] ?? 0}
              size={layout.sizes[number - 1] ?? pdf.firstPage}
              label={texts.pageLabel(figure(number), figure(count))}
              failed={texts.pageFailed(figure(number))}
              onSize={pages.onSize}
            />
          ))}
        </div>
      </main>
      <footer id="keys" className="viewer__keys">
        {texts.keys}
      </footer>
      <p role="status" className="fr-sr-only">
        {said}
      </p>
    </div>
  );
}
