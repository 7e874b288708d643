import type { ReactElement } from 'react';
import { formatDay } from '#core/texts/format.ts';
import { reportTexts } from '#core/texts/report.ts';
import { Complementary } from './report/Complementary.tsx';
import { partTitle } from './report/part-title.ts';
import { Contents } from './report/Contents.tsx';
import { Defi } from './report/Defi.tsx';
import { Integrity } from './report/Integrity.tsx';
import { Jury } from './report/Jury.tsx';
import { Method } from './report/Method.tsx';
import { Proposal } from './report/Proposal.tsx';
import { Ranking } from './report/Ranking.tsx';
import { Refused } from './report/Refused.tsx';
import { Scenarios } from './report/Scenarios.tsx';
import { Teams } from './report/Teams.tsx';
import type { ReportProps } from './report/figures.tsx';

/**
 * The selection report: shows the model's figures, computes none. What decides comes first, then what a committee asks
 * about, then how it was made; parts that were not asked for are not there.
 */
export function ReportPages({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  const { ranking, defis, teams, scenarios, complementary, refused, jury, method } = model;
  return (
    <main>
      <header className="cover">
        <p className="cover__programme">{texts.programme}</p>
        <h1>{texts.title}</h1>
        <p className="cover__session">{model.sessionName}</p>
        <p>
          {texts.forCommittee}. {texts.dated(formatDay(model.date, model.language))}.
        </p>
        {model.draft && <p className="cover__draft">{texts.draft}</p>}
        {model.confidentiality !== '' && (
          <p className="cover__confidentiality">{texts.confidentiality(model.confidentiality)}</p>
        )}
      </header>
      {model.demonstration && <p className="notice">{texts.demonstration}</p>}
      <Proposal model={model} />
      <Contents model={model} />
      {ranking !== null && <Ranking ranking={ranking} model={model} />}
      {defis !== null && (
        <section id="defis">
          <h2>{partTitle('defis', model)}</h2>
          {defis.blocks.map((block) => (
            <Defi key={block.anchor} block={block} defis={defis} model={model} />
          ))}
        </section>
      )}
      {teams !== null && <Teams teams={teams} model={model} />}
      {scenarios !== null && <Scenarios scenarios={scenarios} model={model} />}
      {complementary !== null && <Complementary next={complementary} model={model} />}
      {refused !== null && <Refused refused={refused} model={model} />}
      {jury !== null && <Jury jury={jury} model={model} />}
      {method !== null && <Method method={method} model={model} />}
      <Integrity model={model} />
    </main>
  );
}
