import { useEffect, useRef, type ReactElement } from 'react';
import { TextField } from '../../../components/fields.tsx';
import { useDraft } from '../../../stores/drafts-store.ts';
import { useTaken } from './use-taken.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly draftKey: string;
  readonly text: string;
  readonly readOnly: boolean;
  /** Answers whether it was recorded; what was not stays as typed. `quiet`: the person is still writing. */
  readonly onTake: (text: string, quiet: boolean) => Promise<boolean>;
}

/** How long nothing is typed before the text is recorded: each time is an act for good, so not at each breath. */
const pause = 10_000;

/** A text of the group: kept as typed, recorded on leaving it or after a long pause. */
export function GroupText({ label, hint, draftKey, text, readOnly, onTake }: Props): ReactElement {
  const [typed, keep] = useDraft(draftKey, 'entry', (now) => `${label} : ${now}`);
  const taking = useRef(false);
  const taken = useTaken(text, () => keep(null));

  const take = async (quiet: boolean): Promise<void> => {
    if (typed === null || taking.current) return;
    if (typed.trim() === text) {
      keep(null);
      return;
    }
    taking.current = true;
    const recording = onTake(typed.trim(), quiet);
    taken(typed.trim(), recording);
    await recording;
    taking.current = false;
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => void latest.current(true), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      lines={2}
      maxLength={4_000}
      disabled={readOnly}
      value={typed ?? text}
      onChange={(now) => {
        taken(null);
        keep(now);
      }}
      onLeave={() => void take(false)}
    />
  );
}
