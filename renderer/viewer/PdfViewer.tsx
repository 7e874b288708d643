import { useEffect, useState, type ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { attachmentsTexts } from '#core/texts/attachments.ts';
import { formatCount } from '#core/texts/format.ts';
import type { OpenPdf, PdfFailure } from './open-pdf.ts';
import { PageColumn } from './PageColumn.tsx';
import { pageKey } from './page-keys.ts';
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
  const [attach, pages] = usePages(pdf, true);
  const [said, setSaid] = useState('');
  const count = pdf.document.numPages;
  const figure = (number: number): string => formatCount(number, language);

  const goTo = (wanted: number): void => {
    pages.goTo(wanted);
    const page = Math.min(count, Math.max(1, wanted));
    setSaid(texts.pageLabel(figure(page), figure(count)));
  };

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = pageKey(event, pages, count, goTo, { signs: signKeys, withControl: true });
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });

  return (
    <div className="viewer">
      <header className="viewer__head">
        <h1 title={title}>{title}</h1>
        <Toolbar language={language} pages={pages} count={count} onPage={goTo} />
      </header>
      <main
        ref={attach}
        className="pages"
        aria-label={texts.pages}
        aria-describedby="keys"
        tabIndex={0}
        onScroll={pages.onScroll}
      >
        <PageColumn language={language} pdf={pdf} pages={pages} failed={texts.pageFailed} />
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
