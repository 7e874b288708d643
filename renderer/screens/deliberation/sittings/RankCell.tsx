import { useState, type ReactElement } from 'react';
import { formatRank } from '#core/texts/format.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly title: string;
  /** Null: no place. */
  readonly rank: number | null;
  /** How many have a place. */
  readonly last: number;
  readonly movable: boolean;
  readonly mayLack: boolean;
  readonly onStep: (steps: -1 | 1) => void;
  readonly onPlace: (place: number | null) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
}

/** The place of one row and the ways to change it. */
export function RankCell(props: Props): ReactElement {
  const { title, rank, last, movable, mayLack, onStep, onPlace } = props;
  const texts = useTexts(sittingTexts).order;
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [shownRank, setShownRank] = useState(rank);
  // What was typed and is no place goes with the place that it stood over.
  if (shownRank !== rank) {
    setShownRank(rank);
    setTyped(null);
    setWrong(false);
  }
  if (!movable)
    return <span className="rank">{rank === null ? texts.none : formatRank(rank, language)}</span>;

  const take = (): void => {
    if (typed === null) return;
    const text = typed.trim();
    const place = text === '' ? null : readWholeNumber(text, language, { least: 1 });
    const bad = text === '' ? !mayLack : place === null;
    setWrong(bad);
    if (bad) return;
    setTyped(null);
    if (place !== rank) onPlace(place);
  };
  return (
    <span className="rank">
      <span
        className="rank__handle"
        aria-hidden="true"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', title);
          props.onDragStart();
        }}
        onDragEnd={props.onDragEnd}
      >
        ⠿
      </span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="fr-input rank__field"
        aria-label={texts.rankOf(title)}
        aria-invalid={wrong}
        maxLength={5}
        value={typed ?? (rank === null ? '' : String(rank))}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            take();
          } else if (event.key === 'Escape' && typed !== null) {
            event.preventDefault();
            setTyped(null);
            setWrong(false);
          }
        }}
      />
      <button
        type="button"
        className="rank__step"
        aria-label={texts.up(title)}
        disabled={rank === 1}
        onClick={() => onStep(-1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="rank__step"
        aria-label={texts.down(title)}
        disabled={rank === null || rank === last}
        onClick={() => onStep(1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      {wrong && (
        <span role="alert" className="remark">
          {texts.wrong}
        </span>
      )}
    </span>
  );
}
