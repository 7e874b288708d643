import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import { decidedInShort } from '#core/texts/decided-in-short.ts';
import { formatCount } from '#core/texts/format.ts';
import { reportTexts } from '#core/texts/report.ts';
import { written, type ReportProps } from './figures.tsx';

export function Essential({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  const write = (figure: Figure): string => written(figure, model);
  const { usedSeats, usedFund, requestedSeats, requestedFund } = model.totals;
  const ranked = write(model.call.defisRanked);
  const jurors = formatCount(model.jury.filter(({ withdrawn }) => !withdrawn).length, model.language);
  const above = formatCount(model.teams.filter(({ aboveCut }) => aboveCut).length, model.language);
  const decided = model.decisions === null ? null : decidedInShort(model.decisions, write, model.language);
  return (
    <section className="essential">
      <h2>{texts.summary}</h2>
      <p>
        {model.cutAfter === null
          ? texts.summarySentenceNoCaps(ranked, jurors, write(requestedSeats), write(requestedFund))
          : texts.summarySentence(ranked, jurors, above, write(usedSeats), write(usedFund))}
      </p>
      {decided !== null && <p>{decided}</p>}
    </section>
  );
}
