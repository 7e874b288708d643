import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { levelName, type Criterion, type Grid } from '#core/call/grid.ts';
import type { DeskDefi, DeskRow } from '#core/contract/requests/desk.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatHundredths, formatScale } from '#core/texts/format.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, CheckField } from '../../components/fields.tsx';
import { MarkInput } from '../../components/MarkInput.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { useLanguage, usePreferences, useTexts } from '../../stores/preferences-store.ts';
import type { KeyPress } from './key-press.ts';

interface Props {
  readonly grid: Grid;
  readonly open: DeskDefi;
  readonly row: DeskRow | undefined;
  readonly title: string;
  readonly editable: boolean;
  readonly focus: boolean;
  readonly onKey: (key: KeyPress) => boolean;
  readonly onDeport: () => void;
  readonly onNext: () => void;
}

/** Marks, comments and advice on one défi. */
export function GridForm(props: Props): ReactElement {
  const { grid, open, row, editable, focus } = props;
  const texts = useTexts(deskTexts);
  const language = useLanguage();
  const { saveDraft, saveMark, saveNote, liftDeport } = useDesk();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const defi = open.defi.id;

  useEffect(() => {
    if (focus) fields.current[0]?.focus();
  }, [focus]);

  if (open.deport !== null || open.defi.sight !== 'whole') {
    return (
      <section className="desk__grid" aria-label={texts.grid}>
        <h2>{texts.grid}</h2>
        <p>{texts.deportDeclared}</p>
        <p>{texts.deportMotive(open.deport ?? '')}</p>
        {editable && <Button onClick={() => void liftDeport(defi)}>{texts.deportLift}</Button>}
      </section>
    );
  }

  const note = (field: string): string => open.notes.find((known) => known.field === field)?.text ?? '';
  const draft = (field: string): string | null =>
    open.drafts.find((known) => known.field === field)?.text ?? null;
  const noteProps = (field: string) => ({
    text: note(field),
    draft: draft(field),
    onDraft: (text: string) => void saveDraft(defi, field, text),
    onTake: (text: string) => saveNote(defi, field, text),
  });
  const missing = grid.criteria.length - open.marks.length;
  const take = async (criterion: Criterion, value: number | null): Promise<boolean> => {
    const taken = await saveMark(defi, criterion.id, value);
    if (!taken) return false;
    const last =
      missing === 1 && value !== null && !open.marks.some((mark) => mark.criterion === criterion.id);
    const told =
      value === null
        ? texts.cleared(criterion.label)
        : texts.marked(criterion.label, formatScale(value, language));
    say(last ? `${told} ${texts.defiComplete}` : told);
    return true;
  };

  return (
    <section className="desk__grid" aria-label={texts.grid}>
      <h2>{texts.grid}</h2>
      <p className="desk__scale">
        {grid.scale.levels.map(({ value, label }) => (
          <span key={value}>{texts.level(formatScale(value, language), label)}</span>
        ))}
      </p>
      <ol className="criteria">
        {grid.criteria.map((criterion, place) => (
          <CriterionField
            key={criterion.id}
            grid={grid}
            criterion={criterion}
            mark={open.marks.find((mark) => mark.criterion === criterion.id)?.value ?? null}
            draft={draft(`mark:${criterion.id}`)}
            comment={noteProps(`comment:${criterion.id}`)}
            editable={editable}
            onTake={(value) => take(criterion, value)}
            onDraft={(text) => void saveDraft(defi, `mark:${criterion.id}`, text)}
            onMove={(steps) => fields.current[place + steps]?.focus()}
            onKey={props.onKey}
            inputRef={(input) => {
              fields.current[place] = input;
            }}
          />
        ))}
      </ol>
      <p className="desk__total">
        {texts.total} :{' '}
        <strong>
          {row?.total === undefined || row.total === null
            ? texts.totalMissing(missing)
            : texts.outOf(formatHundredths(row.total, language), formatScale(grid.outOf, language))}
        </strong>
      </p>
      <CheckField
        label={texts.coupDeCoeur}
        checked={note('coup-de-coeur') !== ''}
        disabled={!editable}
        onChange={(checked) => void saveNote(defi, 'coup-de-coeur', checked ? '1' : '')}
      />
      <NoteField label={texts.overallComment} lines={3} {...noteProps('comment')} />
      <fieldset className="advice">
        <legend>{texts.advice}</legend>
        <ChoiceField
          label={texts.adviceSize}
          value={note('advice-size')}
          choices={[
            { value: '', label: texts.adviceAsAsked },
            ...['1', '2', '3', '4'].map((size) => ({ value: size, label: size })),
          ]}
          onChange={(size) => void saveNote(defi, 'advice-size', size)}
        />
        <NoteField label={texts.adviceReason} {...noteProps('advice-reason')} />
      </fieldset>
      <NoteField label={texts.privateNotes} hint={texts.privateHint} lines={3} {...noteProps('private')} />
      <div className="actions">
        <Button kind="primary" onClick={props.onNext}>
          {texts.next}
        </Button>
        {editable && (
          <Button kind="tertiary" onClick={props.onDeport}>
            {texts.deport}
          </Button>
        )}
      </div>
    </section>
  );
}

interface CriterionProps {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly mark: number | null;
  readonly draft: string | null;
  readonly comment: {
    readonly text: string;
    readonly draft: string | null;
    readonly onDraft: (text: string) => void;
    readonly onTake: (text: string) => Promise<void>;
  };
  readonly editable: boolean;
  readonly onTake: (value: number | null) => Promise<boolean>;
  readonly onDraft: (text: string) => void;
  readonly onMove: (steps: -1 | 1) => void;
  readonly onKey: (key: KeyPress) => boolean;
  readonly inputRef: (input: HTMLInputElement | null) => void;
}

function CriterionField(props: CriterionProps): ReactElement {
  const { grid, criterion, mark, comment } = props;
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
              {texts.scale(formatScale(scale.min, language), formatScale(scale.max, language))}
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
          inputRef={props.inputRef}
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
        {!commenting && (
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
        />
      )}
    </li>
  );
}
