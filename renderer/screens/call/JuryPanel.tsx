import { useState, type ReactElement } from 'react';
import type { JurorView } from '#core/contract/requests/call.ts';
import { JurorOffice } from '#core/jury/juror.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import type { PanelProps } from './panel-props.ts';

export function JuryPanel({ call, onError }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  /** The juror being corrected, `new` for one being added. */
  const [edited, setEdited] = useState<JurorView | 'new' | null>(null);
  const [leaving, setLeaving] = useState<JurorView | null>(null);

  const withdraw = async (juror: JurorView, reason: string | null): Promise<void> => {
    const answer = await ask('juror-withdraw', { id: juror.id, reason });
    if (!answer.ok) onError(answer.error);
  };

  return (
    <section className="panel" aria-labelledby="call-jury">
      <h2 id="call-jury">{texts.jury}</h2>
      {call.jurors.length === 0 ? (
        <p>{texts.noJuror}</p>
      ) : (
        <div className="table-wrap" role="group" aria-labelledby="call-jury" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.jurorName}</th>
                <th scope="col">{texts.organisation}</th>
                <th scope="col">{texts.office}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {call.jurors.map((juror) => (
                <tr key={juror.id}>
                  <th scope="row">
                    {juror.name}
                    {juror.withdrawn !== null && (
                      <span className="hint"> – {texts.withdrawn(juror.withdrawn)}</span>
                    )}
                  </th>
                  <td>{juror.organisation}</td>
                  <td>{texts.offices[juror.office]}</td>
                  <td>
                    <div className="actions actions--row">
                      <Button
                        small
                        kind="tertiary"
                        label={`${all.edit} ${juror.name}`}
                        onClick={() => setEdited(juror)}
                      >
                        {all.edit}
                      </Button>
                      {juror.withdrawn === null ? (
                        <Button
                          small
                          kind="tertiary"
                          label={`${texts.withdraw} ${juror.name}`}
                          onClick={() => setLeaving(juror)}
                        >
                          {texts.withdraw}
                        </Button>
                      ) : (
                        <Button
                          small
                          kind="tertiary"
                          label={`${texts.takePartAgain} ${juror.name}`}
                          onClick={() => void withdraw(juror, null)}
                        >
                          {texts.takePartAgain}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited === null ? (
        <Button onClick={() => setEdited('new')}>{texts.addJuror}</Button>
      ) : (
        <JurorForm
          key={edited === 'new' ? 'new' : edited.id}
          juror={edited === 'new' ? null : edited}
          onError={onError}
          onDone={() => setEdited(null)}
        />
      )}
      {leaving !== null && (
        <ReasonDialog
          title={texts.withdrawTitle(leaving.name)}
          text={texts.withdrawText}
          label={all.reason}
          confirm={texts.withdrawTitle(leaving.name)}
          onClose={() => setLeaving(null)}
          onConfirm={(reason) => {
            setLeaving(null);
            void withdraw(leaving, reason);
          }}
        />
      )}
    </section>
  );
}

interface FormProps {
  readonly juror: JurorView | null;
  readonly onError: PanelProps['onError'];
  readonly onDone: () => void;
}

function JurorForm({ juror, onError, onDone }: FormProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const frame = useTexts(frameTexts);
  const [name, setName] = useState(juror?.name ?? '');
  const [organisation, setOrganisation] = useState(juror?.organisation ?? '');
  const [office, setOffice] = useState<JurorOffice>(juror?.office ?? 'membre');
  const [missing, setMissing] = useState(false);

  const save = async (): Promise<void> => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    const answer = await ask('juror-save', {
      id: juror?.id ?? null,
      name: name.trim(),
      organisation: organisation.trim(),
      office,
      group: juror?.group ?? null,
    });
    if (answer.ok) {
      say(all.saved);
      onDone();
    } else onError(answer.error);
  };

  return (
    <form
      aria-label={juror === null ? texts.addJuror : `${all.edit} ${juror.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="columns">
        <TextField
          label={texts.jurorName}
          value={name}
          maxLength={200}
          autoFocus
          error={missing && name.trim() === '' ? texts.nameMissing : null}
          onChange={setName}
        />
        <TextField
          label={texts.organisation}
          value={organisation}
          maxLength={200}
          onChange={setOrganisation}
        />
        <ChoiceField
          label={texts.office}
          value={office}
          choices={JurorOffice.options.map((value) => ({ value, label: texts.offices[value] }))}
          onChange={setOffice}
        />
      </div>
      <div className="actions">
        <Button submit>{all.save}</Button>
        <Button kind="tertiary" onClick={onDone}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  );
}
