import { useEffect, useRef, type ReactElement } from 'react';
import type { Criterion, Grid } from '#core/call/grid.ts';
import type { DeskDefi, DeskRow } from '#core/contract/requests/desk.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatHundredths, formatScale } from '#core/texts/format.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { say } from '../../stores/announcer-store.ts';
import { refusedIn, useDesk } from '../../stores/desk-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { CriterionField, type NoteProps } from './CriterionField.tsx';
import { OwnDeport } from './OwnDeport.tsx';
import type { KeyPress } from '../../key-press.ts';
import { TeamAdvice } from './TeamAdvice.tsx';

/** The mark that is to have the focus, by the place of its criterion from 0; once each time that one is given. */
export interface GridFocus {
  readonly place: number;
}

interface Props {
  readonly grid: Grid;
  readonly open: DeskDefi;
  readonly row: DeskRow | undefined;
  readonly editable: boolean;
  readonly focus: GridFocus | null;
  /** There is another défi below. */
  readonly more: boolean;
  readonly onKey: (key: KeyPress) => boolean;
  readonly onDeport: () => void;
  /** The déport was taken back. */
  readonly onLifted: () => void;
  /** To the next défi, or to the ballot after the last. */
  readonly onNext: () => void;
}

/** Marks, comments and advice on one défi. */
export function GridForm(props: Props): ReactElement {
  const { grid, open, row, editable, focus } = props;
  const texts = useTexts(deskTexts);
  const language = useLanguage();
  const { saveDraft, saveMark, saveNote } = useDesk();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const next = useRef<HTMLDivElement>(null);
  const apart = useRef<HTMLElement>(null);
  const defi = open.defi.id;

  useEffect(() => {
    if (focus !== null) (fields.current[focus.place] ?? apart.current)?.focus();
  }, [focus]);

  if (open.deport !== null || open.defi.sight !== 'whole')
    return <OwnDeport open={open} editable={editable} ref={apart} onLifted={props.onLifted} />;

  const note = (field: string): string => open.notes.find((known) => known.field === field)?.text ?? '';
  const draft = (field: string): string | null =>
    refusedIn(defi, field) ?? open.drafts.find((known) => known.field === field)?.text ?? null;
  const noteProps = (field: string): NoteProps & { readonly disabled: boolean } => ({
    text: note(field),
    draft: draft(field),
    onDraft: (text) => void saveDraft(defi, field, text),
    onTake: (text) => saveNote(defi, field, text),
    disabled: !editable,
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
  /** Below the last criterion stands the way to the next défi: Enter, Enter, and the next first mark. */
  const move = (to: number): void => {
    const field = fields.current[to];
    if (field !== undefined && field !== null) field.focus();
    else if (to >= grid.criteria.length) next.current?.querySelector('button')?.focus();
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
            onMove={(steps) => move(place + steps)}
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
      <div className="actions" ref={next}>
        <Button kind="primary" onClick={props.onNext}>
          {props.more ? texts.next : texts.toBallot}
        </Button>
      </div>
      <CheckField
        label={texts.coupDeCoeur}
        checked={note('coup-de-coeur') !== ''}
        disabled={!editable}
        onChange={(checked) => void saveNote(defi, 'coup-de-coeur', checked ? '1' : '')}
      />
      <NoteField id="overall-comment" label={texts.overallComment} lines={3} {...noteProps('comment')} />
      {open.team !== null && (
        <TeamAdvice
          team={open.team}
          size={note('advice-size')}
          profiles={note('advice-profiles')}
          reason={noteProps('advice-reason')}
          editable={editable}
          onSave={(field, text) => void saveNote(defi, field, text)}
        />
      )}
      <NoteField label={texts.privateNotes} hint={texts.privateHint} lines={3} {...noteProps('private')} />
      {editable && (
        <div className="actions">
          <Button kind="tertiary" onClick={props.onDeport}>
            {texts.deport}
          </Button>
        </div>
      )}
    </section>
  );
}
