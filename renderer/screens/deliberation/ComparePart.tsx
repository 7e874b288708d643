import { useState, type ReactElement } from 'react';
import type { ComparisonView, RankingChoice } from '#core/contract/requests/compare.ts';
import { compareTexts } from '#core/texts/compare.ts';
import { formatCount, formatRank } from '#core/texts/format.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { slopeRows } from '../../components/slope-rows.ts';
import { SlopeChart } from '../../components/SlopeChart.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { ComparedTable } from './ComparedTable.tsx';
import { useChoiceLabel } from './use-choice-label.ts';

/** Any two rankings beside each other, as a chart and as a table. */
export function ComparePart(): ReactElement {
  const texts = useTexts(compareTexts);
  const [left, setLeft] = useState<RankingChoice>({ kind: 'individual' });
  const [right, setRight] = useState<RankingChoice>({ kind: 'official' });
  const view = useView('rankings-compare', { left, right });
  return (
    <Loaded view={view}>
      {(comparison) => (
        <section aria-labelledby="compare">
          <h2 id="compare">{texts.chart}</h2>
          <p>{texts.lead}</p>
          <div className="compare-choices">
            <Chooser label={texts.left} comparison={comparison} chosen={left} onChoose={setLeft} />
            <Chooser label={texts.right} comparison={comparison} chosen={right} onChoose={setRight} />
          </div>
          <Compared comparison={comparison} left={left} right={right} />
        </section>
      )}
    </Loaded>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly comparison: ComparisonView;
  readonly chosen: RankingChoice;
  readonly onChoose: (choice: RankingChoice) => void;
}

const keyOf = (choice: RankingChoice): string => JSON.stringify(choice);

function Chooser({ label, comparison, chosen, onChoose }: ChooserProps): ReactElement {
  const labelOf = useChoiceLabel(comparison);
  // What was chosen may be there no longer: it stays in the list, so that the field says what is shown.
  const known = comparison.choices.map(({ choice }) => choice);
  const choices = known.some((choice) => keyOf(choice) === keyOf(chosen)) ? known : [...known, chosen];
  return (
    <ChoiceField
      label={label}
      value={keyOf(chosen)}
      choices={choices.map((choice) => ({ value: keyOf(choice), label: labelOf(choice) }))}
      onChange={(key) => {
        const choice = choices.find((one) => keyOf(one) === key);
        if (choice !== undefined) onChoose(choice);
      }}
    />
  );
}

interface ComparedProps {
  readonly comparison: ComparisonView;
  readonly left: RankingChoice;
  readonly right: RankingChoice;
}

function Compared({ comparison, left, right }: ComparedProps): ReactElement {
  const texts = useTexts(compareTexts);
  const language = useLanguage();
  const labelOf = useChoiceLabel(comparison);
  const { rows, recounted } = comparison;
  if (rows.length === 0) return <p>{texts.nothing}</p>;
  const count = (value: number): string => formatCount(value, language);
  const moved = rows.filter((row) => (row.moved ?? 0) !== 0);
  const crossing = rows.filter(
    (row) => row.left.above !== null && row.right.above !== null && row.left.above !== row.right.above,
  );
  const slopes = slopeRows(
    rows.map((row) => ({ key: row.defi, label: row.title, left: row.left, right: row.right })),
  );
  const summary = moved.length === 0 ? texts.same : texts.moves(moved.length);
  const farthest = [...moved].sort((a, b) => Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0)).slice(0, 8);
  const told = farthest.map((row) =>
    texts.chartMove(row.title, formatRank(row.left.rank, language), formatRank(row.right.rank, language)),
  );
  return (
    <>
      <p>
        {summary}
        {crossing.length > 0 && ` ${texts.crossings(crossing.map(({ title }) => title).join(', '))}`}
      </p>
      {recounted && <p className="hint">{texts.recounted}</p>}
      <SlopeChart
        alternative={texts.chartText([summary, ...told].join(' '))}
        rows={slopes}
        leftTitle={labelOf(left)}
        rightTitle={labelOf(right)}
        cutLabel={texts.cut}
        writeRank={count}
        writeMove={(places) => (places > 0 ? texts.up(count(places)) : texts.down(count(-places)))}
      />
      {slopes.length < rows.length && <p className="hint">{texts.chartRest(rows.length - slopes.length)}</p>}
      <ComparedTable comparison={comparison} leftLabel={labelOf(left)} rightLabel={labelOf(right)} />
    </>
  );
}
