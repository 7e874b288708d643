import { useId, useRef, useState, type ReactElement } from 'react';
import { levelName, type Criterion, type Grid } from '#core/call/grid.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatScale } from '#core/texts/format.ts';
import { Button } from '../../components/Button.tsx';
import { MarkInput } from '../../components/MarkInput.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { useLanguage, usePreferences, useTexts } from '../../stores/preferences-store.ts';
import type { KeyPress } from '../../key-press.ts';

/** What a text of the juror needs to be shown, kept and taken. */
export interface NoteProps {
  readonly text: string;
  readonly draft: string | null;
  readonly onDraft: (text: string) => void;
  readonly onTake: (text: string) => Promise<boolean>;
}

interface Props {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly mark: number | null;
  readonly draft: string | null;
  readonly comment: NoteProps;
  readonly editable: boolean;
  readonly onTake: (value: number | null) => Promise<boolean>;
  readonly onDraft: (text: string) => void;
  readonly onMove: (steps: -1 | 1) => void;
  readonly onKey: (key: KeyPress) => boolean;
  readonly inputRef: (input: HTMLInputElement | null) => void;
}

/** One criterion: what it looks at, its mark, its levels, and a comment where the juror wants one. */
export function CriterionField(props: Props): ReactElement {
  const { grid, criterion, mark, comment, inputRef } = props;
  const field = useRef<HTMLInputElement>(null);
  const texts = useTexts(deskTexts);
  const language = useLanguage();
  const letterKeys = usePreferences((store) => store.preferences.letterKeys);
  const guidance = useId();
  const commentId = useId();
  const [commenting, setCommenting] = useState(comment.text !== '' || comment.draft !== null);
  const { scale } = grid;
  const level = mark === null ? null : levelName(scale, mark);

  const writeComment = (): void => {
    setCommenting(true);
    // The field exists after the next paint at the latest.
    requestAnimationFrame(() => document.getElementById(commentId)?.focus());
  };

  return (
    <li className="criterion">
      <div className="criterion__head">
        <div>
          <h3>{criterion.label}</h3>
          <p id={guidance} className="criterion__guidance">
            {criterion.guidance}{' '}
            <span className="fr-sr-only">
              {texts.scale(
                formatScale(scale.min, language),
                formatScale(scale.max, language),
                formatScale(scale.step, language),
              )}
            </span>
          </p>
        </div>
        <MarkInput
          label={texts.markOf(criterion.label)}
          scale={scale}
          value={mark}
          draft={props.draft}
          describedBy={guidance}
          disabled={!props.editable}
          onTake={props.onTake}
          onDraft={props.onDraft}
          onMove={props.onMove}
          onKey={(event) => {
            if (event.key === 'c' && letterKeys && !event.ctrlKey && !event.metaKey && !event.altKey) {
              writeComment();
              return true;
            }
            return props.onKey(event);
          }}
          inputRef={(input) => {
            field.current = input;
            inputRef(input);
          }}
        />
      </div>
      <div className="criterion__foot">
        <div className="levels" role="group" aria-label={texts.levels}>
          {scale.levels.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              // The mark field does the same by keyboard; four more stops a criterion would slow it down.
              tabIndex={-1}
              className="levels__item"
              aria-pressed={mark === value}
              aria-label={texts.level(formatScale(value, language), label)}
              title={label}
              disabled={!props.editable}
              onClick={() => void props.onTake(value)}
            >
              {formatScale(value, language)}
            </button>
          ))}
          <span className="levels__name">{level}</span>
        </div>
        {!commenting && props.editable && (
          <Button
            small
            kind="quiet"
            label={`${texts.addComment} : ${criterion.label}`}
            onClick={writeComment}
          >
            {texts.addComment}
          </Button>
        )}
      </div>
      {commenting && (
        <NoteField
          id={commentId}
          label={texts.comment(criterion.label)}
          text={comment.text}
          draft={comment.draft}
          onDraft={comment.onDraft}
          onTake={comment.onTake}
          disabled={!props.editable}
          onEscape={() => field.current?.focus()}
        />
      )}
    </li>
  );
}
