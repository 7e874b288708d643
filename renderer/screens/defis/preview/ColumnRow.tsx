import type { ReactElement } from 'react';
import type { ColumnView } from '#core/contract/requests/import.ts';
import { ColumnTarget } from '#core/intake/column-target.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { Button } from '../../../components/Button.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { targetGroups, useTargetName } from './target-names.ts';

interface Props {
  readonly column: ColumnView;
  /** What a person chose, and the files were not read again with yet. */
  readonly chosen: ColumnTarget | null;
  readonly disabled: boolean;
  readonly onChoose: (target: ColumnTarget) => void;
}

/** One column: its name, real answers, what it is taken for and how that was found. */
export function ColumnRow({ column, chosen, disabled, onChoose }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const nameOf = useTargetName();
  const { suggestion } = column;
  return (
    <tr>
      <th scope="row">
        <span className="columns-table__label">
          {column.label}
          {column.occurrence > 1 && ` (${String(column.occurrence)})`}
        </span>
        <p className="hint">
          {column.block !== null && `${column.block} · `}
          {texts.filled(formatCount(column.filled, language))}
        </p>
      </th>
      <td>
        {column.samples.length === 0 ? (
          <span className="hint">{texts.noSample}</span>
        ) : (
          <ul className="samples">
            {column.samples.map((sample) => (
              <li key={sample}>{sample}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <select
          className="fr-select"
          aria-label={texts.takenAsOf(column.label)}
          disabled={disabled}
          value={chosen ?? column.target}
          onChange={(event) => {
            const target = ColumnTarget.safeParse(event.target.value);
            if (target.success) onChoose(target.data);
          }}
        >
          {targetGroups(column.block).map(({ name, targets }) => (
            <optgroup key={name} label={texts.groups[name]}>
              {targets.map((target) => (
                <option key={target} value={target}>
                  {nameOf(target)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <div className="columns-table__how">
          <How column={column} chosen={chosen} />
          {suggestion !== null && chosen === null && (
            <Button
              small
              kind="tertiary"
              disabled={disabled}
              label={texts.suggestedOf(nameOf(suggestion), column.label)}
              onClick={() => onChoose(suggestion)}
            >
              {texts.suggested(nameOf(suggestion))}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function How({ column: { by }, chosen }: Pick<Props, 'column' | 'chosen'>): ReactElement {
  const texts = useTexts(importTexts);
  if (chosen !== null) return <Tag kind="info">{texts.toReread}</Tag>;
  return by === 'likeness' ? (
    <Tag kind="warning">{texts.by.likeness}</Tag>
  ) : (
    <span className="hint">{texts.by[by]}</span>
  );
}
