import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { TextField } from './fields.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly id?: string;
  readonly lines?: number;
  readonly text: string;
  /** What was being typed when the application was last left; shown in the place of the text. */
  readonly draft: string | null;
  readonly onDraft: (text: string) => void;
  /** Answers whether it is in the file; what is not stays in the field. */
  readonly onTake: (text: string) => Promise<boolean>;
  /** Escape: back to where the juror came from. */
  readonly onEscape?: () => void;
  readonly disabled?: boolean;
}

/** How long nothing is typed before the text becomes a revision. */
const pause = 2_000;

/** A text of the juror: kept as typed; taken on leaving, after a pause, and when the field itself goes away. */
export function NoteField(props: Props): ReactElement {
  const { onTake, onEscape } = props;
  const [typed, setTyped] = useState<string | null>(props.draft);
  const latest = useRef({ typed, onTake });

  useEffect(() => {
    latest.current = { typed, onTake };
  }, [typed, onTake]);
  // A key that opens another défi takes the field away before it is left.
  useEffect(
    () => () => {
      const { typed: left, onTake: take } = latest.current;
      if (left !== null) void take(left);
    },
    [],
  );
  useEffect(() => {
    if (typed === null) return;
    // What stands in the field stays as typed: a blank at its end is the beginning of the next word.
    const timer = setTimeout(() => void latest.current.onTake(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <TextField
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.id === undefined ? {} : { id: props.id })}
      lines={props.lines ?? 2}
      maxLength={20_000}
      disabled={props.disabled ?? false}
      value={typed ?? props.text}
      onChange={(text) => {
        setTyped(text);
        props.onDraft(text);
      }}
      {...(onEscape === undefined
        ? {}
        : {
            onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              onEscape();
            },
          })}
      onLeave={() => {
        if (typed === null) return;
        void onTake(typed).then((taken) => {
          if (taken) setTyped((now) => (now === typed ? null : now));
        });
      }}
    />
  );
}
