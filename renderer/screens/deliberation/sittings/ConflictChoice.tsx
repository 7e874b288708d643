import { useId, useState, type ReactElement } from 'react';
import { formatInstant } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { useUnrecorded } from '../../../stores/unrecorded-forms.ts';
import { mayRecord } from './may-record.ts';

interface Said<Value> {
  readonly digest: string;
  readonly value: Value | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

interface Props<Value> {
  /** What it is about, in words. */
  readonly what: string;
  readonly recorded: { readonly conflict: readonly Said<Value>[] };
  readonly write: (value: Value | null) => string;
  readonly onSettle: (value: Value | null, reason: string) => Promise<boolean>;
  readonly readOnly?: boolean;
}

/** What two machines say differently of one thing, and the choice between them with its reason; nothing without a conflict. */
export function ConflictChoice<Value>(props: Props<Value>): ReactElement | null {
  const { what, recorded, write, onSettle, readOnly = false } = props;
  const all = useTexts(sittingTexts);
  const texts = all.conflict;
  const language = useLanguage();
  const name = useId();
  const session = useSession((store) => store.session);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  // A reason that was taken stays in a field that is no longer shown.
  const mayChoose = recorded.conflict.length > 0 && !readOnly;
  useUnrecorded(
    `${what} – ${texts.title}`,
    mayChoose ? [{ field: texts.why, typed: reason, recorded: '' }] : [],
  );
  if (recorded.conflict.length === 0) return null;

  /** While the jury deliberates, a choice is closed with its group’s grid alone. */
  const legend = (): string => {
    if (!readOnly) return texts.of(what);
    return session !== null && mayRecord(session) ? texts.ofClosed(what) : texts.ofPast(what);
  };
  const settle = (): void => {
    const said = recorded.conflict.find(({ digest }) => digest === chosen);
    if (said === undefined || reason.trim() === '') setMissing(true);
    else void onSettle(said.value, reason.trim());
  };
  return (
    <fieldset className="conflict">
      <legend>{legend()}</legend>
      {recorded.conflict.map(({ digest, value, by, at, reason: because }) => (
        <label key={digest} className="conflict-choice">
          <input
            type="radio"
            name={name}
            disabled={readOnly}
            checked={chosen === digest}
            onChange={() => setChosen(digest)}
          />
          <span>
            {texts.line(
              write(value),
              by === 'coordination' ? all.coordination : by,
              formatInstant(at, language),
            )}{' '}
            <span className="hint">{because === '' ? texts.noReason : texts.because(because)}</span>
          </span>
        </label>
      ))}
      {!readOnly && (
        <>
          <TextField
            label={texts.why}
            value={reason}
            error={missing && (chosen === null || reason.trim() === '') ? texts.chooseFirst : null}
            onChange={setReason}
          />
          <Button small onClick={settle}>
            {texts.settle}
          </Button>
        </>
      )}
    </fieldset>
  );
}
