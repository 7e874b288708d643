import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import { formatCount } from '#core/texts/format.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportTexts } from '#core/texts/report.ts';
import { written, type ReportProps } from './figures.tsx';

export function Essential({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  const write = (figure: Figure): string => written(figure, model);
  const { usedSeats, usedFund, requestedSeats, requestedFund } = model.totals;
  const ranked = write(model.call.defisRanked);
  const jurors = formatCount(model.jury.filter(({ withdrawn }) => !withdrawn).length, model.language);
  const above = formatCount(model.teams.filter(({ aboveCut }) => aboveCut).length, model.language);
  return (
    <section className="essential">
      <h2>{texts.summary}</h2>
      <p>
        {model.cutAfter === null
          ? texts.summarySentenceNoCaps(ranked, jurors, write(requestedSeats), write(requestedFund))
          : texts.summarySentence(ranked, jurors, above, write(usedSeats), write(usedFund))}
      </p>
      <Decided model={model} />
    </section>
  );
}

/** What was decided, in one line; nothing where no défi is selected. */
function Decided({ model }: ReportProps): ReactElement | null {
  const { decisions, language } = model;
  if (decisions === null || decisions.granted.length === 0) return null;
  const texts = reportDecisionsTexts[language];
  const { granted, seats, fund } = decisions;
  const sentence = granted.some(({ unconfirmed }) => unconfirmed) ? texts.inShortProposed : texts.inShort;
  return (
    <p>
      {sentence(
        granted.length,
        formatCount(granted.length, language),
        written(seats, model),
        written(fund, model),
      )}
    </p>
  );
}
