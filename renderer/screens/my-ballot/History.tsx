import type { ReactElement } from 'react';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import type { PartProps } from './part-props.ts';

/** Every ballot written, the latest first, each with its receipt. */
export function History({ ballot }: Pick<PartProps, 'ballot'>): ReactElement {
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  const columns = texts.historyColumns;
  return (
    <section aria-labelledby="ballot-history">
      <h2 id="ballot-history">{texts.history}</h2>
      <div
        className="table-wrap table-wrap--short"
        role="group"
        aria-labelledby="ballot-history"
        tabIndex={0}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {columns.sequence}
              </th>
              <th scope="col">{columns.written}</th>
              <th scope="col" className="number">
                {columns.complete}
              </th>
              <th scope="col">{columns.receipt}</th>
              <th scope="col">{columns.machine}</th>
            </tr>
          </thead>
          <tbody>
            {ballot.sent.map(({ digest, sequence, writtenAt, complete, words, receipt, here }) => (
              <tr key={digest}>
                <th scope="row" className="number">
                  {formatCount(sequence, language)}
                </th>
                <td>{formatInstant(writtenAt, language)}</td>
                <td className="number">{formatCount(complete, language)}</td>
                <td>
                  <span lang="fr">{words}</span> <code>{receipt}</code>
                </td>
                <td>{here ? texts.hereMachine : texts.otherMachine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
