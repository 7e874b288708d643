import { useId, useRef, useState, type ReactElement } from 'react';
import type { CollectiveCell, OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatDifference, formatHour, formatHundredths } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { MarkInput } from '../../../components/MarkInput.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { useDraft } from '../../../stores/drafts-store.ts';
import { mayRecord } from './may-record.ts';
import { useTaken } from './use-taken.ts';
import { useRecord } from './use-record.ts';

interface Props {
  readonly session: SessionView;
  readonly hearing: OpenDefi;
  readonly cell: CollectiveCell;
  readonly inputRef: (input: HTMLInputElement | null) => void;
  readonly onMove: (steps: -1 | 1) => void;
}

/** One criterion of the group's grid. Another mark than the mean waits for its reason; until then it is kept as typed. */
export function CollectiveRow({ session, hearing, cell, inputRef, onMove }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.collective;
  const language = useLanguage();
  const { defi, group } = hearing;
  const readOnly = hearing.finished || !mayRecord(session);
  const { criterion, recorded } = cell;
  const { record, error, dismiss } = useRecord(group);
  const [missing, setMissing] = useState(false);
  const reasonId = useId();
  const wait = useRef(false);
  const label = session.grid.criteria.find(({ id }) => id === criterion)?.label ?? criterion;
  const write = (value: number | null): string => formatHundredths(value, language);
  const told = (text: string): string => `${label} : ${text}`;
  const [typed, setTyped, typedRecorded] = useDraft(`${defi} ${criterion} typed`, 'entry', told);
  const [waiting, setWaiting, waitingRecorded] = useDraft(`${defi} ${criterion} mark`, 'entry', (mark) =>
    told(write(Number(mark))),
  );
  const [reason, setReason, reasonRecorded] = useDraft(`${defi} ${criterion} reason`, 'entry', told);

  const pending = waiting === null ? null : Number(waiting);
  const difference = pending === null || cell.mean === null ? cell.difference : pending - cell.mean;
  const why = reason ?? recorded.reason;
  const begun = typed !== null || pending !== null;
  const open = begun || cell.changed;

  const forget = (): void => {
    setTyped(null);
    setWaiting(null);
    setReason(null);
    setMissing(false);
  };
  const taken = useTaken(standingText(cell.value, recorded.reason), forget);
  const recordMark = async (value: number | null, because: string): Promise<boolean> => {
    const said = { field: 'mark', defi, criterion, value } as const;
    const recording = record(said, { reason: because, over: recorded });
    if (value !== null) taken(standingText(value, because), recording);
    if (!(await recording)) return false;
    if (value === null) {
      // What was typed since stays.
      typedRecorded(typed);
      waitingRecorded(waiting);
      reasonRecorded(reason);
      setMissing(false);
    }
    say(value === null ? texts.atMean(label) : texts.recorded(label, write(value)));
    return true;
  };
  /** What was typed is a mark: it waits for its reason, unless it is what stands already. */
  const take = (value: number | null): Promise<boolean> => {
    if (value === null) {
      if (!cell.changed) forget();
      return cell.changed ? recordMark(null, '') : Promise.resolve(true);
    }
    if (value === cell.mean) return take(null);
    if (value === cell.value && pending === null) {
      // The mark that stands, written another way: nothing of it waits to be recorded.
      setTyped(null);
      return Promise.resolve(true);
    }
    wait.current = true;
    taken(null);
    setWaiting(String(value));
    setTyped(null);
    return Promise.resolve(true);
  };
  const save = (): void => {
    const value = pending ?? cell.value;
    if (value === null) return;
    if (why.trim() === '') setMissing(true);
    else void recordMark(value, why.trim());
  };
  /** Leaving the reason saves, when there is something new to save and a reason for it. */
  const leaveReason = (): void => {
    const changed =
      pending !== null || (cell.changed && reason !== null && reason.trim() !== recorded.reason);
    if (changed && why.trim() !== '') save();
    else if (pending !== null) setMissing(true);
  };
  const move = (steps: -1 | 1): void => {
    if (steps === 1 && wait.current) {
      wait.current = false;
      // The field is there since the first digit.
      document.getElementById(reasonId)?.focus();
    } else onMove(steps);
  };

  return (
    <>
      <tr>
        <th scope="row">
          {criterion} – {label}
        </th>
        <td className="number">{write(cell.mean)}</td>
        <td>
          <MarkInput
            label={texts.valueOf(label)}
            // A group may say any hundredth: means are seldom on a step.
            scale={{ ...session.grid.scale, step: 1 }}
            value={pending ?? cell.value}
            stands={pending === null}
            draft={typed}
            disabled={readOnly}
            onTake={take}
            onDraft={(text) => setTyped(text === '' ? null : text)}
            onMove={move}
            inputRef={inputRef}
          />
          {pending !== null && <p className="remark">{all.notSaved}</p>}
        </td>
        <td className="number">
          {formatDifference(difference, language)}
          {!cell.changed && pending === null && <p className="hint">{texts.unchanged}</p>}
        </td>
        <td>
          {readOnly && recorded.reason}
          {open && !readOnly && (
            <TextField
              id={reasonId}
              label={texts.reasonOf(label)}
              hideLabel
              value={why}
              error={missing && why.trim() === '' ? texts.reasonMissing : null}
              onChange={(text) => {
                taken(null);
                setReason(text);
              }}
              onLeave={leaveReason}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                save();
                if (why.trim() !== '') onMove(1);
              }}
            />
          )}
          {open && !readOnly && (
            <div className="actions actions--tight">
              {begun && (
                <>
                  <Button small label={texts.saveOf(label)} onClick={save}>
                    {texts.save}
                  </Button>
                  <Button small kind="quiet" label={texts.giveUpOf(label)} onClick={forget}>
                    {texts.giveUp}
                  </Button>
                </>
              )}
              {cell.changed && (
                <Button
                  small
                  kind="quiet"
                  label={texts.backToMeanOf(label)}
                  onClick={() => void recordMark(null, '')}
                >
                  {texts.backToMean}
                </Button>
              )}
            </div>
          )}
          {cell.changed && recorded.by !== null && (
            <p className="hint">
              {texts.by(
                recorded.by === 'coordination' ? all.coordination : recorded.by,
                formatHour(recorded.at, language),
              )}
            </p>
          )}
        </td>
      </tr>
      {(error !== null || recorded.conflict.length > 0) && (
        <tr>
          <td colSpan={5}>
            <ErrorMessage error={error} onDismiss={dismiss} />
            <ConflictChoice
              what={label}
              recorded={recorded}
              write={(value) => (value === null ? all.conflict.mean : write(value))}
              readOnly={readOnly}
              onSettle={recordMark}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** What stands in a cell, as one text. */
const standingText = (value: number | null, reason: string): string => JSON.stringify([value, reason]);
