import { Fragment, type ReactElement } from 'react';
import type { RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatHundredths, formatRank, formatScale } from '#core/texts/format.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DefiMarks } from './DefiMarks.tsx';

/** The ranking, and who marked what. */
export function RankingPart({ session }: { readonly session: SessionView }): ReactElement {
  const view = useView('ranking-view', {});
  const { defi: chosen, go } = useNavigation();
  return (
    <Loaded view={view}>
      {(ranking) => {
        const open = ranking.rows.find(({ defi }) => defi === chosen) ?? null;
        return (
          <>
            <Ranking
              ranking={ranking}
              chosen={open?.defi ?? null}
              onOpen={(defi) => go(session, 'deliberation', defi, 'ranking')}
            />
            {open !== null && <DefiMarks key={open.defi} row={open} ranking={ranking} />}
            <Irrecevables ranking={ranking} />
          </>
        );
      }}
    </Loaded>
  );
}

interface RankingProps {
  readonly ranking: RankingView;
  readonly chosen: string | null;
  readonly onOpen: (defi: string) => void;
}

function Ranking({ ranking, chosen, onOpen }: RankingProps): ReactElement {
  const texts = useTexts(coordinationTexts).deliberation;
  const language = useLanguage();
  const { columns } = texts;
  const { criteria, outOf } = ranking.grid;
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">{texts.table}</h2>
      <div className="table-wrap" role="group" aria-labelledby="ranking" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.rank}</th>
              <th scope="col">{columns.defi}</th>
              <th scope="col" className="number">
                {columns.total}
                <span className="hint"> {texts.outOf(formatScale(outOf, language))}</span>
              </th>
              {criteria.map(({ id, label }) => (
                <th key={id} scope="col" className="number">
                  <abbr title={label}>{id}</abbr>
                </th>
              ))}
              <th scope="col" className="number">
                {columns.deviation}
              </th>
              <th scope="col">{columns.ballots}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.rows.map((row, index) => (
              <Fragment key={row.defi}>
                {ranking.cutAfter === index && index > 0 && (
                  <tr className="cut">
                    <td colSpan={5 + criteria.length}>{texts.cut}</td>
                  </tr>
                )}
                <RankingLine
                  row={row}
                  ranking={ranking}
                  open={row.defi === chosen}
                  onOpen={() => onOpen(row.defi)}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{criteria.map(({ id, label }) => `${id} : ${label}`).join(' · ')}</p>
    </section>
  );
}

interface LineProps {
  readonly row: RankingRowView;
  readonly ranking: RankingView;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function RankingLine({ row, ranking, open, onOpen }: LineProps): ReactElement {
  const texts = useTexts(coordinationTexts).deliberation;
  const language = useLanguage();
  const labelOf = (id: string): string =>
    ranking.grid.criteria.find((criterion) => criterion.id === id)?.label ?? texts.overall;
  return (
    <tr className={open ? 'chosen' : undefined}>
      <td>
        {formatRank(row.rank, language)}
        {row.exAequo && <p className="hint">{texts.exAequo}</p>}
      </td>
      <th scope="row">
        <button
          type="button"
          className="link"
          aria-label={texts.open(row.title)}
          aria-pressed={open}
          onClick={onOpen}
        >
          {row.title}
        </button>
        <p className="hint">{row.administration}</p>
        {row.status === 'below-threshold' && (
          <p className="remark">{texts.below(row.below.map(labelOf).join(', '))}</p>
        )}
        {row.status === 'no-score' && <p className="remark">{texts.noScore}</p>}
      </th>
      <td className="number">
        <strong>{formatHundredths(row.total, language)}</strong>
      </td>
      {row.criteria.map(({ criterion, mean }) => (
        <td key={criterion} className="number">
          {formatHundredths(mean, language)}
        </td>
      ))}
      <td className="number">{formatHundredths(row.spread?.deviation ?? null, language)}</td>
      <td>
        {texts.complete(formatCount(row.complete, language), formatCount(row.expected, language))}
        {row.complete < row.expected && (
          <>
            {' '}
            <Tag kind="warning">{texts.incomplete}</Tag>
          </>
        )}
        {row.deports.length > 0 && <p className="hint">{texts.deports(row.deports.length)}</p>}
      </td>
    </tr>
  );
}

function Irrecevables({ ranking }: { readonly ranking: RankingView }): ReactElement | null {
  const texts = useTexts(coordinationTexts).deliberation;
  const { recevabilite: states } = useTexts(dossierTexts);
  if (ranking.irrecevables.length === 0) return null;
  return (
    <section aria-labelledby="irrecevables">
      <h2 id="irrecevables">{texts.irrecevables}</h2>
      <ul>
        {ranking.irrecevables.map(({ defi, title, state, reason }) => (
          <li key={defi}>
            <strong>{title}</strong> –{' '}
            {[state === null ? texts.undecided : states[state], reason]
              .filter((part) => part !== '')
              .join('. ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
