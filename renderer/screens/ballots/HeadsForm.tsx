import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ConflictView } from '#core/contract/requests/conflicts.ts';
import { picksOf } from '#core/merge/settle-ballots.ts';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { formatInstant } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { choicesOf, fieldName, letteredBallots, placeOf, type Choices } from './conflict-lines.ts';
import { ConflictBallots } from './ConflictBallots.tsx';
import { ConflictLines } from './ConflictLines.tsx';

interface Props {
  readonly conflict: ConflictView;
  readonly onClose: () => void;
  /** Told what was done, in a sentence. */
  readonly onDone: (sentence: string) => void;
}

/** Settles a conflict between ballots: line by line or one ballot whole, with a reason. */
export function HeadsForm({ conflict, onClose, onDone }: Props): ReactElement {
  const texts = useTexts(conflictsTexts);
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const [choices, setChoices] = useState<Choices>(() => choicesOf(conflict));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { ballots, lines, settled } = conflict;
  const left = lines.filter((line) => !choices.has(placeOf(line))).length;
  const mayChange = !(conflict.closed && settled !== null);
  const letters = new Map(
    letteredBallots(ballots).map(({ letter, ballot }) => [ballot.digest, texts.letter(letter)]),
  );
  const chosenIn = (among: Choices, line: (typeof lines)[number]): string => {
    const from = among.get(placeOf(line));
    return from === undefined ? '' : (letters.get(from) ?? '');
  };
  const recorded = choicesOf(conflict);
  useUnrecorded(
    texts.title(conflict.name),
    mayChange
      ? [
          ...lines.map((line) => ({
            field: `${line.title}, ${fieldName(line.field, texts)}`,
            typed: chosenIn(choices, line),
            recorded: chosenIn(recorded, line),
          })),
          { field: texts.reason, typed: reason, recorded: '' },
        ]
      : [],
  );

  const save = async (): Promise<void> => {
    setTried(true);
    if (left > 0 || reason.trim() === '') return;
    const heads = ballots.map(({ digest }) => digest);
    const chosen = lines.flatMap((line) => {
      const from = choices.get(placeOf(line));
      return from === undefined ? [] : [{ defi: line.defi, field: line.field, from }];
    });
    const picks = picksOf(heads, chosen);
    if (picks === null) return;
    const answer = await ask('conflict-settle', {
      juror: conflict.juror,
      heads,
      base: picks.base,
      taken: [...picks.taken],
      reason: reason.trim(),
    });
    if (answer.ok) onDone(texts.done(conflict.name));
    else setError(answer.error);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {mayChange && <p>{settled === null ? texts.why : texts.whySettled}</p>}
      {settled !== null && <p>{texts.settledAt(formatInstant(settled.at, language), settled.reason)}</p>}
      {mayChange && (
        <Notice kind="info" quiet>
          {conflict.closed ? texts.afterClosing : texts.blind}
        </Notice>
      )}
      <ConflictBallots ballots={ballots} />
      {lines.length === 0 ? (
        <p>{texts.noDifference}</p>
      ) : (
        <ConflictLines
          ballots={ballots}
          lines={lines}
          choices={choices}
          onChoose={mayChange ? setChoices : null}
        />
      )}
      {mayChange && (
        <>
          {tried && left > 0 && (
            <p className="fr-error-text" role="alert">
              {texts.choiceMissing(left)}
            </p>
          )}
          <TextField
            label={texts.reason}
            hint={texts.reasonHint}
            value={reason}
            lines={2}
            error={tried && reason.trim() === '' ? texts.reasonMissing : null}
            onChange={setReason}
          />
          <div className="actions">
            <Button kind="primary" submit>
              {texts.confirm}
            </Button>
            <Button onClick={onClose}>{frame.cancel}</Button>
          </div>
          <h3>{texts.askJuror}</h3>
          <p>{texts.askJurorText}</p>
        </>
      )}
    </form>
  );
}
