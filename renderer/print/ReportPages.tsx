import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { DefiBlock, Figure, RankedLine, ReportModel } from '#core/report/report-model.ts';
import {
  formatCount,
  formatDay,
  formatHundredths,
  formatInstant,
  formatMoney,
  formatRank,
  formatScale,
} from '#core/texts/format.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { reportTexts } from '#core/texts/report.ts';
import { DotPlot } from '../components/DotPlot.tsx';
import { ticksOf } from '../components/scale-ticks.ts';

interface Props {
  readonly model: ReportModel;
}

/** The selection report: shows the model's figures, computes none. */
export function ReportPages({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  return (
    <main>
      <header className="cover">
        <p className="cover__programme">{texts.programme}</p>
        <h1>{texts.title}</h1>
        <p className="cover__session">{model.sessionName}</p>
        <p>
          {texts.forCommittee}. {texts.dated(formatDay(model.date, model.language))}.
        </p>
      </header>
      {model.demonstration && <p className="notice">{texts.demonstration}</p>}
      <Essential model={model} />
      <Call model={model} />
      <Jury model={model} />
      <GridSection model={model} />
      <Ranking model={model} />
      <section>
        <h2>{texts.defis}</h2>
        {model.defis.map((block) => (
          <Defi key={block.anchor} block={block} model={model} />
        ))}
      </section>
      <Teams model={model} />
      <Integrity model={model} />
    </main>
  );
}

/** How one figure is written. */
function written({ value, kind }: Figure, { language }: ReportModel): string {
  switch (kind) {
    case 'hundredths':
      return formatHundredths(value, language);
    case 'cents':
      return formatMoney(value, language);
    case 'rank':
      return formatRank(value, language);
    case 'count':
      return formatCount(value, language);
  }
}

/** A figure under its identifier. */
function Shown({ figure, model }: Props & { readonly figure: Figure }): ReactElement {
  return <span data-figure={figure.id}>{written(figure, model)}</span>;
}

function Essential({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  const write = (figure: Figure): string => written(figure, model);
  const { usedSeats, usedFund, requestedSeats, requestedFund } = model.totals;
  const ranked = write(model.call.defisRanked);
  const jurors = formatCount(model.jury.filter(({ withdrawn }) => !withdrawn).length, model.language);
  const above = formatCount(model.teams.filter(({ aboveCut }) => aboveCut).length, model.language);
  return (
    <section className="essential">
      <h2>{texts.summary}</h2>
      <p>
        {model.cutAfter === null
          ? texts.summarySentenceNoCaps(ranked, jurors, write(requestedSeats), write(requestedFund))
          : texts.summarySentence(ranked, jurors, above, write(usedSeats), write(usedFund))}
      </p>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Call({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  const { call, language } = model;
  const capped = (figure: Figure): ReactNode =>
    figure.value === null ? texts.noCap : <Shown figure={figure} model={model} />;
  return (
    <section>
      <h2>{texts.call}</h2>
      <dl className="facts">
        {call.deadline !== null && (
          <Fact name={texts.deadline}>{formatInstant(call.deadline, language)}</Fact>
        )}
        {call.juryDay !== null && <Fact name={texts.juryDay}>{formatDay(call.juryDay, language)}</Fact>}
        <Fact name={texts.received}>
          <Shown figure={call.defisReceived} model={model} />
        </Fact>
        <Fact name={texts.ranked}>
          <Shown figure={call.defisRanked} model={model} />
        </Fact>
        <Fact name={texts.seatCap}>{capped(call.seatCap)}</Fact>
        <Fact name={texts.envelope}>{capped(call.envelope)}</Fact>
        <Fact name={texts.costPerEig}>
          <Shown figure={call.costPerEig} model={model} />
        </Fact>
        <Fact name={texts.fundShare}>
          <Shown figure={call.fundShare} model={model} /> %
        </Fact>
        <Fact name={texts.teamBounds}>
          {texts.teamBoundsValue(written(call.minTeam, model), written(call.maxTeam, model))}
        </Fact>
      </dl>
      <h3>{texts.recevabilite}</h3>
      {model.recevabilite.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.number}</th>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.decision}</th>
              <th scope="col">{texts.reason}</th>
            </tr>
          </thead>
          <tbody>
            {model.recevabilite.map(({ number, title, state, reason }) => (
              <tr key={`${number ?? ''} ${title}`}>
                <td>{number}</td>
                <th scope="row">{title}</th>
                <td>{state === null ? texts.undecided : dossierTexts[language].recevabilite[state]}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {model.withdrawn.length > 0 && (
        <>
          <h3>{texts.withdrawn}</h3>
          <ul>
            {model.withdrawn.map(({ number, title }, index) => (
              <li key={index}>
                {number !== null && `${number} – `}
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Jury({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  return (
    <section>
      <h2>{texts.jury}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.label}</th>
            <th scope="col">{texts.juror}</th>
            <th scope="col">{texts.organisation}</th>
            <th scope="col">{texts.office}</th>
            <th scope="col" className="number">
              {texts.defisMarked}
            </th>
            <th scope="col">{texts.receipt}</th>
          </tr>
        </thead>
        <tbody>
          {model.jury.map((juror) => (
            <tr key={juror.label}>
              <td>{juror.label}</td>
              <th scope="row">
                {juror.name} {juror.withdrawn && texts.withdrawnJuror}
              </th>
              <td>{juror.organisation}</td>
              <td>{texts.offices[juror.office]}</td>
              <td className="number">
                <Shown figure={juror.defisMarked} model={model} />
              </td>
              <td>{juror.ballotReceipt}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{texts.deports}</h3>
      {model.deports.length === 0 ? (
        <p>{texts.noDeport}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.juror}</th>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.reason}</th>
            </tr>
          </thead>
          <tbody>
            {model.deports.map(({ juror, name, title, reason }) => (
              <tr key={`${juror} ${title}`}>
                <th scope="row">
                  {juror} {name}
                </th>
                <td>{title}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function GridSection({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  const { grid, language } = model;
  const scaled = ({ value }: Figure): string => formatScale(value, language);
  return (
    <section>
      <h2>{texts.grid}</h2>
      <p>
        {grid.label}. {texts.scaleSentence(scaled(grid.scaleMin), scaled(grid.scaleMax), scaled(grid.outOf))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {texts.criterion}
            </th>
            <th scope="col">{texts.guidance}</th>
            <th scope="col" className="number">
              {texts.weight}
            </th>
            <th scope="col" className="number">
              {texts.threshold}
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.criteria.map(({ id, label, guidance, weight, threshold }) => (
            <tr key={id}>
              <td>{id}</td>
              <th scope="row">
                <strong>{label}</strong>
              </th>
              <td>{guidance}</td>
              <td className="number">{scaled(weight)}</td>
              <td className="number">{scaled(threshold)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {grid.levels.length > 0 && (
        <p>{grid.levels.map(({ value, label }) => `${scaled(value)} : ${label}`).join(' · ')}</p>
      )}
      {grid.overallThreshold.value !== null && <p>{texts.overallThreshold(scaled(grid.overallThreshold))}</p>}
    </section>
  );
}

function Ranking({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  const ranked = model.ranking.filter(({ status }) => status === 'ranked');
  const below = model.ranking.filter(({ status }) => status === 'below-threshold');
  const without = model.ranking.filter(({ status }) => status === 'no-score');
  const columns = 5 + model.grid.criteria.length;
  const apart = (title: string, lines: readonly RankedLine[]): ReactNode =>
    lines.length > 0 && (
      <>
        <tr>
          <td colSpan={columns}>
            <strong>{title}</strong>
          </td>
        </tr>
        {lines.map((line) => (
          <RankingLine key={line.anchor} line={line} model={model} />
        ))}
      </>
    );
  return (
    <section>
      <h2>{texts.ranking}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            <th scope="col">{texts.defi}</th>
            <th scope="col" className="number">
              {texts.total}
            </th>
            {model.grid.criteria.map(({ id }) => (
              <th key={id} scope="col" className="number">
                {id}
              </th>
            ))}
            <th scope="col" className="number">
              {texts.deviation}
            </th>
            <th scope="col">{texts.jurorsCount}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((line, index) => (
            <Fragment key={line.anchor}>
              {model.cutAfter === index && index > 0 && (
                <tr className="cut">
                  <td colSpan={columns}>
                    {texts.cut(written(model.totals.usedSeats, model), written(model.totals.usedFund, model))}
                  </td>
                </tr>
              )}
              <RankingLine line={line} model={model} />
            </Fragment>
          ))}
          {apart(texts.belowThreshold, below)}
          {apart(texts.noScore, without)}
        </tbody>
      </table>
      <p className="small">{texts.deviationNote}</p>
    </section>
  );
}

function RankingLine({ line, model }: Props & { readonly line: RankedLine }): ReactElement {
  const texts = reportTexts[model.language];
  const labelOf = (id: string): string =>
    model.grid.criteria.find((criterion) => criterion.id === id)?.label ?? texts.overall;
  return (
    <tr>
      <td>
        <Shown figure={line.rank} model={model} /> {line.exAequo && texts.exAequo}
      </td>
      <th scope="row">
        <strong>{line.title}</strong>
        <div className="small">{line.administration}</div>
        {line.below.length > 0 && (
          <div className="small">{texts.belowWhich(line.below.map(labelOf).join(', '))}</div>
        )}
      </th>
      <td className="number">
        <strong>
          <Shown figure={line.total} model={model} />
        </strong>
      </td>
      {line.means.map((mean) => (
        <td key={mean.id} className="number">
          <Shown figure={mean} model={model} />
        </td>
      ))}
      <td className="number">
        <Shown figure={line.deviation} model={model} />
      </td>
      <td>{texts.jurorsOf(written(line.jurors, model), written(line.expected, model))}</td>
    </tr>
  );
}

function Defi({ block, model }: Props & { readonly block: DefiBlock }): ReactElement {
  const texts = reportTexts[model.language];
  const { language } = model;
  const show = (figure: Figure): ReactElement => <Shown figure={figure} model={model} />;
  return (
    <article className="defi">
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
        </p>
      </div>
      {block.summary !== '' && <p>{block.summary}</p>}
      <div className="defi__marks">
        <DotPlot
          title={texts.marksTitle}
          alternative={texts.plotAlternative(
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
              .join(' ; '),
          )}
          labelWidth={28}
          rows={block.criteria.map(({ id, mean, marks }) => ({
            label: id,
            mean: mean.value,
            marks: marks.map(({ juror, mark }) => ({ who: juror, value: mark.value ?? 0 })),
          }))}
          min={model.grid.scaleMin.value ?? 0}
          max={model.grid.scaleMax.value ?? 0}
          ticks={ticksOf({
            min: model.grid.scaleMin.value ?? 0,
            max: model.grid.scaleMax.value ?? 0,
          }).map((value) => ({ value, label: formatScale(value, language) }))}
        />
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
            </tr>
          </thead>
          <tbody>
            {block.criteria.map(({ id, label, mean, min, max }) => (
              <tr key={id}>
                <td>{id}</td>
                <th scope="row">{label}</th>
                <td className="number">{show(mean)}</td>
                <td className="number">{show(min)}</td>
                <td className="number">{show(max)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">
        {texts.median} : {show(block.median)} · {texts.trimmedMean} : {show(block.trimmedMean)}
        {block.deports.length > 0 && ` · ${texts.deports} : ${block.deports.join(', ')}`}
      </p>
      <h4>{texts.team}</h4>
      <p>
        {block.teamSize.value === null ? texts.teamUnknown : texts.teamSize(block.teamSize.value)}
        {block.team.length > 0 &&
          ` : ${block.team.map(({ profile, words }) => (words === '' ? profile : words)).join(', ')}`}
        . {texts.cost} : {show(block.cost)} ;{' '}
        {block.selfFinanced ? (
          texts.selfFinanced
        ) : (
          <>
            {texts.fund} : {show(block.fund)}
          </>
        )}
        .
      </p>
      {block.changedAfter !== null && (
        <p>
          <strong>{texts.changedAfter}</strong> {texts.changedAfterJurors} {show(block.changedAfter.jurors)} ;{' '}
          {texts.changedAfterFields} {block.changedAfter.fields.join(', ')}.
        </p>
      )}
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

function Teams({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  const { totals } = model;
  const show = (figure: Figure): ReactElement => <Shown figure={figure} model={model} />;
  return (
    <section>
      <h2>{texts.teams}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.rank}</th>
            <th scope="col">{texts.defi}</th>
            <th scope="col">{texts.profiles}</th>
            <th scope="col" className="number">
              {texts.size}
            </th>
            <th scope="col" className="number">
              {texts.cost}
            </th>
            <th scope="col" className="number">
              {texts.fund}
            </th>
            <th scope="col" className="number">
              {texts.runningSeats}
            </th>
            <th scope="col" className="number">
              {texts.runningFund}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.teams.map((line, index) => (
            <Fragment key={line.anchor}>
              {model.cutAfter === index && index > 0 && (
                <tr className="cut">
                  <td colSpan={8}>
                    {texts.cut(written(totals.usedSeats, model), written(totals.usedFund, model))}
                  </td>
                </tr>
              )}
              <tr>
                <td>{show(line.rank)}</td>
                <th scope="row">{line.title}</th>
                <td>
                  {line.profiles.join(', ')}
                  {line.selfFinanced && <div className="small">{texts.selfFinanced}</div>}
                </td>
                <td className="number">{show(line.size)}</td>
                <td className="number">{show(line.cost)}</td>
                <td className="number">{show(line.fund)}</td>
                {line.uncounted ? (
                  <td colSpan={2}>{texts.uncounted}</td>
                ) : (
                  <>
                    <td className="number">{show(line.runningSeats)}</td>
                    <td className="number">{show(line.runningFund)}</td>
                  </>
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <h3>{texts.totals}</h3>
      <dl className="facts">
        {model.cutAfter !== null && (
          <Fact name={texts.usedTotals}>
            {show(totals.usedSeats)} EIG · {show(totals.usedFund)}
          </Fact>
        )}
        <Fact name={texts.requestedTotals}>
          {show(totals.requestedSeats)} EIG · {show(totals.requestedFund)}
        </Fact>
      </dl>
    </section>
  );
}

function Integrity({ model }: Props): ReactElement {
  const texts = reportTexts[model.language];
  const { integrity } = model;
  const digest = (text: string): ReactElement => <span className="digest">{text}</span>;
  return (
    <section>
      <h2>{texts.integrity}</h2>
      <p>{texts.integrityText}</p>
      <dl className="facts">
        <Fact name={texts.sessionId}>{digest(integrity.sessionId)}</Fact>
        <Fact name={texts.journal}>
          {texts.journalText(written(integrity.journalLength, model))} {digest(integrity.journalHead)}
        </Fact>
        <Fact name={texts.ballotsFingerprint}>
          {digest(integrity.ballotsFingerprint)}
          {integrity.closedAt !== null && (
            <> {texts.closedAt(formatInstant(integrity.closedAt, model.language))}</>
          )}
        </Fact>
        {integrity.afterClosing.length > 0 && (
          <Fact name={texts.afterClosing}>
            {integrity.afterClosing.map((one, index) => (
              <div key={index}>
                {one.juror}, {formatInstant(one.at, model.language)} – {texts.decided[one.kind]} ({one.reason}
                ) {digest(one.digest)}
              </div>
            ))}
          </Fact>
        )}
        <Fact name={texts.gridFingerprint}>{digest(integrity.gridFingerprint)}</Fact>
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.juror}</th>
            <th scope="col">{texts.receipt}</th>
            <th scope="col">{texts.digest}</th>
          </tr>
        </thead>
        <tbody>
          {integrity.ballots.map((ballot) => (
            <tr key={ballot.juror}>
              <th scope="row">{ballot.juror}</th>
              <td>{ballot.receipt}</td>
              <td>{digest(ballot.digest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {integrity.settlements.length > 0 && (
        <>
          <h3>{texts.settlements}</h3>
          <p>{texts.settlementsText}</p>
          <ul>
            {integrity.settlements.map((one) => (
              <li key={one.juror}>
                <strong>{one.juror}</strong> – {one.reason} {digest(one.digest)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
