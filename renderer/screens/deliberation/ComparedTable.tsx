import type { ReactElement } from 'react';
import type { ComparisonView } from '#core/contract/requests/compare.ts';
import { compareTexts } from '#core/texts/compare.ts';
import { formatCount, formatHundredths, formatRank, noFigure } from '#core/texts/format.ts';
import { moveReasonSentence } from '#core/texts/move-reason.ts';
import { Paged } from '../../components/Paged.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

type Row = ComparisonView['rows'][number];

interface Props {
  readonly comparison: ComparisonView;
  readonly leftLabel: string;
  readonly rightLabel: string;
}

/** Every défi with both ranks, how far it moved and why. */
export function ComparedTable({ comparison, leftLabel, rightLabel }: Props): ReactElement {
  const texts = useTexts(compareTexts);
  return (
    <>
      <h3 id="compared">{texts.table}</h3>
      <Paged items={comparison.rows} step={200}>
        {(shown) => (
          <div className="table-wrap" role="group" aria-labelledby="compared" tabIndex={0}>
            <table className="table compared">
              <thead>
                <tr>
                  <th scope="col">{texts.columns.defi}</th>
                  <th scope="col" className="number">
                    {leftLabel}
                  </th>
                  <th scope="col" className="number">
                    {rightLabel}
                  </th>
                  <th scope="col">{texts.columns.moved}</th>
                  <th scope="col">{texts.columns.why}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <ComparedLine key={row.defi} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Paged>
    </>
  );
}

function ComparedLine({ row }: { readonly row: Row }): ReactElement {
  const texts = useTexts(compareTexts);
  const language = useLanguage();
  const crossing =
    row.left.above === null || row.right.above === null || row.left.above === row.right.above
      ? null
      : row.right.above
        ? texts.crosses.up
        : texts.crosses.down;
  return (
    <tr>
      <th scope="row">{row.title}</th>
      <Place place={row.left} />
      <Place place={row.right} />
      <td>
        <Moved moved={row.moved} />
        {crossing !== null && <p className="remark">{crossing}</p>}
      </td>
      <td>
        {row.reasons.map((reason, place) => (
          <p key={place}>{moveReasonSentence(reason, language)}</p>
        ))}
      </td>
    </tr>
  );
}

function Place({ place: { rank, total } }: { readonly place: Row['left'] }): ReactElement {
  const texts = useTexts(compareTexts);
  const language = useLanguage();
  return (
    <td className="number">
      {formatRank(rank, language)}
      {total !== null && <p className="hint">{texts.total(formatHundredths(total, language))}</p>}
    </td>
  );
}

function Moved({ moved }: { readonly moved: number | null }): ReactElement {
  const texts = useTexts(compareTexts);
  const language = useLanguage();
  if (moved === null) return <>{noFigure}</>;
  if (moved === 0) return <span className="hint">{texts.still}</span>;
  const count = Math.abs(moved);
  const say = moved > 0 ? texts.gained : texts.lost;
  return <strong>{say(count, formatCount(count, language))}</strong>;
}
