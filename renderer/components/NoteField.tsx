import { useState, type ReactElement } from 'react';
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
  readonly onTake: (text: string) => Promise<void>;
}

/** A text of the juror: kept as typed, taken on leaving. */
export function NoteField(props: Props): ReactElement {
  const [typed, setTyped] = useState<string | null>(props.draft);
  return (
    <TextField
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.id === undefined ? {} : { id: props.id })}
      lines={props.lines ?? 2}
      maxLength={20_000}
      value={typed ?? props.text}
      onChange={(text) => {
        setTyped(text);
        props.onDraft(text);
      }}
      onLeave={() => {
        if (typed === null) return;
        void props.onTake(typed).then(() => setTyped((now) => (now === typed ? null : now)));
      }}
    />
  );
}
