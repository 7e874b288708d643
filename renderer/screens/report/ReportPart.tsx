import { useState, type ReactElement } from 'react';
import type { ReportOptions } from '#core/contract/requests/report.ts';
import { reportParts } from '#core/report/report-parts.ts';
import { ok } from '#core/result.ts';
import { parisLocal } from '#core/texts/paris-time.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { ask } from '../../api.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useReport } from '../../stores/report-store.ts';
import { useCommits } from '../../use-commits.ts';
import { useJobView } from '../../use-job-view.ts';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { WriteDocument } from './preview/WriteDocument.tsx';
import { ReportSettings } from './settings/ReportSettings.tsx';

/** How long the settings are left alone before their pages are printed. */
export const pauseMs = 600;

/** The report for the committee: its settings, and beside them its pages. */
export function ReportPart(): ReactElement {
  const texts = useTexts(reportScreenTexts);
  const language = useLanguage();
  const { report: changed, changeReport } = useReport();
  const [today] = useState(() => parisLocal(new Date().toISOString()).slice(0, 10));
  const options: ReportOptions = {
    language,
    date: today,
    namedJurors: true,
    comments: true,
    severity: false,
    parts: [...reportParts],
    draft: false,
    confidentiality: '',
    ...changed,
  };
  const [dated, setDated] = useState(options.date);
  if (options.date !== '' && options.date !== dated) setDated(options.date);
  const complete = { ...options, date: options.date === '' ? dated : options.date };
  const view = useJobView('report-preview', { options: complete }, String(useCommits()), pauseMs);
  return (
    <div className="report">
      <form
        className="settings"
        aria-label={texts.settings}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <ReportSettings options={options} onChange={changeReport} />
      </form>
      <PreviewPane view={view}>
        <WriteDocument
          button={texts.report.write}
          purpose="report"
          fileName={texts.report.fileName}
          disabled={options.date === ''}
          write={async (place, job) => {
            const answer = await ask('report-export', { place, options, job });
            if (!answer.ok) return answer;
            return ok(texts.report.written(answer.value.fileName, answer.value.pages));
          }}
        />
      </PreviewPane>
    </div>
  );
}
