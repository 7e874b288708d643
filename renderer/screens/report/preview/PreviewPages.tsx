import { useId, type ReactElement, type ReactNode } from 'react';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import { attachmentsTexts } from '#core/texts/attachments.ts';
import { formatCount } from '#core/texts/format.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { Notice } from '../../../components/Notice.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, usePreferences, useTexts } from '../../../stores/preferences-store.ts';
import type { OpenPdf } from '../../../viewer/open-pdf.ts';
import { PageColumn } from '../../../viewer/PageColumn.tsx';
import { pageKey } from '../../../viewer/page-keys.ts';
import { Toolbar } from '../../../viewer/Toolbar.tsx';
import { usePages } from '../../../viewer/use-pages.ts';
import { useOpenedPdf } from './use-opened-pdf.ts';
import '../../../viewer/pages.css';

interface Props {
  readonly printed: PrintedDocument;
  /** Whether it was printed with the settings as they are now. */
  readonly current: boolean;
  /** How far the next pages are. */
  readonly progress: ReactNode;
}

/** A printed document as its pages are: the same bytes as in the file. */
export function PreviewPages({ printed, current, progress }: Props): ReactElement {
  const texts = useTexts(reportScreenTexts).preview;
  const { opened, failed } = useOpenedPdf(printed);
  if (failed) return <Notice kind="warning">{texts.unreadable}</Notice>;
  if (opened === null) return <p className="hint">{texts.composing}</p>;
  return <OpenedPages pdf={opened.pdf} old={!current || opened.of !== printed} progress={progress} />;
}

interface OpenedProps {
  readonly pdf: OpenPdf;
  /** Newer pages are on their way. */
  readonly old: boolean;
  readonly progress: ReactNode;
}

function OpenedPages({ pdf, old, progress }: OpenedProps): ReactElement {
  const texts = useTexts(reportScreenTexts).preview;
  const viewer = useTexts(attachmentsTexts).viewer;
  const language = useLanguage();
  const signs = usePreferences((store) => store.preferences.letterKeys);
  const [attach, pages] = usePages(pdf, false);
  const keys = useId();
  const count = pdf.document.numPages;

  const goTo = (wanted: number): void => {
    pages.goTo(wanted);
    const page = Math.min(count, Math.max(1, wanted));
    say(viewer.pageLabel(formatCount(page, language), formatCount(count, language)));
  };

  return (
    <>
      <div className="printed__state">
        <p role="status">
          {old ? <Tag kind="info">{texts.updating}</Tag> : texts.pages(count, formatCount(count, language))}
        </p>
        {progress}
      </div>
      <Toolbar language={language} pages={pages} count={count} onPage={goTo} />
      <div
        ref={attach}
        className={old ? 'pages pages--old' : 'pages'}
        role="region"
        aria-label={texts.document}
        aria-describedby={keys}
        aria-busy={old}
        tabIndex={0}
        onScroll={pages.onScroll}
        onKeyDown={(event) => {
          const action = pageKey(event, pages, count, goTo, { signs, withControl: false });
          if (action === undefined) return;
          event.preventDefault();
          action();
        }}
      >
        <PageColumn language={language} pdf={pdf} pages={pages} failed={texts.pageFailed} />
      </div>
      <p id={keys} className="hint printed__keys">
        {texts.keys}
      </p>
    </>
  );
}
