import type { ReactElement } from 'react';
import { formatDay } from '#core/texts/format.ts';
import { reportTexts } from '#core/texts/report.ts';
import { Call } from './report/Call.tsx';
import { Contents } from './report/Contents.tsx';
import { Decisions } from './report/Decisions.tsx';
import { Defi } from './report/Defi.tsx';
import { GridSection } from './report/GridSection.tsx';
import { Integrity } from './report/Integrity.tsx';
import { Jury } from './report/Jury.tsx';
import { Proposal } from './report/Proposal.tsx';
import { Ranking } from './report/Ranking.tsx';
import { Reliability } from './report/Reliability.tsx';
import { Teams } from './report/Teams.tsx';
import type { ReportProps } from './report/figures.tsx';

/**
 * The selection report: shows the model's figures, computes none. What decides comes first, then what a committee asks
 * about, then how it was made.
 */
export function ReportPages({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  return (
    <main>
      <header className="cover">
        <p className="cover__programme">{texts.programme}</p>
        <h1>{texts.title}</h1>
        <p className="cover__session">{model.sessionName}</p>
        <p>
          {texts.forCommittee}. {texts.dated(formatDay(model.date, model.language))}.
        </p>
      </header>
      {model.confidentiality !== '' && (
        <p>
          <strong>{model.confidentiality}</strong>
        </p>
      )}
      {model.draft && <p className="notice">{texts.draft}</p>}
      {model.demonstration && <p className="notice">{texts.demonstration}</p>}
      <Proposal model={model} />
      <Contents model={model} />
      <Ranking model={model} />
      <section id="defis">
        <h2>{texts.defis}</h2>
        {model.defis.map((block) => (
          <Defi key={block.anchor} block={block} model={model} />
        ))}
      </section>
      <Teams model={model} />
      <Decisions model={model} />
      <Call model={model} />
      <Jury model={model} />
      <GridSection model={model} />
      <Reliability model={model} />
      <Integrity model={model} />
    </main>
  );
}
