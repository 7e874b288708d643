import { useEffect, useState, type ReactElement } from 'react';
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
  const [attach, pages] = usePages(pdf);
  const [said, setSaid] = useState('');
  const count = pdf.document.numPages;
  const figure = (number: number): string => formatCount(number, language);

  const goTo = (wanted: number): void => {
    pages.goTo(wanted);
    const page = Math.min(count, Math.max(1, wanted));
    setSaid(texts.pageLabel(figure(page), figure(count)));
  };

  const turns: Readonly<Record<string, () => void>> = {
    PageDown: () => goTo(pages.page + 1),
    PageUp: () => goTo(pages.page - 1),
  };
  const leaps: Readonly<Record<string, () => void>> = { Home: () => goTo(1), End: () => goTo(count) };
  const signs: Readonly<Record<string, () => void>> = {
    '+': () => pages.zoomBy(1),
    '=': () => pages.zoomBy(1),
    '-': () => pages.zoomBy(-1),
    '0': pages.fit,
  };

  /** What a key does here; signs alone do nothing while a number is typed or when they are switched off. */
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (event.altKey) return undefined;
    if (event.ctrlKey || event.metaKey) return signs[event.key];
    const typing = event.target instanceof HTMLInputElement;
    return (
      turns[event.key] ??
      (typing ? undefined : (leaps[event.key] ?? (signKeys ? signs[event.key] : undefined)))
    );
  };

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });

  const { layout } = pages;
  return (
    <div className="viewer">
      <header className="viewer__head">
        <h1 title={title}>{title}</h1>
        <Toolbar language={language} pages={pages} count={count} onPage={goTo} />
      </header>
      <main
        ref={attach}
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
