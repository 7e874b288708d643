import type { ReactElement } from 'react';
import type { ReportOptions } from '#core/contract/requests/report.ts';
import { reportParts } from '#core/report/report-parts.ts';
import { ok } from '#core/result.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { ask } from '../../api.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useDocuments } from '../../stores/documents-store.ts';
import { useCommits } from '../../use-commits.ts';
import { useJobView } from '../../use-job-view.ts';
import { DocumentDesk, pauseMs, useToday, useWholeDate } from './DocumentDesk.tsx';
import { ReportSettings } from './settings/ReportSettings.tsx';

/** The report for the committee. */
export function ReportPart(): ReactElement {
  const texts = useTexts(reportScreenTexts).report;
  const language = useLanguage();
  const { report: changed, changeReport } = useDocuments();
  const options: ReportOptions = {
    language,
    date: useToday(),
    namedJurors: true,
    comments: true,
    severity: false,
    parts: [...reportParts],
    draft: false,
    confidentiality: '',
    ...changed,
  };
  const whole = { ...options, date: useWholeDate(options.date) };
  const view = useJobView('report-preview', { options: whole }, String(useCommits()), pauseMs);
  return (
    <DocumentDesk
      view={view}
      file={{
        button: texts.write,
        purpose: 'report',
        fileName: texts.fileName,
        disabled: options.date === '',
        write: async (place, job) => {
          const answer = await ask('report-export', { place, options, job });
          return answer.ok ? ok(texts.written(answer.value.fileName, answer.value.pages)) : answer;
        },
      }}
    >
      <ReportSettings options={options} onChange={changeReport} />
    </DocumentDesk>
  );
}
