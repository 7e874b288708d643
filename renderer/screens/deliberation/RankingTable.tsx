import { Fragment, useState, type ReactElement } from 'react';
import type { AnalysisView, FirmnessView } from '#core/contract/requests/analysis.ts';
import type { RankingView } from '#core/contract/requests/ranking.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatCount } from '#core/texts/format.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { Button } from '../../components/Button.tsx';
import { PageTurner } from '../../components/PageTurner.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { columnCount, rankingFigures, type RankingFigures } from './ranking-figures.ts';
import { RankingHead } from './RankingHead.tsx';
import { RankingLine } from './RankingLine.tsx';

/** A table of ten thousand rows would take seconds to lay out. */
const pageSize = 200;

/** In a narrower window the means by criterion wait to be asked for: with them the table is wider than its place. */
const roomForCriteria = 1_500;

interface Props {
  readonly ranking: RankingView;
  /** Null until it is worked out, or where it cannot be. */
  readonly analysis: AnalysisView | null;
  readonly firmness: FirmnessView | null;
  readonly chosen: string | null;
  readonly onOpen: (defi: string) => void;
}

/** The official order and what is worth knowing of each place, a page at a time. */
export function RankingTable({ ranking, analysis, firmness, chosen, onOpen }: Props): ReactElement {
  const texts = useTexts(coordinationTexts).deliberation;
  const own = useTexts(rankingTexts);
  const { rows, cutAfter } = ranking;
  const [criteria, setCriteria] = useState(() => window.innerWidth >= roomForCriteria);
  const place = rows.findIndex(({ defi }) => defi === chosen);
  const [wanted, setPage] = useState(() => Math.floor(Math.max(0, place) / pageSize));
  // Défis may have left the ranking since the page was turned.
  const page = Math.min(wanted, Math.max(0, Math.ceil(rows.length / pageSize) - 1));
  const cutPage = cutAfter === null ? null : Math.floor(cutAfter / pageSize);
  const figures = rankingFigures(ranking, analysis, firmness, criteria);
  const first = page * pageSize;
  const turner = <PageTurner count={rows.length} size={pageSize} page={page} onTurn={setPage} />;
  return (
    <section aria-labelledby="ranking">
      <div className="ranking-bar">
        <h2 id="ranking">{texts.table}</h2>
        <p className="hint">{own.official[ranking.official]}</p>
        <button
          type="button"
          className="choice"
          aria-pressed={criteria}
          onClick={() => setCriteria(!criteria)}
        >
          {own.groups.criteria}
        </button>
        {cutPage !== null && cutPage !== page && (
          <Button small kind="tertiary" onClick={() => setPage(cutPage)}>
            {own.toCut}
          </Button>
        )}
      </div>
      {turner}
      <div className="table-wrap" role="group" aria-labelledby="ranking" tabIndex={0}>
        <table className="table ranking">
          <RankingHead ranking={ranking} figures={figures} />
          <tbody>
            {rows.slice(first, first + pageSize).map((row, index) => (
              <Fragment key={row.defi}>
                {cutAfter === first + index && cutAfter > 0 && (
                  <tr className="cut">
                    <td colSpan={columnCount(figures, ranking.grid.criteria.length)}>{texts.cut}</td>
                  </tr>
                )}
                <RankingLine
                  row={row}
                  ranking={ranking}
                  figures={figures}
                  open={row.defi === chosen}
                  onOpen={() => onOpen(row.defi)}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {turner}
      <RankingHints ranking={ranking} figures={figures} />
    </section>
  );
}

/** What the columns mean and do not mean. */
function RankingHints({
  ranking,
  figures,
}: {
  readonly ranking: RankingView;
  readonly figures: RankingFigures;
}): ReactElement {
  const texts = useTexts(rankingTexts);
  const { apart } = useTexts(reliabilityTexts);
  const language = useLanguage();
  return (
    <div className="ranking-hints">
      {figures.draws && <p className="hint">{texts.intervalHint}</p>}
      {figures.draws && ranking.official !== 'individual' && <p className="hint">{texts.intervalOfMarks}</p>}
      {figures.adjusted && <p className="hint">{texts.adjustedHint}</p>}
      {figures.adjusted && figures.parts > 1 && (
        <p className="hint">{apart(formatCount(figures.parts, language))}</p>
      )}
      {figures.criteria && (
        <p className="hint">{ranking.grid.criteria.map(({ id, label }) => `${id} : ${label}`).join(' · ')}</p>
      )}
    </div>
  );
}
