import { useEffect, useRef, useState, type ReactElement } from 'react';
import { foldedWords } from '#core/reading/fold-text.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { useTexts } from '../../stores/preferences-store.ts';

/** One box: someone, or something, that the chosen one may be paired with. */
export interface PairChoice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly ticked: boolean;
  /** Under a déport: the box says so and cannot be ticked. */
  readonly apart: boolean;
}

interface Props {
  readonly title: string;
  readonly text: string | null;
  readonly filterLabel: string;
  readonly choices: readonly PairChoice[];
  readonly disabled: boolean;
  readonly onSet: (ids: readonly string[], assigned: boolean) => void;
}

/** The boxes of one juror, or of one défi, with a filter: two hundred of them stay easy to go through. */
export function PairEditor(props: Props): ReactElement {
  const texts = useTexts(juryTexts);
  const [filter, setFilter] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shown = props.choices.filter(({ label, detail }) => isFound(filter, `${label} ${detail}`));
  const free = shown.filter(({ apart }) => !apart);
  return (
    <section className="pair-editor" aria-labelledby="pair-editor">
      <h2 id="pair-editor" ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
      {props.text !== null && <p className="hint">{props.text}</p>}
      <TextField
        label={props.filterLabel}
        type="search"
        value={filter}
        maxLength={200}
        onChange={setFilter}
      />
      <div className="actions actions--row">
        <Button
          small
          kind="tertiary"
          disabled={props.disabled || free.every(({ ticked }) => ticked)}
          onClick={() =>
            props.onSet(
              free.flatMap(({ id, ticked }) => (ticked ? [] : [id])),
              true,
            )
          }
        >
          {texts.giveAll}
        </Button>
        <Button
          small
          kind="tertiary"
          disabled={props.disabled || free.every(({ ticked }) => !ticked)}
          onClick={() =>
            props.onSet(
              free.flatMap(({ id, ticked }) => (ticked ? [id] : [])),
              false,
            )
          }
        >
          {texts.takeAll}
        </Button>
      </div>
      {shown.length === 0 && <p>{texts.nothingMatches}</p>}
      <ul className="pair-editor__list" aria-label={props.title}>
        {shown.map(({ id, label, detail, ticked, apart }) => (
          <li key={id}>
            <label className="pair-editor__box">
              <input
                type="checkbox"
                className="tick-box"
                checked={ticked && !apart}
                disabled={props.disabled || apart}
                onChange={(event) => props.onSet([id], event.target.checked)}
              />
              <span>
                {label}
                {detail !== '' && <span className="hint"> – {detail}</span>}
                {apart && <span className="hint"> ({texts.underDeport})</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All words of the filter begin some word of the text, accents and case aside. */
export function isFound(filter: string, text: string): boolean {
  const words = ` ${foldedWords(text)}`;
  return foldedWords(filter)
    .split(' ')
    .every((word) => word === '' || words.includes(` ${word}`));
}
