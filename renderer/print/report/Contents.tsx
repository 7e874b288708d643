import type { ReactElement } from 'react';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportReliabilityTexts } from '#core/texts/report-reliability.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import { reportTexts } from '#core/texts/report.ts';
import type { ReportProps } from './figures.tsx';

/** The parts of the report, in the order in which a committee asks about them; each is a link. */
export function Contents({ model }: ReportProps): ReactElement {
  const { language } = model;
  const texts = reportTexts[language];
  const parts: readonly (readonly [string, string])[] = [
    ['ranking', texts.ranking],
    ['defis', texts.defis],
    ['teams', texts.teams],
    ...(model.decisions === null ? [] : [['decisions', reportDecisionsTexts[language].title] as const]),
    ['call', texts.call],
    ['jury', texts.jury],
    ['grid', texts.grid],
    ['reliability', reportReliabilityTexts[language].title],
    ['integrity', texts.integrity],
  ];
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{reportProposalTexts[language].contents}</h2>
      <ol>
        {parts.map(([anchor, title]) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
