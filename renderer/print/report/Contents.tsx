import type { ReactElement } from 'react';
import { isTold } from '#core/report/keep-parts.ts';
import { reportParts } from '#core/report/report-parts.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import { reportTexts } from '#core/texts/report.ts';
import type { ReportProps } from './figures.tsx';
import { partTitle } from './part-title.ts';

/** This many lines of the proposal leave room for the contents below them, on the page that decides. */
const mostLinesAbove = 12;

/** The parts that this report has, in the order in which a committee asks about them; each is a link. */
export function Contents({ model }: ReportProps): ReactElement {
  const { language } = model;
  const parts: readonly (readonly [string, string])[] = [
    ...reportParts
      .filter((part) => isTold(model, part))
      .map((part) => [part, partTitle(part, model)] as const),
    ['integrity', reportTexts[language].integrity],
  ];
  const isBelow = model.proposal.lines.length <= mostLinesAbove;
  return (
    <nav className={isBelow ? 'contents contents--below' : 'contents'} aria-labelledby="contents">
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
