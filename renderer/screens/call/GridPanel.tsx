import type { ReactElement } from 'react';
import { isWithinScale, type Criterion } from '#core/call/grid.ts';
import type { Language } from '#core/contract/shell.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatScale } from '#core/texts/format.ts';
import { numberFieldTexts } from '#core/texts/number-fields.ts';
import { readHundredths } from '#core/texts/read-hundredths.ts';
import { ask } from '../../api.ts';
import { TextField } from '../../components/fields.tsx';
import { SaveBar } from '../../components/SaveBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { keptForm } from '../../stores/kept-forms.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import type { PanelProps } from './panel-props.ts';
import { useSaving } from './use-saving.ts';

/** What weights may be, in hundredths. */
const weights = { least: 1, most: 100_000 };

const columns = ['weight', 'threshold'] as const;
type Column = (typeof columns)[number];

/** What is typed in a column for a criterion, by `placeOf`. */
type TypedGrid = Readonly<Record<string, string>>;

const placeOf = ({ id }: Criterion, column: Column): string => `${id} ${column}`;

/** What the session has, as one would type it. */
const typedOf = (criteria: readonly Criterion[], language: Language): TypedGrid =>
  Object.fromEntries(
    criteria.flatMap((criterion) =>
      columns.map((column) => {
        const value = criterion[column];
        return [placeOf(criterion, column), value === null ? '' : formatScale(value, language)];
      }),
    ),
  );

const useTyped = keptForm<TypedGrid>('call-grid');

/** The criteria with their weights and thresholds, as long as the marking has not begun. */
export function GridPanel({ call }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const numbers = useTexts(numberFieldTexts);
  const language = useLanguage();
  const { grid, gridFrozen } = call;
  const recorded = typedOf(grid.criteria, language);
  const kept = useTyped(recorded);
  const { values, set } = kept;
  const { form, isChecked, check, tell, bar } = useSaving(kept);
  // A grid that was frozen meanwhile takes nothing any more.
  const typed = gridFrozen ? recorded : values;
  const at = (criterion: Criterion, column: Column): string => typed[placeOf(criterion, column)] ?? '';
  const isUnsaved = useUnrecorded(
    `${texts.grid} – ${grid.label}`,
    grid.criteria.flatMap((criterion) =>
      columns.map((column) => ({
        field: `${texts[column]}, ${criterion.label}`,
        typed: at(criterion, column),
        recorded: recorded[placeOf(criterion, column)] ?? '',
      })),
    ),
    kept.keptAs,
  );
  const weightOf = (criterion: Criterion): number | null => {
    const weight = readHundredths(at(criterion, 'weight'), weights.most);
    return weight === null || weight < weights.least ? null : weight;
  };
  const thresholdOf = (criterion: Criterion): number | null => {
    const threshold = readHundredths(at(criterion, 'threshold'), grid.scale.max);
    return threshold !== null && isWithinScale(grid.scale, threshold) ? threshold : null;
  };
  const faultOf = (criterion: Criterion, column: Column): string | null => {
    if (column === 'weight') return weightOf(criterion) === null ? numbers.decimal(weights) : null;
    if (at(criterion, 'threshold').trim() === '') return null;
    const { min, max } = grid.scale;
    return thresholdOf(criterion) === null
      ? texts.thresholdOutside(formatScale(min, language), formatScale(max, language))
      : null;
  };

  const save = async (): Promise<void> => {
    check();
    if (grid.criteria.some((one) => columns.some((column) => faultOf(one, column) !== null))) return;
    const criteria = grid.criteria.map((criterion) => ({
      ...criterion,
      weight: weightOf(criterion) ?? criterion.weight,
      threshold: thresholdOf(criterion),
    }));
    const answer = await ask('grid-save', { grid: { ...grid, criteria } });
    tell(answer, typedOf(criteria, language));
  };

  return (
    <section className="panel" aria-labelledby="call-grid">
      <h2 id="call-grid">
        {texts.grid} – {grid.label}
      </h2>
      <p>
        {texts.scale(
          formatScale(grid.scale.min, language),
          formatScale(grid.scale.max, language),
          formatScale(grid.outOf, language),
        )}
      </p>
      {grid.scale.levels.length > 0 && (
        <p>
          {texts.levels(
            grid.scale.levels
              .map(({ value, label }) => `${formatScale(value, language)} ${label}`)
              .join(' · '),
          )}
        </p>
      )}
      {gridFrozen && <Notice kind="info">{texts.gridFrozen}</Notice>}
      <form
        ref={form}
        aria-labelledby="call-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="table-wrap" role="group" aria-labelledby="call-grid" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.criterion}</th>
                <th scope="col">{texts.weight}</th>
                <th scope="col">{texts.threshold}</th>
              </tr>
            </thead>
            <tbody>
              {grid.criteria.map((criterion) => (
                <tr key={criterion.id}>
                  <th scope="row">
                    {criterion.id} · {criterion.label}
                    <p className="hint">{criterion.guidance}</p>
                  </th>
                  {columns.map((column) => (
                    <td key={column}>
                      <TextField
                        label={`${texts[column]}, ${criterion.label}`}
                        hideLabel
                        inputMode="decimal"
                        disabled={gridFrozen}
                        value={at(criterion, column)}
                        error={isChecked ? faultOf(criterion, column) : null}
                        onChange={(text) => set({ [placeOf(criterion, column)]: text })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="hint">{texts.thresholdHint}</p>
        {!gridFrozen && <SaveBar save={all.save} isUnsaved={isUnsaved} {...bar} />}
      </form>
    </section>
  );
}
