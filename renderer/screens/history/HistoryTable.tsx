import type { ReactElement } from 'react';
import type { HistoryLine } from '#core/contract/requests/history.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { historyTexts } from '#core/texts/history.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** More changes than this are folded away: a sitting brings hundreds. */
const shownAtOnce = 3;

export function HistoryTable({ lines }: { readonly lines: readonly HistoryLine[] }): ReactElement {
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const { columns } = texts;
  return (
    <div className="table-wrap" role="group" aria-label={texts.title} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.details}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ seq, at, who, kind, about, details }) => (
            <tr key={seq}>
              <th scope="row">{formatInstant(at, language)}</th>
              <td>{who}</td>
              <td>{kind}</td>
              <td>{about}</td>
              <td>
                <Details details={details} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Details({ details }: Pick<HistoryLine, 'details'>): ReactElement | null {
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  if (details.length === 0) return null;
  // Two changes may read the same: their place tells them apart.
  const told = details.map((detail, place) => <div key={place}>{detail}</div>);
  if (details.length <= shownAtOnce) return <>{told}</>;
  return (
    <details className="fold">
      <summary>{texts.more(details.length, formatCount(details.length, language))}</summary>
      {told}
    </details>
  );
}
