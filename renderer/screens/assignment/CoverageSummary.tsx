import type { ReactElement } from 'react';
import type { AssignmentView, CoverageView } from '#core/contract/requests/jury.ts';
import { formatCount, noFigure } from '#core/texts/format.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { namesOf } from './names.ts';

interface Props {
  readonly coverage: CoverageView;
  readonly view: AssignmentView;
}

/** How loads and readers spread, and what is left without: the same for what stands and for what is proposed. */
export function CoverageSummary({ coverage, view }: Props): ReactElement {
  const texts = useTexts(juryTexts);
  const language = useLanguage();
  const names = namesOf(view);
  const range = (values: readonly number[]): string =>
    values.length === 0
      ? noFigure
      : texts.range(formatCount(Math.min(...values), language), formatCount(Math.max(...values), language));
  const { defisWithoutJuror: bare, jurorsWithoutDefi: idle, parts } = coverage;
  return (
    <>
      <dl className="tally">
        <div>
          <dt>{texts.perJuror}</dt>
          <dd>{range(coverage.loads.map(({ defis }) => defis))}</dd>
        </div>
        <div>
          <dt>{texts.perDefi}</dt>
          <dd>{range(coverage.readers.map(({ jurors }) => jurors))}</dd>
        </div>
      </dl>
      {bare.length > 0 && <Named sentence={texts.uncovered(bare.length)} items={bare.map(names.defi)} />}
      {idle.length > 0 && <Named sentence={texts.idle(idle.length)} items={idle.map(names.juror)} />}
      {parts > 1 && <p className="remark">{texts.parted(parts)}</p>}
      {bare.length === 0 && idle.length === 0 && parts === 1 && <p>{texts.allCovered}</p>}
    </>
  );
}

/** A sentence with a number, and behind it the names that make the number. */
function Named({
  sentence,
  items,
}: {
  readonly sentence: string;
  readonly items: readonly string[];
}): ReactElement {
  return (
    <details className="fold">
      <summary className="remark">{sentence}</summary>
      <ul>
        {items.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
      </ul>
    </details>
  );
}
