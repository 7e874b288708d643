import type { ReactElement } from 'react';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { reminderText, type ReminderFacts } from '#core/texts/reminder.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Paged } from '../../components/Paged.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { CopyText } from './CopyText.tsx';

interface Props {
  readonly reminders: readonly ReminderFacts[];
  readonly onClose: () => void;
}

/** The messages to jurors whose ballot is missing or incomplete, each to be copied. */
export function RemindersDialog({ reminders, onClose }: Props): ReactElement {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  return (
    <Dialog title={texts.reminders} wide onClose={onClose}>
      <p>{texts.remindersLead}</p>
      <Paged items={reminders} step={20}>
        {(shown) =>
          shown.map((facts, place) => (
            <section key={place} aria-label={facts.jurorName}>
              <h3>{facts.jurorName}</h3>
              <pre className="reminder">{reminderText(facts, language)}</pre>
              <CopyText
                label={texts.copyReminderOf(facts.jurorName)}
                text={() => reminderText(facts, language)}
              >
                {texts.copyReminder}
              </CopyText>
            </section>
          ))
        }
      </Paged>
    </Dialog>
  );
}
