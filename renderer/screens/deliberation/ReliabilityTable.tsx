import { useState, type ReactElement } from 'react';
import type { AnalysisView, FirmnessView, ReliabilityBlock } from '#core/contract/requests/analysis.ts';
import { agreementTexts } from '#core/texts/agreement.ts';
import { formatCoefficient, formatCount, formatP, noFigure } from '#core/texts/format.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly analysis: AnalysisView;
  readonly firmness: FirmnessView | null;
}

/** What is measured: the totals (null), or the marks on one criterion. */
interface Measured {
  readonly key: string;
  readonly label: string;
  readonly block: ReliabilityBlock;
  readonly interval: FirmnessView['alpha'][number] | undefined;
}

/** Agreement on the totals and on each criterion, in figures and in sentences. */
export function ReliabilityTable({ analysis, firmness }: Props): ReactElement {
  const texts = useTexts(agreementTexts);
  const { overall, criteria } = analysis.reliability;
  const [chosen, setChosen] = useState('total');
  const intervalOf = (criterion: string | null): Measured['interval'] =>
    firmness?.alpha.find((one) => one.criterion === criterion);
  const measured: readonly Measured[] = [
    { key: 'total', label: texts.total, block: overall, interval: intervalOf(null) },
    ...criteria.map(({ criterion, block }) => ({
      key: criterion,
      label: criterion,
      block,
      interval: intervalOf(criterion),
    })),
  ];
  const read = measured.find(({ key }) => key === chosen) ?? measured[0];
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{texts.title}</h2>
      <div className="table-wrap" role="group" aria-labelledby="agreement" tabIndex={0}>
        <table className="table agreement">
          <Head />
          <tbody>
            {measured.map((one) => (
              <Line key={one.key} measured={one} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{texts.columnsHint}</p>
      <h3>{texts.readTitle}</h3>
      <div className="agreement__read">
        <ChoiceField
          label={texts.read}
          value={read?.key ?? ''}
          choices={measured.map(({ key, label }) => ({ value: key, label }))}
          onChange={setChosen}
        />
      </div>
      {read !== undefined && <Sentences measured={read} />}
    </section>
  );
}

function Head(): ReactElement {
  const { columns } = useTexts(agreementTexts);
  const { what, ...figures } = columns;
  return (
    <thead>
      <tr>
        <th scope="col">{what}</th>
        {Object.entries(figures).map(([key, label]) => (
          <th key={key} scope="col" className="number">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Line({ measured: { label, block, interval } }: { readonly measured: Measured }): ReactElement {
  const texts = useTexts(agreementTexts);
  const language = useLanguage();
  const write = (value: number | null): string => formatCoefficient(value, language);
  const [low, high] = [interval?.low ?? null, interval?.high ?? null];
  const figures = [
    write(block.alpha),
    low === null || high === null ? noFigure : texts.interval(write(low), write(high)),
    write(block.alphaOrdinal),
    write(block.w),
    formatP(block.p, language).replace(/^= /, ''),
    write(block.icc21),
    write(block.icc2k),
    formatCount(block.jurors, language),
    formatCount(block.defis, language),
  ];
  return (
    <tr>
      <th scope="row">{label}</th>
      {figures.map((figure, place) => (
        <td key={place} className="number">
          {figure}
        </td>
      ))}
    </tr>
  );
}

/** What each figure says and what it does not; why there is none. */
function Sentences({ measured: { block, interval } }: { readonly measured: Measured }): ReactElement {
  const texts = useTexts(reliabilityTexts);
  const language = useLanguage();
  const write = (value: number): string => formatCoefficient(value, language);
  const [jurors, defis] = [formatCount(block.jurors, language), formatCount(block.defis, language)];
  const [low, high] = [interval?.low ?? null, interval?.high ?? null];
  const sentences: string[] = [];
  if (block.alpha !== null) sentences.push(texts.alpha(write(block.alpha)));
  else if (block.alphaWhy !== null) sentences.push(`α. ${texts.none[block.alphaWhy]}`);
  if (low !== null && high !== null) {
    sentences.push(texts.alphaInterval(write(low), write(high)));
  }
  if (block.alphaOrdinal !== null) sentences.push(texts.alphaOrdinal(write(block.alphaOrdinal)));
  if (block.w !== null) sentences.push(texts.w(write(block.w), jurors, defis));
  else if (block.wWhy !== null) sentences.push(`W. ${texts.none[block.wWhy]}`);
  if (block.p !== null) sentences.push(texts.p(formatP(block.p, language)));
  if (block.icc21 !== null) sentences.push(texts.iccSingle(write(block.icc21)));
  if (block.icc2k !== null) sentences.push(texts.iccAverage(write(block.icc2k), jurors));
  if (block.icc21 === null && block.iccWhy !== null) sentences.push(`ICC. ${texts.none[block.iccWhy]}`);
  return (
    <ul className="agreement__sentences">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
