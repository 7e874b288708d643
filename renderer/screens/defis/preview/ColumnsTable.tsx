import { useState, type ReactElement } from 'react';
import type { ColumnView } from '#core/contract/requests/import.ts';
import { mergeMappings } from '#core/intake/map-columns.ts';
import { emptyMapping, type Mapping } from '#core/intake/mapping.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { CheckField } from '../../../components/fields.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { ColumnRow } from './ColumnRow.tsx';
import { chosenFor, columnKey, distinctColumns, openness } from './columns.ts';
import { MappingBar } from './MappingBar.tsx';
import { MappingFiles } from './MappingFiles.tsx';

interface Props {
  readonly columns: readonly ColumnView[];
  /** The reading that is under way. */
  readonly job: string | null;
  readonly pending: Mapping;
  readonly reread: string | null;
  readonly onCorrect: (corrections: Mapping) => void;
  readonly onReadAgain: (corrections: Mapping) => void;
}

/** What each column is taken for, with real values to judge by, and a choice to correct it: open questions first. */
export function ColumnsTable(props: Props): ReactElement {
  const { columns, job, pending, onCorrect, onReadAgain } = props;
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const several = distinctColumns(columns);
  // As they first stood: a column that was corrected keeps its place under the eye, and is still listed.
  const [order] = useState(() => orderOf(several));
  const [onlyOpen, setOnlyOpen] = useState(order.open.size > 0);
  const placeOf = (column: ColumnView): number => order.places.get(columnKey(column)) ?? order.places.size;
  const sorted = several.toSorted((a, b) => placeOf(a) - placeOf(b));
  const shown = onlyOpen ? sorted.filter((column) => order.open.has(columnKey(column))) : sorted;
  const stillOpen = several.filter((column) => openness(column) !== null).length;

  return (
    <details className="fold">
      <summary>
        <h3>
          {texts.columnsTitle} ({formatCount(several.length, language)})
        </h3>{' '}
        {stillOpen > 0 && <Tag kind="warning">{texts.columnsOpen(stillOpen)}</Tag>}
      </summary>
      <p className="fold__lead">{texts.columnsLead}</p>
      <p className="fold__lead">{order.open.size === 0 ? texts.noOpenColumn : texts.columnsDefault}</p>
      {order.open.size > 0 && (
        <CheckField label={texts.toMapOnly(order.open.size)} checked={onlyOpen} onChange={setOnlyOpen} />
      )}
      {shown.length > 0 && (
        <table className="table table--stacks columns-table">
          <thead>
            <tr>
              <th scope="col">{texts.column}</th>
              <th scope="col">{texts.samples}</th>
              <th scope="col">{texts.takenAs}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnRow
                key={columnKey(column)}
                column={column}
                chosen={chosenFor(pending, column)}
                disabled={job !== null}
                onChoose={(target) => {
                  const { block, label, occurrence } = column;
                  onCorrect({ ...emptyMapping, columns: [{ block, label, occurrence, target }] });
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      <MappingBar
        job={job}
        corrections={pending.columns.length}
        reread={props.reread}
        onReadAgain={() => onReadAgain(pending)}
      />
      <MappingFiles
        disabled={job !== null}
        onTake={(mapping) => onReadAgain(mergeMappings(mapping, pending))}
      />
    </details>
  );
}

interface Order {
  readonly places: ReadonlyMap<string, number>;
  readonly open: ReadonlySet<string>;
}

function orderOf(columns: readonly ColumnView[]): Order {
  const rank = (column: ColumnView): number => openness(column) ?? 3;
  const sorted = columns.toSorted((a, b) => rank(a) - rank(b));
  return {
    places: new Map(sorted.map((column, place) => [columnKey(column), place])),
    open: new Set(columns.filter((column) => openness(column) !== null).map(columnKey)),
  };
}
