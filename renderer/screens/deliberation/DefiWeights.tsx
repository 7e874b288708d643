import type { ReactElement } from 'react';
import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import type { RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import { restrictedSentences } from '#core/texts/firmness-sentences.ts';
import { firmnessTexts } from '#core/texts/firmness.ts';
import { formatCount, formatCountedShare, noFigure } from '#core/texts/format.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { RankBars } from '../../components/RankBars.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly row: RankingRowView;
  readonly ranking: RankingView;
  readonly firmness: FirmnessView;
}

type Acceptability = FirmnessView['weights']['rows'][number];

/** Which ranks come out with other weights of the criteria, and which weights put it first. */
export function DefiWeights({ row, ranking, firmness }: Props): ReactElement | null {
  const texts = useTexts(rankingTexts).detail;
  const reliability = useTexts(reliabilityTexts);
  const language = useLanguage();
  const any = firmness.weights.rows.find(({ defi }) => defi === row.defi);
  const near = firmness.restricted.rows.find(({ defi }) => defi === row.defi);
  if (any === undefined || near === undefined) return null;
  const share = (part: number): string => formatCountedShare(part, language);
  const plots = [
    { key: 'any', label: texts.anyWeights, ranks: any.ranks },
    {
      key: 'near',
      label: texts.nearWeights(formatCount(firmness.restricted.points, language)),
      ranks: near.ranks,
    },
  ];
  const most = Math.max(...any.ranks, ...near.ranks);
  const ranked = ranking.rows.filter(({ rank }) => rank !== null).length;
  return (
    <>
      <h3 id="other-weights">{texts.weights}</h3>
      <ul>
        <li>{reliability.acceptability(share(any.ranks[0] ?? 0))}</li>
        {restrictedSentences(near, firmness.restricted.points, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {any.ranks.length < ranked && <p className="hint">{texts.someRanks(any.ranks.length)}</p>}
      <div className="marks">
        <div>
          {plots.map(({ key, label, ranks }) => (
            <figure key={key} className="plot">
              <figcaption>{label}</figcaption>
              <RankBars
                alternative={texts.ranksText(label, mostFrequent(ranks, texts.rankShare, share))}
                ranks={ranks}
                most={most}
                cutAfter={ranking.cutAfter}
                axis={texts.rank}
                writeRank={(rank) => formatCount(rank, language)}
                writeShare={share}
              />
            </figure>
          ))}
        </div>
        <div>
          <RanksTable any={any} near={near} labels={plots.map(({ label }) => label)} />
          <CentralWeights any={any} near={near} labels={plots.map(({ label }) => label)} ranking={ranking} />
        </div>
      </div>
    </>
  );
}

/** The ranks that come out most often, for those who do not see the bars. */
function mostFrequent(
  ranks: readonly number[],
  say: (rank: string, share: string) => string,
  write: (share: number) => string,
): string {
  return ranks
    .map((share, place) => ({ share, rank: place + 1 }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 5)
    .filter(({ share }) => share > 0)
    .map(({ share, rank }) => say(String(rank), write(share)))
    .join(', ');
}

interface TableProps {
  readonly any: Acceptability;
  readonly near: Acceptability;
  readonly labels: readonly string[];
}

function RanksTable({ any, near, labels }: TableProps): ReactElement {
  const texts = useTexts(rankingTexts).detail;
  const language = useLanguage();
  const share = (part: number | undefined): string => formatCountedShare(part ?? 0, language);
  const ranks = any.ranks
    .map((_share, place) => place)
    .filter((place) => (any.ranks[place] ?? 0) > 0 || (near.ranks[place] ?? 0) > 0);
  return (
    <div className="table-wrap table-wrap--short" role="group" aria-label={texts.ranksTable} tabIndex={0}>
      <table className="table">
        <caption>{texts.ranksTable}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            {labels.map((label) => (
              <th key={label} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranks.map((place) => (
            <tr key={place}>
              <th scope="row">{formatCount(place + 1, language)}</th>
              <td className="number">{share(any.ranks[place])}</td>
              <td className="number">{share(near.ranks[place])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CentralWeights({
  any,
  near,
  labels,
  ranking,
}: TableProps & { readonly ranking: RankingView }): ReactElement {
  const texts = useTexts(rankingTexts).detail;
  const { neverFirst } = useTexts(firmnessTexts);
  const language = useLanguage();
  if (any.centralWeights === null && near.centralWeights === null) return <p>{neverFirst}</p>;
  const { criteria } = ranking.grid;
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  const share = (part: number | undefined): string =>
    part === undefined ? noFigure : formatCountedShare(part, language);
  return (
    <>
      <div className="table-wrap" role="group" aria-label={texts.central} tabIndex={0}>
        <table className="table">
          <caption>{texts.central}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.criterion}</th>
              {[texts.own, ...labels].map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ id, label, weight }, place) => (
              <tr key={id}>
                <th scope="row">
                  <abbr title={label}>{id}</abbr>
                </th>
                <td className="number">{share(weight / sum)}</td>
                <td className="number">{share(any.centralWeights?.[place])}</td>
                <td className="number">{share(near.centralWeights?.[place])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{texts.centralHint}</p>
    </>
  );
}
