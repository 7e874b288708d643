import { useState, type ReactElement } from 'react';
import type { DeportView } from '#core/contract/requests/jury.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { say } from '../../stores/announcer-store.ts';
import { keptForm } from '../../stores/kept-forms.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { namesOf } from './names.ts';
import type { PartProps } from './panel-props.ts';

/** Who stays away from what, as far as the coordination knows; declared here before or between kits. */
export function DeportsPanel({ view, onError }: PartProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const names = namesOf(view);

  const lift = async ({ juror, defi }: DeportView): Promise<void> => {
    const answer = await ask('deport-set', { juror, defi, reason: null });
    if (answer.ok) say(texts.deportLifted);
    else onError(answer.error);
  };
  const listed = view.deports.toSorted(
    (one, other) =>
      names.juror(one.juror).localeCompare(names.juror(other.juror), 'fr') ||
      names.defi(one.defi).localeCompare(names.defi(other.defi), 'fr'),
  );

  return (
    <section className="panel" aria-labelledby="assignment-deports">
      <h2 id="assignment-deports">{texts.deports}</h2>
      {view.deports.length === 0 ? (
        <p>{texts.noDeport}</p>
      ) : (
        <div className="table-wrap" role="group" aria-labelledby="assignment-deports" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.columns.juror}</th>
                <th scope="col">{texts.columns.defi}</th>
                <th scope="col">{all.reason}</th>
                <th scope="col">{texts.declaredBy}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {listed.map((deport) => (
                <tr key={`${deport.juror} ${deport.defi}`}>
                  <th scope="row">{names.juror(deport.juror)}</th>
                  <td>{names.defi(deport.defi)}</td>
                  <td>{deport.reason}</td>
                  <td>{texts.from[deport.from]}</td>
                  <td>
                    {view.open && deport.from === 'coordination' && (
                      <Button
                        small
                        kind="tertiary"
                        label={texts.liftOf(names.juror(deport.juror), names.defi(deport.defi))}
                        onClick={() => void lift(deport)}
                      >
                        {texts.lift}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.open && <DeclareForm view={view} onError={onError} />}
    </section>
  );
}

const nothing = { juror: '', defi: '', reason: '' };
const useKeptDeport = keptForm<typeof nothing>('deport');

function DeclareForm({ view, onError }: PartProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const { keptAs, values, set, recorded } = useKeptDeport(nothing);
  const { reason } = values;
  // Whoever was chosen may have left since, and the form no longer shows them.
  const juror = view.jurors.find(({ id }) => id === values.juror)?.id ?? '';
  const defi = view.defis.find(({ id }) => id === values.defi)?.id ?? '';
  const [checked, setChecked] = useState(false);
  const names = namesOf(view);
  // Whom and what it is about is told with the reason: chosen alone, they are two clicks.
  useUnrecorded(
    texts.addDeport,
    reason.trim() === ''
      ? []
      : [
          { field: texts.columns.juror, typed: names.juror(juror), recorded: '' },
          { field: texts.columns.defi, typed: names.defi(defi), recorded: '' },
          { field: all.reason, typed: reason, recorded: '' },
        ],
    keptAs,
  );

  const save = async (): Promise<void> => {
    setChecked(true);
    if (juror === '' || defi === '' || reason.trim() === '') return;
    const answer = await ask('deport-set', { juror, defi, reason: reason.trim() });
    if (!answer.ok) {
      onError(answer.error);
      return;
    }
    say(texts.deportDone);
    // The next one is often of the same juror.
    recorded({ ...nothing, juror });
    setChecked(false);
  };

  return (
    <form
      aria-label={texts.addDeport}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{texts.addDeport}</h3>
      <p className="hint">{texts.deportText}</p>
      <div className="columns">
        <ChoiceField
          label={texts.columns.juror}
          value={juror}
          error={checked && juror === '' ? texts.chooseJuror : null}
          choices={[
            { value: '', label: texts.chooseJuror },
            ...view.jurors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => set({ juror: chosen })}
        />
        <ChoiceField
          label={texts.columns.defi}
          value={defi}
          error={checked && defi === '' ? texts.chooseDefi : null}
          choices={[
            { value: '', label: texts.chooseDefi },
            ...view.defis.map(({ id, title, number }) => ({
              value: id,
              label: number === null ? title : `${number} – ${title}`,
            })),
          ]}
          onChange={(chosen) => set({ defi: chosen })}
        />
        <TextField
          label={all.reason}
          value={reason}
          error={checked && reason.trim() === '' ? all.reasonMissing : null}
          onChange={(typed) => set({ reason: typed })}
        />
      </div>
      <Button submit>{texts.confirmDeport}</Button>
    </form>
  );
}
