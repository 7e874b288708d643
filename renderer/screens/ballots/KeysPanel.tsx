import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ConflictKey, ConflictView } from '#core/contract/requests/conflicts.ts';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { Tag } from '../../components/Tag.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';

interface Props {
  readonly conflict: ConflictView;
}

/** The computers that signed for a juror: accepts one or sets it aside, with a reason. */
export function KeysPanel({ conflict }: Props): ReactElement {
  const texts = useTexts(conflictsTexts);
  const language = useLanguage();
  const columns = texts.keyColumns;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useUnrecorded(texts.keysTitle(conflict.name), [{ field: texts.reason, typed: reason, recorded: '' }]);

  const decide = async (key: string, decision: 'pinned' | 'rejected'): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await ask('key-decide', {
      juror: conflict.juror,
      key,
      decision,
      reason: reason.trim(),
    });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setError(null);
    setTried(false);
    setReason((now) => (now === reason ? '' : now));
    say(decision === 'pinned' ? texts.accepted : texts.aside);
  };
  /** After the closing only what waits for a decision can be decided. */
  const mayDecide = (key: ConflictKey): boolean => key.open || !conflict.closed;

  return (
    <section aria-labelledby="conflict-keys">
      <h3 id="conflict-keys">{texts.keysTitle(conflict.name)}</h3>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {conflict.state === 'keys' && <p>{texts.keysWhy}</p>}
      {conflict.keys.some(({ open, issue }) => open && issue === null) && (
        <Notice kind="warning" quiet>
          {texts.keysUnknownIssue}
        </Notice>
      )}
      {conflict.closed && conflict.state === 'keys' && (
        <Notice kind="info" quiet>
          {texts.afterClosing}
        </Notice>
      )}
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason}
        lines={2}
        error={tried && reason.trim() === '' ? texts.reasonMissing : null}
        onChange={setReason}
      />
      <div className="table-wrap" role="group" aria-labelledby="conflict-keys" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.device}</th>
              <th scope="col">{columns.kit}</th>
              <th scope="col">{columns.firstSeen}</th>
              <th scope="col">{columns.receipts}</th>
              <th scope="col">{columns.decision}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.keys.map((key) => (
              <tr key={key.key}>
                <th scope="row">
                  <code>{key.device}</code>
                </th>
                <td>{key.issue === null ? texts.noKit : texts.kitIssue(formatCount(key.issue, language))}</td>
                <td>{formatInstant(key.firstSeenAt, language)}</td>
                <td>
                  {key.receipts.map(({ receipt, words }) => (
                    <div key={receipt}>
                      <code>{receipt}</code> <span className="hint">{words}</span>
                    </div>
                  ))}
                </td>
                <td>
                  <Tag kind={key.open ? 'warning' : 'plain'}>
                    {key.open
                      ? texts.undecided
                      : key.decision === null
                        ? texts.expected
                        : texts.decisions[key.decision]}
                  </Tag>
                  {mayDecide(key) && (
                    <div className="actions">
                      {(key.open || key.decision === 'rejected') && (
                        <Button
                          small
                          label={texts.acceptKey(key.device)}
                          onClick={() => void decide(key.key, 'pinned')}
                        >
                          {texts.accept}
                        </Button>
                      )}
                      {key.decision !== 'rejected' && (
                        <Button
                          small
                          kind="tertiary"
                          label={texts.setAsideKey(key.device)}
                          onClick={() => void decide(key.key, 'rejected')}
                        >
                          {texts.setAside}
                        </Button>
                      )}
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{texts.acceptText}</p>
      <p className="hint">{texts.setAsideText}</p>
    </section>
  );
}
