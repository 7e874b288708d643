import type { ReactElement } from 'react';
import type { MinutesOptions } from '#core/contract/requests/minutes.ts';
import { ok } from '#core/result.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { ask } from '../../api.ts';
import { TextField } from '../../components/fields.tsx';
import { useDocuments } from '../../stores/documents-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useCommits } from '../../use-commits.ts';
import { useJobView } from '../../use-job-view.ts';
import { DocumentDesk, pauseMs, useToday, useWholeDate } from './DocumentDesk.tsx';
import { Circulation, DateAndLanguage } from './settings/DocumentFields.tsx';

/** The minutes of the jury, to be signed. */
export function MinutesPart(): ReactElement {
  const texts = useTexts(reportScreenTexts).minutes;
  const language = useLanguage();
  const { minutes: changed, changeMinutes } = useDocuments();
  const options: MinutesOptions = {
    language,
    date: useToday(),
    venue: '',
    draft: false,
    confidentiality: '',
    ...changed,
  };
  const whole = { ...options, date: useWholeDate(options.date) };
  const view = useJobView('minutes-preview', { options: whole }, String(useCommits()), pauseMs);
  return (
    <DocumentDesk
      view={view}
      file={{
        button: texts.write,
        purpose: 'minutes',
        fileName: texts.fileName,
        disabled: options.date === '',
        write: async (place, job) => {
          const answer = await ask('minutes-export', { place, options, job });
          return answer.ok ? ok(texts.written(answer.value.fileName, answer.value.pages)) : answer;
        },
      }}
    >
      <DateAndLanguage settings={options} onChange={changeMinutes} />
      <TextField
        label={texts.venue}
        hint={texts.venueHint}
        maxLength={120}
        value={options.venue}
        onChange={(venue) => changeMinutes({ venue })}
      />
      <Circulation settings={options} onChange={changeMinutes} />
    </DocumentDesk>
  );
}
