import { useState, type ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { AppError } from '#core/contract/app-error.ts';
import type { JurorView } from '#core/contract/requests/jury.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useSession } from '../../stores/session-store.ts';
import { useFocusBack } from '../../use-focus-back.ts';
import { GroupsPanel } from './GroupsPanel.tsx';
import { JurorForm, jurorForms, newJuror } from './JurorForm.tsx';
import type { PanelProps } from './panel-props.ts';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { useEdited } from './use-edited.ts';

const addId = 'add-juror';
const editId = (id: string): string => `edit-juror-${id}`;

/** Who is in the jury, in which office and group. */
export function JuryPanel({ call }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const jury = useTexts(juryTexts);
  const session = useSession((store) => store.session);
  const go = useNavigation((store) => store.go);
  const closed = isClosed(call.phase);
  const labels = new Map<string, string>(call.groups.map(({ id, label }) => [id, label]));
  const nameOf = (id: string): string => call.jurors.find((juror) => juror.id === id)?.name ?? '';
  /** The juror being corrected, or one being added; what was being typed when the screen was left. */
  const { edited, edit, isBack } = useEdited(jurorForms);
  const corrected = call.jurors.find(({ id }) => id === edited) ?? null;
  const opened = corrected !== null || (edited === newJuror && !closed) ? edited : null;
  const [leaving, setLeaving] = useState<JurorView | null>(null);
  const [replaced, setReplaced] = useState<JurorView | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useFocusBack(opened === null ? null : opened === newJuror ? addId : editId(opened));

  const withdraw = async (juror: JurorView, reason: string | null): Promise<AppError | null> => {
    const answer = await ask('juror-withdraw', { id: juror.id, reason });
    return answer.ok ? null : answer.error;
  };

  return (
    <section className="panel" aria-labelledby="call-jury">
      <h2 id="call-jury">{texts.jury}</h2>
      {call.hintsOpen === null && <p className="hint">{jury.hintsLookedFor}</p>}
      {call.hintsOpen !== null && call.hintsOpen > 0 && session !== null && (
        <>
          <Notice kind="warning" quiet>
            {jury.hintsInCall(call.hintsOpen)}
          </Notice>
          <div className="actions">
            <Button small onClick={() => go(session, 'assignment')}>
              {jury.goToHints}
            </Button>
          </div>
        </>
      )}
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
                {call.groups.length > 0 && <th scope="col">{jury.group}</th>}
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
                    {juror.replaces !== null && (
                      <span className="hint"> – {jury.replaces(nameOf(juror.replaces))}</span>
                    )}
                  </th>
                  <td>{juror.organisation}</td>
                  <td>{texts.offices[juror.office]}</td>
                  {call.groups.length > 0 && <td>{juror.group === null ? '' : labels.get(juror.group)}</td>}
                  <td>
                    <div className="actions actions--row">
                      <Button
                        small
                        kind="tertiary"
                        label={`${all.edit} ${juror.name}`}
                        native={{ id: editId(juror.id) }}
                        onClick={() => edit(juror.id)}
                      >
                        {all.edit}
                      </Button>
                      {!closed && (
                        <>
                          <Button
                            small
                            kind="tertiary"
                            label={jury.replaceTitle(juror.name)}
                            onClick={() => setReplaced(juror)}
                          >
                            {jury.replace}
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
                              onClick={() => void withdraw(juror, null).then(setError)}
                            >
                              {texts.takePartAgain}
                            </Button>
                          )}
                        </>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {opened === null ? (
        closed ? (
          call.phase !== 'archivee' && <p className="hint">{jury.juryClosed}</p>
        ) : (
          <Button native={{ id: addId }} onClick={() => edit(newJuror)}>
            {texts.addJuror}
          </Button>
        )
      ) : (
        <JurorForm
          key={opened}
          juror={corrected}
          call={call}
          isBack={isBack}
          onDone={() => edit(null, opened)}
        />
      )}
      <GroupsPanel call={call} />
      {replaced !== null && <ReplaceDialog juror={replaced} onClose={() => setReplaced(null)} />}
      {leaving !== null && (
        <ReasonDialog
          title={texts.withdrawTitle(leaving.name)}
          text={texts.withdrawText}
          label={all.reason}
          confirm={texts.withdrawTitle(leaving.name)}
          onClose={() => setLeaving(null)}
          onConfirm={(reason) => withdraw(leaving, reason)}
        />
      )}
    </section>
  );
}
