import { useEffect, useRef, type ReactElement } from 'react';
import type { AssignmentProposal, AssignmentView } from '#core/contract/requests/jury.ts';
import { formatCount } from '#core/texts/format.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { obstacleSentence } from '#core/texts/obstacle-sentence.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { CoverageSummary } from './CoverageSummary.tsx';
import { namesOf } from './names.ts';

interface Props {
  readonly proposal: AssignmentProposal;
  readonly perDefi: number;
  readonly view: AssignmentView;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** What would come of it, juror by juror; or why it is impossible. */
export function ProposalPreview({ proposal, perDefi, view, onApply, onDiscard }: Props): ReactElement {
  const texts = useTexts(juryTexts);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [proposal]);
  const names = namesOf(view);

  if (proposal.kind === 'impossible') {
    const { sentence, items, after } = obstacleSentence(proposal, perDefi, names, language);
    return (
      <section className="proposal" aria-labelledby="assignment-proposal">
        <h2 id="assignment-proposal" ref={heading} tabIndex={-1}>
          {texts.impossible}
        </h2>
        <Notice kind="warning" quiet>
          {sentence}
        </Notice>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        {after.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    );
  }

  const before = new Map(view.coverage.loads.map(({ juror, defis }) => [juror, defis]));
  const { coverage, added, removed } = proposal;
  return (
    <section className="proposal" aria-labelledby="assignment-proposal">
      <h2 id="assignment-proposal" ref={heading} tabIndex={-1}>
        {texts.proposal}
      </h2>
      <p>
        {added === 0 && removed === 0
          ? texts.nothingChanges
          : texts.changes(formatCount(added, language), formatCount(removed, language))}
      </p>
      <CoverageSummary coverage={coverage} view={view} />
      <div
        className="table-wrap table-wrap--high"
        role="group"
        aria-labelledby="assignment-proposal"
        tabIndex={0}
      >
        <table className="table table--narrow">
          <thead>
            <tr>
              <th scope="col">{texts.columns.juror}</th>
              <th scope="col" className="number">
                {texts.state}
              </th>
              <th scope="col" className="number">
                {texts.proposal}
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.loads.map(({ juror, defis }) => (
              <tr key={juror}>
                <th scope="row">{names.juror(juror)}</th>
                <td className="number">{formatCount(before.get(juror) ?? 0, language)}</td>
                <td className="number">{formatCount(defis, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        <Button kind="primary" onClick={onApply}>
          {texts.apply}
        </Button>
        <Button onClick={onDiscard}>{texts.discard}</Button>
      </div>
    </section>
  );
}
