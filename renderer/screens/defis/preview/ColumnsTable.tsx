import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ColumnView } from '#core/contract/requests/import.ts';
import { ColumnTarget } from '#core/intake/column-target.ts';
import { mergeMappings } from '#core/intake/map-columns.ts';
import { emptyMapping, type Mapping } from '#core/intake/mapping.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask, askShell } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/fields.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { targetGroups, useTargetName } from './target-names.ts';

interface Props {
  readonly columns: readonly ColumnView[];
  readonly onDecide: (decided: Mapping) => void;
}

const isOpenQuestion = ({ by, target, filled }: ColumnView): boolean =>
  filled > 0 && (by === 'likeness' || (by === 'nothing' && target === 'kept-aside'));

/** What each column is taken for, with real values to judge by, and a choice to correct it. */
export function ColumnsTable({ columns, onDecide }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const [decided, setDecided] = useState<Mapping>(emptyMapping);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [error, setError] = useState<AppError | null>(null);
  const several = distinctColumns(columns);
  const shown = onlyOpen ? several.filter(isOpenQuestion) : several;

  const take = async (): Promise<void> => {
    const files = await askShell('chooseFiles', { purpose: 'mapping' });
    const place = files.ok ? files.value[0] : undefined;
    if (!files.ok) setError(files.error);
    if (place === undefined) return;
    const mapping = await ask('mapping-read', { file: place.token });
    if (mapping.ok) onDecide(mapping.value);
    else setError(mapping.error);
  };

  const save = async (): Promise<void> => {
    const place = await askShell('chooseSavePlace', {
      purpose: 'mapping',
      suggestedName: 'rapprochement-de-colonnes.json',
    });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const answer = await ask('mapping-export', { place: place.value.token });
    if (answer.ok) say(texts.mappingExported);
    else setError(answer.error);
  };

  return (
    <details>
      <summary>
        {texts.columnsTitle} ({formatCount(several.length, language)})
      </summary>
      <p className="hint">{texts.columnsLead}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <CheckField label={texts.toMapOnly} checked={onlyOpen} onChange={setOnlyOpen} />
      <div className="table-wrap" role="group" aria-label={texts.columnsTitle} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.column}</th>
              <th scope="col">{texts.samples}</th>
              <th scope="col">{texts.takenAs}</th>
              <th scope="col">{texts.how}</th>
              <th scope="col" className="number">
                {texts.filled}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnRow
                key={`${column.block ?? ''}|${column.label}|${String(column.occurrence)}`}
                column={column}
                onChoose={(target) => {
                  const { block, label, occurrence } = column;
                  const word = { ...emptyMapping, columns: [{ block, label, occurrence, target }] };
                  setDecided(mergeMappings(decided, word));
                }}
                chosen={chosenFor(decided, column)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        <Button
          kind={decided.columns.length > 0 ? 'primary' : 'secondary'}
          disabled={decided.columns.length === 0}
          onClick={() => onDecide(decided)}
        >
          {texts.applyMapping}
        </Button>
        <Button kind="tertiary" onClick={() => void take()}>
          {texts.readMapping}
        </Button>
        <Button kind="tertiary" onClick={() => void save()}>
          {texts.exportMapping}
        </Button>
        <span className="hint">{texts.exportMappingHint}</span>
      </div>
    </details>
  );
}

/** Several files of one load often have the same columns: each is asked about once. */
function distinctColumns(columns: readonly ColumnView[]): ColumnView[] {
  const found = new Map<string, ColumnView>();
  for (const column of columns) {
    const key = `${column.block ?? ''}|${column.label}|${String(column.occurrence)}`;
    const present = found.get(key);
    if (present === undefined || present.filled < column.filled) found.set(key, column);
  }
  return [...found.values()];
}

const chosenFor = (decided: Mapping, { block, label, occurrence }: ColumnView): ColumnTarget | null =>
  decided.columns.find(
    (column) => column.block === block && column.label === label && column.occurrence === occurrence,
  )?.target ?? null;

interface RowProps {
  readonly column: ColumnView;
  readonly chosen: ColumnTarget | null;
  readonly onChoose: (target: ColumnTarget) => void;
}

function ColumnRow({ column, chosen, onChoose }: RowProps): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const nameOf = useTargetName();
  return (
    <tr>
      <th scope="row">
        {column.label}
        {column.occurrence > 1 && ` (${String(column.occurrence)})`}
        {column.block !== null && <p className="hint">{column.block}</p>}
      </th>
      <td className="samples">
        {column.samples.length === 0 ? (
          <span className="hint">{texts.noSample}</span>
        ) : (
          <ul className="plain-list">
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
        {column.suggestion !== null && chosen === null && (
          <p className="hint">{texts.suggested(nameOf(column.suggestion))}</p>
        )}
      </td>
      <td>{chosen === null ? texts.by[column.by] : texts.by.hand}</td>
      <td className="number">{formatCount(column.filled, language)}</td>
    </tr>
  );
}
