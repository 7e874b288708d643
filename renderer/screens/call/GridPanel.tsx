import { useState, type ReactElement } from 'react';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatScale } from '#core/texts/format.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import type { PanelProps } from './panel-props.ts';

/** A number of at most two decimals as hundredths; null for what is none. */
function hundredthsOf(text: string): number | null {
  const clean = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(clean) ? Math.round(Number(clean) * 100) : null;
}

interface Typed {
  readonly weight: string;
  readonly threshold: string;
}

/** The criteria with their weights and thresholds, as long as the marking has not begun. */
export function GridPanel({ call, onError }: PanelProps): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.call;
  const language = useLanguage();
  const { grid, gridFrozen } = call;
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    grid.criteria.map(({ weight, threshold }) => ({
      weight: formatScale(weight, language),
      threshold: threshold === null ? '' : formatScale(threshold, language),
    })),
  );
  const [checked, setChecked] = useState(false);

  const set = (place: number, some: Partial<Typed>): void =>
    setTyped(typed.map((row, index) => (index === place ? { ...row, ...some } : row)));
  const weightWrong = ({ weight }: Typed): boolean => (hundredthsOf(weight) ?? 0) <= 0;
  const thresholdWrong = ({ threshold }: Typed): boolean =>
    threshold.trim() !== '' && hundredthsOf(threshold) === null;

  const save = async (): Promise<void> => {
    setChecked(true);
    if (typed.some((row) => weightWrong(row) || thresholdWrong(row))) return;
    const criteria = grid.criteria.map((criterion, index) => ({
      ...criterion,
      weight: hundredthsOf(typed[index]?.weight ?? '') ?? criterion.weight,
      threshold: hundredthsOf(typed[index]?.threshold ?? ''),
    }));
    const answer = await ask('grid-save', { grid: { ...grid, criteria } });
    if (answer.ok) say(all.saved);
    else onError(answer.error);
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
          {texts.levels} :{' '}
          {grid.scale.levels
            .map(({ value, label }) => `${formatScale(value, language)} ${label}`)
            .join(' · ')}
        </p>
      )}
      {gridFrozen && <Notice kind="info">{texts.gridFrozen}</Notice>}
      <form
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
              {grid.criteria.map((criterion, index) => {
                const row = typed[index] ?? { weight: '', threshold: '' };
                return (
                  <tr key={criterion.id}>
                    <th scope="row">
                      {criterion.id} · {criterion.label}
                      <p className="hint">{criterion.guidance}</p>
                    </th>
                    <td>
                      <TextField
                        label={`${texts.weight}, ${criterion.label}`}
                        hideLabel
                        inputMode="decimal"
                        disabled={gridFrozen}
                        value={row.weight}
                        error={checked && weightWrong(row) ? texts.notANumber : null}
                        onChange={(weight) => set(index, { weight })}
                      />
                    </td>
                    <td>
                      <TextField
                        label={`${texts.threshold}, ${criterion.label}`}
                        hideLabel
                        inputMode="decimal"
                        disabled={gridFrozen}
                        value={row.threshold}
                        error={checked && thresholdWrong(row) ? texts.notANumber : null}
                        onChange={(threshold) => set(index, { threshold })}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <p className="hint">{texts.thresholdHint}</p>
        {!gridFrozen && <Button submit>{all.save}</Button>}
      </form>
    </section>
  );
}
