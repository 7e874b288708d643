import type { ReactElement } from 'react';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatHundredths, formatRank, formatScale, formatCountedShare } from '#core/texts/format.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly session: SessionView;
  readonly hearing: OpenDefi;
}

/** The totals of one défi beside one another, each figure that may mislead with its sentence. */
export function TotalsOfDefi({ session, hearing }: Props): ReactElement {
  const texts = useTexts(sittingTexts).defi;
  const { outOf } = useTexts(coordinationTexts).deliberation;
  const reliability = useTexts(reliabilityTexts);
  const language = useLanguage();
  const { total, interval, rank } = hearing;
  const write = (value: number | null): string => formatHundredths(value, language);
  const figures: readonly (readonly [string, number | null])[] = [
    [texts.individual, total.individual],
    [texts.median, total.median],
    [texts.trimmed, total.trimmed],
    ...(total.adjusted === null ? [] : [[texts.adjusted, total.adjusted] as const]),
    [texts.collective, total.collective],
  ];
  return (
    <section aria-labelledby="totals">
      <h3 id="totals">
        {texts.totals} <span className="hint">{outOf(formatScale(session.grid.outOf, language))}</span>
      </h3>
      <dl className="tally">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{write(value)}</dd>
          </div>
        ))}
      </dl>
      {rank !== null && <p>{texts.rank(formatRank(rank, language))}</p>}
      {total.adjusted !== null && (
        <p className="hint">
          {reliability.adjusted(write(total.individual), write(total.adjusted))}
          {total.adjustedError !== null && <> {texts.error(write(total.adjustedError))}</>}
        </p>
      )}
      {interval !== null && (
        <p className="hint">
          {reliability.rankInterval(String(interval.low), String(interval.high))}{' '}
          {interval.aboveCut !== null &&
            reliability.aboveCut(formatCountedShare(interval.aboveCut, language))}
        </p>
      )}
    </section>
  );
}
