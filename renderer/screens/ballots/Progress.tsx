import { useMemo, useState, type ReactElement } from 'react';
import type { Dashboard } from '#core/contract/requests/dashboard.ts';
import type { KitsView } from '#core/contract/requests/kits.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { spreadsheetText } from '#core/texts/spreadsheet-text.ts';
import type { ReminderFacts } from '#core/texts/reminder.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { CheckField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { CopyText } from './CopyText.tsx';
import { DefisProgress } from './DefisProgress.tsx';
import { JurorsProgress } from './JurorsProgress.tsx';
import { ReceiptSearch } from './ReceiptSearch.tsx';
import { RemindersDialog } from './RemindersDialog.tsx';
import { defiRows, jurorRows, reminderFacts, tallyOfJurors } from './progress-rows.ts';
import { defisTable, jurorsTable } from './progress-table.ts';

interface Props {
  /** Null while they are read. */
  readonly kits: KitsView | null;
  /** Goes on where the kit of this juror is written. */
  readonly onWriteKit: (juror: string) => void;
}

/** How far each juror and each défi is, who is to be reminded, and the receipts; no mark is shown here. */
export function Progress(props: Props): ReactElement {
  const texts = useTexts(dashboardTexts);
  const view = useView('dashboard-view', {});
  return (
    <section className="panel" aria-labelledby="ballots-progress">
      <h2 id="ballots-progress">{texts.title}</h2>
      <Loaded view={view}>{(dashboard) => <Tables dashboard={dashboard} {...props} />}</Loaded>
    </section>
  );
}

function Tables({ dashboard, kits, onWriteKit }: Props & { readonly dashboard: Dashboard }): ReactElement {
  const texts = useTexts(dashboardTexts);
  const { noJuror } = useTexts(coordinationTexts).call;
  const language = useLanguage();
  const [by, setBy] = useState<'jurors' | 'defis'>('jurors');
  const [onlyIncomplete, setOnlyIncomplete] = useState(false);
  const [reminders, setReminders] = useState<readonly ReminderFacts[] | null>(null);
  const jurors = useMemo(() => jurorRows(dashboard, kits), [dashboard, kits]);
  const defis = useMemo(() => defiRows(dashboard), [dashboard]);
  if (jurors.length === 0) return <p>{noJuror}</p>;

  const late = jurors.flatMap((row) => reminderFacts(dashboard, row) ?? []);
  const shownJurors = jurors.filter(({ done }) => !onlyIncomplete || !done);
  const shownDefis = defis.filter(({ complete, assigned }) => !onlyIncomplete || complete < assigned);
  const empty = by === 'jurors' ? shownJurors.length === 0 : shownDefis.length === 0;
  return (
    <>
      <p>{tallyOfJurors(jurors, language)}</p>
      <ReceiptSearch dashboard={dashboard} />
      <div className="choices" role="group" aria-label={texts.views}>
        {(['jurors', 'defis'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="choice"
            aria-pressed={by === one}
            onClick={() => setBy(one)}
          >
            {texts.by[one]}
          </button>
        ))}
      </div>
      <CheckField label={texts.onlyIncomplete} checked={onlyIncomplete} onChange={setOnlyIncomplete} />
      <div className="actions">
        <CopyText
          text={() =>
            spreadsheetText(
              by === 'jurors'
                ? jurorsTable(dashboard, shownJurors, language)
                : defisTable(shownDefis, language),
            )
          }
        >
          {texts.copyTable}
        </CopyText>
        {late.length > 0 && (
          <Button small onClick={() => setReminders(late)}>
            {texts.remindAll(late.length)}
          </Button>
        )}
      </div>
      {empty ? (
        <p>{texts.allComplete}</p>
      ) : by === 'jurors' ? (
        <JurorsProgress
          dashboard={dashboard}
          rows={shownJurors}
          labelledBy="ballots-progress"
          onWriteKit={onWriteKit}
          onRemind={(row) => {
            const facts = reminderFacts(dashboard, row);
            setReminders(facts === null ? null : [facts]);
          }}
        />
      ) : (
        <DefisProgress rows={shownDefis} labelledBy="ballots-progress" />
      )}
      {reminders !== null && <RemindersDialog reminders={reminders} onClose={() => setReminders(null)} />}
    </>
  );
}
