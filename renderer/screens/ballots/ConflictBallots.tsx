import type { ReactElement } from 'react';
import type { ConflictingBallot } from '#core/contract/requests/conflicts.ts';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { letteredBallots } from './conflict-lines.ts';

type Texts = (typeof conflictsTexts)['fr'];

/** The ballots in conflict: which machine, when, how full; and the receipts to read out over the phone. */
export function ConflictBallots({
  ballots,
}: {
  readonly ballots: readonly ConflictingBallot[];
}): ReactElement {
  const texts = useTexts(conflictsTexts);
  const { columns } = texts;
  const language = useLanguage();
  return (
    <div className="table-wrap" role="group" aria-label={texts.ballots} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.ballot}</th>
            <th scope="col">{columns.receipt}</th>
            <th scope="col">{columns.device}</th>
            <th scope="col">{columns.written}</th>
            <th scope="col">{columns.received}</th>
            <th scope="col">{columns.content}</th>
          </tr>
        </thead>
        <tbody>
          {letteredBallots(ballots).map(({ letter, ballot }) => (
            <tr key={ballot.digest}>
              <th scope="row">
                <strong>{letter}</strong>,{' '}
                {ballot.source === 'file'
                  ? texts.sequence(formatCount(ballot.sequence, language))
                  : texts.sources[ballot.source]}
              </th>
              <td>
                <code>{ballot.receipt}</code> <span className="hint">{ballot.words}</span>
              </td>
              <td>
                <code>{ballot.device}</code>
              </td>
              <td>{formatInstant(ballot.writtenAt, language)}</td>
              <td>{formatInstant(ballot.receivedAt, language)}</td>
              <td>{contentOf(ballot, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How full it is, without what there is none of. */
function contentOf({ marks, notes, deports }: ConflictingBallot, texts: Texts): string {
  return [
    texts.marks(marks),
    ...(notes > 0 ? [texts.notes(notes)] : []),
    ...(deports > 0 ? [texts.deports(deports)] : []),
  ].join(', ');
}
