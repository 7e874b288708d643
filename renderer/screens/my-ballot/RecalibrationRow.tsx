import { memo, type ReactElement } from 'react';
import type { Grid } from '#core/call/grid.ts';
import type { DeskRow } from '#core/contract/requests/desk.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatCount, formatHundredths, noFigure } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { MarkInput } from '../../components/MarkInput.tsx';
import type { KeyPress } from '../../key-press.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly row: DeskRow;
  /** In reading order, from 1. */
  readonly place: number;
  /** In the table as it is sorted, from 0. */
  readonly line: number;
  readonly grid: Grid;
  readonly editable: boolean;
  readonly onTake: (defi: string, criterion: string, mark: number | null) => Promise<boolean>;
  readonly onDraft: (defi: string, field: string, text: string) => Promise<void>;
  readonly onMove: (line: number, column: number, steps: -1 | 1) => void;
  readonly onAcross: (line: number, column: number) => boolean;
  readonly onField: (line: number, column: number, input: HTMLInputElement | null) => void;
  readonly onKey: (key: KeyPress) => boolean;
  readonly onOpen: (defi: string) => void;
}

/** A défi of the table. Two hundred of them stay fluid because only the one that changed is drawn again. */
export const RecalibrationRow = memo(Row, (before, after) => {
  const { row: was, ...wasRest } = before;
  const { row: is, ...isRest } = after;
  const keys = Object.keys(isRest) as (keyof typeof isRest)[];
  return keys.every((key) => wasRest[key] === isRest[key]) && sameRow(was, is);
});

const sameRow = (a: DeskRow, b: DeskRow): boolean =>
  a === b || (a.id === b.id && JSON.stringify(a) === JSON.stringify(b));

function Row(props: Props): ReactElement {
  const { row, line, grid } = props;
  const desk = useTexts(deskTexts);
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  const apart = row.state === 'deport';
  return (
    <tr className={apart ? 'recalibration__apart' : undefined}>
      <td className="number">{formatCount(props.place, language)}</td>
      <th scope="row">
        <button
          type="button"
          className="link"
          aria-label={texts.open(row.title)}
          onClick={() => props.onOpen(row.id)}
        >
          {row.title}
        </button>
      </th>
      {grid.criteria.map(({ id, label }, column) => {
        const value = row.marks.find((mark) => mark.criterion === id)?.value ?? null;
        return (
          <td key={id} className="number">
            {apart ? (
              <span aria-hidden="true">{noFigure}</span>
            ) : (
              <MarkInput
                label={`${row.title}, ${label}`}
                scale={grid.scale}
                value={value}
                draft={null}
                disabled={!props.editable}
                onTake={(mark) => props.onTake(row.id, id, mark)}
                onDraft={(text) => void props.onDraft(row.id, `mark:${id}`, text)}
                onMove={(steps) => props.onMove(line, column, steps)}
                onAcross={(steps) => props.onAcross(line, column + steps)}
                onKey={props.onKey}
                inputRef={(input) => props.onField(line, column, input)}
              />
            )}
          </td>
        );
      })}
      <td className="number">{formatHundredths(row.total, language)}</td>
      <td>{desk.states[row.state]}</td>
    </tr>
  );
}
