import type { ReactElement } from 'react';
import type { ComplementaryPart, NextTeam } from '#core/report/complementary-model.ts';
import { profileList } from '#core/texts/profile-list.ts';
import { reportDecisionsTexts } from '#core/texts/report-decisions.ts';
import { reportTeamsTexts } from '#core/texts/report-teams.ts';
import { whoSaid } from '#core/texts/who-said.ts';
import { capsSentence } from './caps-sentence.ts';
import { DefiLink, Heads, NumberCell, Shown, written, type ReportProps } from './figures.tsx';
import { partTitle } from './part-title.ts';

interface NextProps extends ReportProps {
  readonly next: ComplementaryPart;
}

/** The complementary list, or what comes below the cut, and what each next team would cost. */
export function Complementary({ next, model }: NextProps): ReactElement {
  const texts = reportDecisionsTexts[model.language].complementary;
  const { lines, source, later } = next;
  const listed = source === 'list';
  const sums = [next.seats.value, written(next.fund, model)] as const;
  return (
    <section id="complementary">
      <h2>{partTitle('complementary', model)}</h2>
      {lines.length === 0 ? (
        <p>{nothing(next, model)}</p>
      ) : (
        <>
          <p>
            {listed ? texts.lead(...sums) : texts.leadBelow(...sums)} {capsSentence(next, model)}
          </p>
          <Lines next={next} model={model} />
          {(later.value ?? 0) > 0 && <p>{texts.later(later.value ?? 0, written(later, model))}</p>}
          {listed && <Reasons next={next} model={model} />}
        </>
      )}
    </section>
  );
}

function nothing({ source, seatCap, envelope }: ComplementaryPart, model: ReportProps['model']): string {
  const texts = reportDecisionsTexts[model.language].complementary;
  if (source === 'list') return texts.empty;
  return seatCap.value === null && envelope.value === null ? texts.noCut : texts.emptyBelow;
}

function Lines({ next, model }: NextProps): ReactElement {
  const texts = reportDecisionsTexts[model.language].complementary;
  const listed = next.source === 'list';
  return (
    <table>
      <Heads
        names={[
          listed ? texts.place : texts.rank,
          texts.defi,
          { number: texts.size },
          { number: texts.cost },
          { number: texts.fund },
          { number: texts.runningSeats },
          { number: texts.runningFund },
          texts.missing,
        ]}
      />
      <tbody>
        {next.lines.map((line) => (
          <tr key={line.anchor}>
            <td>
              <Shown figure={listed ? line.position : line.rank} model={model} />
            </td>
            <Title line={line} model={model} />
            <NumberCell figure={line.size} model={model} />
            <NumberCell figure={line.cost} model={model} />
            <NumberCell figure={line.fund} model={model} />
            <NumberCell figure={line.runningSeats} model={model} />
            <NumberCell figure={line.runningFund} model={model} />
            <td>{missing(line, model)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Title({ line, model }: ReportProps & { readonly line: NextTeam }): ReactElement {
  return (
    <th scope="row">
      <DefiLink anchor={line.anchor} model={model}>
        {line.title}
      </DefiLink>
      <div className="small">
        {[line.team, ...(line.profiles.length === 0 ? [] : [profileList(line.profiles)])].join(' – ')}
      </div>
      {line.outOfBounds && <div className="small">{reportTeamsTexts[model.language].outOfBounds}</div>}
    </th>
  );
}

/** `2 places et 45 000 €`; what fits is told to fit. */
function missing({ irrecevable, size, seatsOver, fundOver }: NextTeam, model: ReportProps['model']): string {
  const texts = reportDecisionsTexts[model.language].complementary;
  if (irrecevable) return texts.irrecevable;
  if (size.value === null) return texts.unknownTeam;
  const [seats, money] = [seatsOver.value ?? 0, fundOver.value ?? 0];
  const parts = [
    ...(seats > 0 ? [texts.seatsMissing(seats, written(seatsOver, model))] : []),
    ...(money > 0 ? [written(fundOver, model)] : []),
  ];
  return parts.length === 0 ? texts.fits : parts.join(texts.and);
}

/** Why each is on the list, who put it there and when. */
function Reasons({ next: { lines }, model }: NextProps): ReactElement {
  const texts = reportDecisionsTexts[model.language];
  return (
    <table>
      <caption>{texts.complementary.reasons}</caption>
      <Heads
        names={[texts.complementary.place, texts.complementary.defi, texts.motivation, texts.who.title]}
      />
      <tbody>
        {lines.map(({ anchor, position, title, motivation, said }) => (
          <tr key={anchor}>
            <td>
              <Shown figure={position} model={model} />
            </td>
            <th scope="row">{title}</th>
            <td>{motivation === '' ? texts.noMotivation : motivation}</td>
            <td>
              {said !== null && whoSaid(said, model.language)}
              {said?.unconfirmed === true && <div className="small">{texts.unconfirmed}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
