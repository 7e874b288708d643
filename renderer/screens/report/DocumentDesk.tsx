import { useState, type ReactElement, type ReactNode } from 'react';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import { parisLocal } from '#core/texts/paris-time.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import type { JobView } from '../../use-job-view.ts';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { WriteDocument, type DocumentFile } from './preview/WriteDocument.tsx';

/** How long the settings are left alone before their pages are printed. */
export const pauseMs = 600;

interface Props {
  readonly view: JobView<PrintedDocument>;
  readonly file: DocumentFile;
  /** The fields of the settings. */
  readonly children: ReactNode;
}

/** A document: its settings, and beside them its pages and the way to write it. */
export function DocumentDesk({ view, file, children }: Props): ReactElement {
  const texts = useTexts(reportScreenTexts);
  return (
    <div className="report">
      <form
        className="settings"
        aria-label={texts.settings}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {children}
      </form>
      <PreviewPane view={view}>
        <WriteDocument {...file} />
      </PreviewPane>
    </div>
  );
}

/** The day in Paris when the screen was opened. */
export function useToday(): string {
  const [today] = useState(() => parisLocal(new Date().toISOString()).slice(0, 10));
  return today;
}

/** The last whole date that was typed: what is shown while another is being typed. */
export function useWholeDate(date: string): string {
  const [whole, setWhole] = useState(date);
  if (date !== '' && date !== whole) setWhole(date);
  return date === '' ? whole : date;
}
