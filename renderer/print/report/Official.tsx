import type { ReactElement } from 'react';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import type { OfficialPart } from '#core/report/deliberation-model.ts';
import type { ReportProps } from './figures.tsx';

interface OfficialProps extends ReportProps {
  readonly official: OfficialPart;
}

/** Before the ranking: what does not count because it is open, and what makes the order. */
export function Official({ official, model }: OfficialProps): ReactElement {
  const texts = reportDeliberationTexts[model.language];
  const { source, totals, plenaryMissing, plenaryPartial, conflicts } = official;
  const order = source === 'plenary' && totals === 'collective' ? 'plenaryCollective' : source;
  return (
    <>
      {conflicts !== null && (
        <div className="notice">
          <p>
            <strong>{texts.conflictsTitle}</strong> {texts.conflicts(conflicts.count.value ?? 0)}
          </p>
          <ul>
            {conflicts.places.map(({ subject, what }) => (
              <li key={subject}>{texts.conflictPlace(subject, what.join(', '))}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {texts.official[order]} {plenaryPartial && texts.plenaryPartial}
        {plenaryMissing && texts.plenaryMissing}
      </p>
    </>
  );
}

/** After the ranking: how equal totals were parted. */
export function Ties({ official: { ties, totals }, model }: OfficialProps): ReactElement | null {
  const texts = reportDeliberationTexts[model.language];
  return (
    <>
      {totals === 'collective' && <p className="small">{texts.meansNote}</p>}
      {ties.length > 0 && (
        <>
          <h3>{texts.tiesTitle}</h3>
          <ul>
            {ties.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
