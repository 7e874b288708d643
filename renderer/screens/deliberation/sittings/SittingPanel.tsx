import { useState, type ReactElement } from 'react';
import type { AgendaView, SittingView } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatCount, formatDay } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { ChoiceField } from '../../../components/fields.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useFocusBack } from '../../../use-focus-back.ts';
import { useSittingUnderWay } from './chosen-sitting-store.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { mayRecord } from './may-record.ts';
import { presenceId, PresenceTable } from './PresenceTable.tsx';
import { SittingForm, type SittingValue } from './SittingForm.tsx';
import { useRecord, type Recorder } from './use-record.ts';

interface Props {
  readonly session: SessionView;
  readonly agenda: AgendaView;
}

const idOf = { new: 'new-sitting', edit: 'edit-sitting' } as const;

/** The sitting that is held today: its day, its quorum, who is there. */
export function SittingPanel({ session, agenda }: Props): ReactElement {
  const texts = useTexts(sittingTexts).day;
  const recorder = useRecord(agenda.group);
  const [sitting, choose] = useSittingUnderWay(agenda.group, agenda.sittings);
  /** The sitting that is being changed, `new` for one that is added. */
  const [form, setForm] = useState<SittingView | 'new' | null>(null);
  // Another form may have been opened before the answer.
  const close = (own: typeof form) => () => setForm((now) => (now === own ? null : now));
  useFocusBack(form === null ? null : form === 'new' ? idOf.new : idOf.edit);
  const standing = sitting?.sitting.value ?? null;

  const create = async (value: SittingValue): Promise<boolean> => {
    const id = crypto.randomUUID();
    const recorded = await recorder.record({ field: 'sitting', sitting: id, value });
    if (recorded) choose(id);
    return recorded;
  };
  const change = (edited: SittingView) => (value: SittingValue) =>
    recorder.record({ field: 'sitting', sitting: edited.id, value }, { over: edited.sitting });
  return (
    <section className="panel" aria-labelledby="sitting-day">
      <h3 id="sitting-day">{texts.title}</h3>
      <ErrorMessage error={recorder.error} onDismiss={recorder.dismiss} />
      {sitting === null && form === null && <p>{texts.none}</p>}
      {agenda.sittings.length > 1 && form === null && (
        <div className="columns">
          <ChoiceField
            label={texts.choose}
            value={sitting?.id ?? ''}
            choices={agenda.sittings.map((one) => ({ value: one.id, label: labelOf(one) }))}
            onChange={choose}
          />
        </div>
      )}
      {sitting !== null && form === null && (
        <OneSitting
          key={sitting.id}
          sitting={sitting}
          agenda={agenda}
          readOnly={!mayRecord(session)}
          recorder={recorder}
        />
      )}
      {form === null && mayRecord(session) && (
        <div className="actions">
          <Button small native={{ id: idOf.new }} onClick={() => setForm('new')}>
            {texts.create}
          </Button>
          {sitting !== null && (
            <Button small kind="tertiary" native={{ id: idOf.edit }} onClick={() => setForm(sitting)}>
              {texts.edit}
            </Button>
          )}
          {standing !== null && (
            <Button
              small
              kind="quiet"
              onClick={() => {
                if (sitting === null) return;
                void change(sitting)({ ...standing, removed: true }).then((done) => {
                  if (done) say(texts.removed(standing.label));
                });
              }}
            >
              {texts.remove}
            </Button>
          )}
        </div>
      )}
      {form === 'new' && (
        <SittingForm sitting={null} jurors={agenda.jurors.length} onSave={create} onClose={close('new')} />
      )}
      {form !== null && form !== 'new' && (
        <SittingForm
          key={form.id}
          sitting={form.sitting.value}
          jurors={agenda.jurors.length}
          onSave={change(form)}
          onClose={close(form)}
        />
      )}
    </section>
  );
}

const labelOf = ({ sitting }: SittingView): string =>
  sitting.value?.label ?? sitting.conflict.map(({ value }) => value?.label ?? '').join(' / ');

interface OneProps {
  readonly sitting: SittingView;
  readonly agenda: AgendaView;
  readonly readOnly: boolean;
  readonly recorder: Recorder;
}

function OneSitting({ sitting, agenda, readOnly, recorder }: OneProps): ReactElement {
  const texts = useTexts(sittingTexts).day;
  const language = useLanguage();
  const { value } = sitting.sitting;
  // Folded where everybody is recorded already; it does not fold under the person who records the last.
  const [open] = useState(() => sitting.presence.some(({ presence }) => presence.value === null));
  const quorum = value?.quorum ?? null;
  const count = (number: number): string => formatCount(number, language);
  return (
    <>
      {value !== null && (
        <p>
          <strong>{value.label}</strong>
          {value.date !== null && <> – {formatDay(value.date, language)}</>}
        </p>
      )}
      <ConflictChoice
        what={texts.choose}
        recorded={sitting.sitting}
        readOnly={readOnly}
        write={(said) => said?.label ?? ''}
        onSettle={(said, reason) =>
          said === null
            ? Promise.resolve(false)
            : recorder.record({ field: 'sitting', sitting: sitting.id, value: said }, { reason })
        }
      />
      <p>
        {texts.count(count(sitting.present), count(agenda.jurors.length))}{' '}
        {quorum === null ? (
          texts.noQuorum
        ) : sitting.quorumReached === true ? (
          <Tag kind="success">{texts.reached(count(quorum))}</Tag>
        ) : (
          <Tag kind="warning">{texts.missing(count(quorum), Math.max(0, quorum - sitting.present))}</Tag>
        )}
      </p>
      <details className="fold" open={open}>
        <summary id={presenceId}>{texts.presence}</summary>
        <PresenceTable sitting={sitting} jurors={agenda.jurors} readOnly={readOnly} recorder={recorder} />
      </details>
    </>
  );
}
