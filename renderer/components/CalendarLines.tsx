import type { ReactElement } from 'react';
import { formatDay } from '#core/texts/format.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { useView } from '../use-view.ts';

/** When ballots are due and when the jury meets, with the days left: told, never pressed. */
export function CalendarLines(): ReactElement | null {
  const texts = useTexts(jurorTexts).calendar;
  const language = useLanguage();
  const { value: calendar } = useView('calendar-view', {});
  const due = calendar?.ballotsDue ?? null;
  const jury = calendar?.juryDay ?? null;
  if (due === null && jury === null) return null;
  const day = (iso: string): string => formatDay(iso, language);
  return (
    <div className="calendar">
      {due !== null && (
        <p>
          {due.daysLeft < 0 ? texts.duePast(day(due.day)) : texts.due(day(due.day), texts.left(due.daysLeft))}
        </p>
      )}
      {jury !== null && (
        <p>
          {jury.daysLeft < 0
            ? texts.juryPast(day(jury.day))
            : texts.jury(day(jury.day), texts.left(jury.daysLeft))}
        </p>
      )}
    </div>
  );
}
