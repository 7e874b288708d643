import type { ReactElement } from 'react';
import type { BallotProgress } from '#core/contract/requests/ballots.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatCount, formatDay, formatInstant } from '#core/texts/format.ts';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { ConflictNotice } from './ConflictNotice.tsx';

/** How far each juror is; no mark is shown here. */
export function Progress({ jurors }: { readonly jurors: readonly BallotProgress[] }): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.ballots;
  const { columns } = texts;
  const language = useLanguage();
  if (jurors.length === 0) return <p>{all.call.noJuror}</p>;
  return (
    <section className="panel" aria-labelledby="ballots-progress">
      <h2 id="ballots-progress">{columns.progress}</h2>
      <div className="table-wrap" role="group" aria-labelledby="ballots-progress" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.juror}</th>
              <th scope="col">{columns.kit}</th>
              <th scope="col">{columns.last}</th>
              <th scope="col">{columns.receipt}</th>
              <th scope="col" className="number">
                {columns.progress}
              </th>
              <th scope="col" className="number">
                {columns.deports}
              </th>
            </tr>
          </thead>
          <tbody>
            {jurors.map((juror) => (
              <tr key={juror.juror}>
                <th scope="row">
                  {juror.name}
                  {juror.withdrawn && (
                    <>
                      {' '}
                      <Tag>{texts.withdrawn}</Tag>
                    </>
                  )}
                </th>
                <td>
                  {juror.kitWrittenAt === null
                    ? texts.noKit
                    : texts.kitAt(formatDay(juror.kitWrittenAt, language))}
                </td>
                <td>
                  {juror.last === null
                    ? juror.conflict === null && texts.noBallot
                    : texts.ballot(
                        formatCount(juror.last.sequence, language),
                        formatInstant(juror.last.receivedAt, language),
                      )}
                  <ConflictNotice juror={juror} />
                </td>
                <td>{juror.last !== null && <code>{juror.last.receipt}</code>}</td>
                <td className="number">
                  {texts.progress(formatCount(juror.complete, language), formatCount(juror.toMark, language))}
                </td>
                <td className="number">{formatCount(juror.deports, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
