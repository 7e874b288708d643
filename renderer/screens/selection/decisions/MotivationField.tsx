import { useRef, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { DefiId } from '#core/ids.ts';
import type { Round } from '#core/selection/decision.ts';
import { motivationPlace } from '#core/selection/typed-place.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { ask } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { TextField } from '../../../components/fields.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { useKeptText } from '../../../stores/kept-texts-store.ts';
import { useTaken } from '../../deliberation/sittings/use-taken.ts';

interface Props {
  readonly round: Round;
  readonly defi: DefiId;
  /** Null: nothing is decided in this round, and the motivation goes with the decision. */
  readonly recorded: string | null;
  /** The words of the group; put into the field when a person asks for them, never by themselves. */
  readonly suggestion: string;
  readonly readOnly: boolean;
}

/** The reasons of a decision: kept as typed, recorded on leaving the field once there is a decision. */
export function MotivationField({ round, defi, recorded, suggestion, readOnly }: Props): ReactElement {
  const texts = useTexts(decisionsTexts).one;
  const { text: typed, keep, isResumed, fault } = useKeptText(defi, motivationPlace(round));
  const [error, setError] = useState<AppError | null>(null);
  const [hint, setHint] = useState(false);
  const save = useSession((store) => store.save);
  const box = useRef<HTMLDivElement>(null);
  const taken = useTaken(recorded ?? '', () => keep(null));
  // Where nothing can be recorded what stands is shown, and nothing else.
  const text = (readOnly ? null : typed) ?? recorded ?? '';

  const take = async (): Promise<void> => {
    if (typed === null || recorded === null || readOnly) return;
    const motivation = typed.trim();
    if (motivation === recorded) {
      keep(null);
      return;
    }
    taken(motivation);
    const answer = await save(ask('motivation-save', { round, defi, motivation }));
    setError(answer.ok ? null : answer.error);
    if (answer.ok) say(texts.saved);
  };
  const suggest = (): void => {
    taken(null);
    keep(text.trim() === '' ? suggestion : `${text.trim()}\n${suggestion}`);
    setHint(true);
    say(texts.suggested);
    box.current?.querySelector('textarea')?.focus();
  };
  return (
    <div ref={box}>
      <ErrorMessage error={error ?? (readOnly ? null : fault)} onDismiss={() => setError(null)} />
      <TextField
        label={texts.motivation}
        hint={recorded === null ? texts.motivationLater : texts.motivationKept}
        lines={4}
        maxLength={4_000}
        disabled={readOnly}
        value={text}
        onChange={(now) => {
          taken(null);
          setHint(false);
          keep(now);
        }}
        onLeave={() => void take()}
      />
      {isResumed && !readOnly && typed?.trim() !== recorded && (
        <div className="actions">
          <span className="remark">{texts.resumed}</span>
          <Button small kind="tertiary" onClick={() => keep(null)}>
            {texts.drop}
          </Button>
        </div>
      )}
      {suggestion === '' ? (
        <p className="hint">{texts.noSuggestion}</p>
      ) : (
        <>
          <p className="hint prose">{texts.suggestion(suggestion)}</p>
          {!readOnly && (
            <div className="actions">
              <Button small kind="tertiary" onClick={suggest}>
                {texts.suggest}
              </Button>
              {hint && <span className="hint">{texts.suggested}</span>}
            </div>
          )}
        </>
      )}
    </div>
  );
}
