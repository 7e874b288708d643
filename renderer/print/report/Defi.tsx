import type { ReactElement } from 'react';
import type { Figure } from '#core/report/figure.ts';
import type { DefiBlock, DefisPart } from '#core/report/defi-model.ts';
import { formatScale, listSeparator } from '#core/texts/format.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DotPlot } from '../../components/DotPlot.tsx';
import { ticksOf } from '#core/call/scale-ticks.ts';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import { DefiDecision } from './DefiDecision.tsx';
import { DefiDeliberation } from './DefiDeliberation.tsx';
import { DefiTeam } from './DefiTeam.tsx';
import { written, Shown, type ReportProps } from './figures.tsx';

type BlockProps = ReportProps & { readonly block: DefiBlock; readonly defis: DefisPart };

/** The page of one défi. */
export function Defi({ block, defis, model }: BlockProps): ReactElement {
  const texts = reportTexts[model.language];
  const deliberation = reportDeliberationTexts[model.language];
  const show = (figure: Figure): ReactElement => <Shown figure={figure} model={model} />;
  return (
    <article className="defi" id={`defi-${block.anchor}`}>
      <div className="defi__head">
        <div>
          <h3>{block.title}</h3>
          <p className="small">
            {[block.administration, ...block.ministries].filter((part) => part !== '').join(' · ')}
            {block.number !== null && ` · ${texts.number} ${block.number}`}
          </p>
        </div>
        <p className="defi__total">
          {show(block.rank)} {block.exAequo && texts.exAequo}
          <br />
          <strong>{show(block.total)}</strong>
          {block.individual !== null && (
            <span className="defi__individual small">
              {deliberation.individualPlace(
                written(block.individual.total, model),
                [
                  written(block.individual.rank, model),
                  ...(block.individual.exAequo ? [texts.exAequo] : []),
                ].join(' '),
              )}
            </span>
          )}
        </p>
      </div>
      {block.summary !== '' && <p>{block.summary}</p>}
      <DefiTeam block={block} defis={defis} model={model} />
      <Marks block={block} defis={defis} model={model} />
      <p className="small">
        {texts.median}
        {texts.colon}
        {show(block.median)} · {texts.trimmedMean}
        {texts.colon}
        {show(block.trimmedMean)}
        {block.deports.length > 0 && ` · ${texts.deports}${texts.colon}${block.deports.join(', ')}`}
        {block.coupsDeCoeur.length > 0 &&
          ` · ${texts.coupsDeCoeur(block.coupsDeCoeur.length)}${texts.colon}${block.coupsDeCoeur.join(', ')}`}
      </p>
      {block.deliberation !== null && <DefiDeliberation said={block.deliberation} model={model} />}
      {block.changedAfter !== null && (
        <p>
          <strong>{texts.changedAfter}</strong> {texts.changedAfterJurors} {show(block.changedAfter.jurors)} ;{' '}
          {texts.changedAfterFields} {block.changedAfter.fields.join(', ')}.
        </p>
      )}
      <DefiDecision decision={block.decision} model={model} />
      {block.comments.length > 0 && (
        <>
          <h4>{texts.comments}</h4>
          <ul className="comments">
            {block.comments.map(({ juror, criterion, text }, index) => (
              <li key={index}>
                <strong>
                  {juror}
                  {criterion !== null && ` ${texts.onCriterion(criterion)}`}
                </strong>{' '}
                – {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** What each juror gave by criterion, and how far the marks lie apart. */
function Marks({ block, defis, model }: BlockProps): ReactElement {
  const texts = reportTexts[model.language];
  const { language } = model;
  const show = (figure: Figure): ReactElement => <Shown figure={figure} model={model} />;
  return (
    <div className="defi__marks">
      <figure
        className="plot"
        aria-label={texts.plotAlternative(
          block.title,
          block.criteria
            .map(({ label, mean, marks }) =>
              texts.plotCriterion(
                label,
                written(mean, model),
                marks.map(({ juror, mark }) => `${juror} ${written(mark, model)}`).join(', ') ||
                  texts.noMarks,
              ),
            )
            .join(listSeparator(model.language)),
        )}
      >
        <DotPlot
          alternative={null}
          labelWidth={28}
          rows={block.criteria.map(({ id, mean, marks }) => ({
            label: id,
            mean: mean.value,
            marks: marks.map(({ juror, mark }) => ({ who: juror, value: mark.value ?? 0 })),
          }))}
          min={defis.scaleMin.value ?? 0}
          max={defis.scaleMax.value ?? 0}
          ticks={ticksOf({
            min: defis.scaleMin.value ?? 0,
            max: defis.scaleMax.value ?? 0,
          }).map((value) => ({ value, label: formatScale(value, language) }))}
        />
        <figcaption>{texts.plotCaption}</figcaption>
      </figure>
      <table>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {texts.criterion}
            </th>
            <th scope="col" className="number">
              {texts.mean}
            </th>
            <th scope="col" className="number">
              {texts.lowest}
            </th>
            <th scope="col" className="number">
              {texts.highest}
            </th>
            <th scope="col" className="number">
              {texts.deviation}
            </th>
          </tr>
        </thead>
        <tbody>
          {block.criteria.map(({ id, label, mean, min, max, deviation }) => (
            <tr key={id}>
              <td>{id}</td>
              <th scope="row">{label}</th>
              <td className="number">{show(mean)}</td>
              <td className="number">{show(min)}</td>
              <td className="number">{show(max)}</td>
              <td className="number">{show(deviation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
