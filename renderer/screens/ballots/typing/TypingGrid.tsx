import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { readTick } from '#core/ballot/read-marking-sheet.ts';
import { parseMark } from '#core/call/mark.ts';
import type { TypingView } from '#core/contract/requests/sheets.ts';
import { formatScale } from '#core/texts/format.ts';
import { sheetsTexts } from '#core/texts/sheets.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly view: TypingView;
  readonly describedBy: string;
  readonly onKeep: (defi: string, field: string, text: string) => void;
}

interface Field {
  readonly name: string;
  /** What stands above the column. */
  readonly head: string;
  /** The same in full, for whoever does not see it. */
  readonly label: string;
  readonly kind: 'mark' | 'tick' | 'text';
}

/** Défis by criteria, filled with the keyboard alone: Enter and Tab go right, then down. */
export function TypingGrid({ view, describedBy, onKeep }: Props): ReactElement {
  const texts = useTexts(sheetsTexts).typing;
  const table = useRef<HTMLTableElement>(null);
  const fields: readonly Field[] = [
    ...view.criteria.map(({ id, label }): Field => ({
      name: `mark:${id}`,
      head: id,
      label: `${id} ${label}`,
      kind: 'mark',
    })),
    { name: 'coup-de-coeur', head: texts.favourite, label: texts.favourite, kind: 'tick' },
    { name: 'comment', head: texts.comment, label: texts.comment, kind: 'text' },
    { name: 'advice-reason', head: texts.advice, label: texts.advice, kind: 'text' },
    { name: 'deport', head: texts.deport, label: texts.deport, kind: 'text' },
  ];
  const given = new Map(view.cells.map(({ defi, field, text }) => [`${defi} ${field}`, text]));

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const steps = { Enter: event.shiftKey ? -1 : 1, ArrowDown: fields.length, ArrowUp: -fields.length };
    const by = steps[event.key as keyof typeof steps] as number | undefined;
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const inputs = [...(table.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.findIndex((input) => input === event.target) + by];
    event.preventDefault();
    next?.focus();
    next?.select();
  };

  return (
    <div className="table-wrap">
      <table
        className="table typing__grid"
        ref={table}
        onKeyDown={onKeyDown}
        aria-label={texts.tableLabel}
        aria-describedby={describedBy}
      >
        <thead>
          <tr>
            <th scope="col">{texts.defi}</th>
            {fields.map(({ name, head, label, kind }) => (
              <th scope="col" key={name} {...(kind === 'mark' ? { title: label } : {})}>
                {head}
                {kind === 'tick' && <span className="hint"> ({texts.favouriteHint})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.defis.map((defi, row) => (
            <tr key={defi.id}>
              <th scope="row">
                <strong>{defi.mark}</strong> {defi.title}
              </th>
              {fields.map((field, column) => (
                <td key={field.name}>
                  <TypedCell
                    field={field}
                    label={texts.cell(field.label, defi.mark, defi.title)}
                    scale={view.scale}
                    start={given.get(`${defi.id} ${field.name}`) ?? ''}
                    first={row === 0 && column === 0}
                    onKeep={(text) => onKeep(defi.id, field.name, text)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly field: Field;
  readonly label: string;
  readonly scale: TypingView['scale'];
  readonly start: string;
  readonly first: boolean;
  readonly onKeep: (text: string) => void;
}

function TypedCell({ field, label, scale, start, first, onKeep }: CellProps): ReactElement {
  const [text, setText] = useState(start);
  const [left, setLeft] = useState(start !== '');
  const wrong = useFault(field.kind, text, scale);
  // While a mark is being typed it is not yet one: what is wrong is told when the field is left.
  const shown = left ? wrong : null;
  const message = `${label} message`.replace(/\W+/g, '-');
  return (
    <>
      <input
        className={`typing__field typing__field--${field.kind}`}
        aria-label={label}
        aria-invalid={shown !== null}
        {...(shown === null ? {} : { 'aria-describedby': message })}
        {...(field.kind === 'mark' ? { inputMode: 'decimal' as const } : {})}
        autoComplete="off"
        spellCheck={field.kind === 'text'}
        // The grid was asked for to be typed in: its first field is where typing begins.
        autoFocus={first}
        maxLength={field.name === 'deport' ? 2_000 : 20_000}
        value={text}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        onChange={(event) => {
          setText(event.target.value);
          onKeep(event.target.value);
        }}
      />
      {shown !== null && (
        <span className="mark-input__message" id={message}>
          {shown}
        </span>
      )}
    </>
  );
}

/** What is wrong with what a field holds; null when nothing is. */
function useFault(kind: Field['kind'], text: string, scale: TypingView['scale']): string | null {
  const texts = useTexts(sheetsTexts).typing;
  const language = useLanguage();
  if (text.trim() === '' || kind === 'text') return null;
  if (kind === 'tick') return readTick(text) === null ? texts.notTick : null;
  const mark = parseMark(text, { ...scale, levels: [] });
  if (mark.ok) return null;
  const [min, max, step] = [scale.min, scale.max, scale.step].map((value) => formatScale(value, language));
  return {
    'not-a-number': texts.notNumber,
    'out-of-scale': texts.outOfScale(min ?? '', max ?? ''),
    'off-step': texts.offStep(step ?? ''),
  }[mark.error];
}
