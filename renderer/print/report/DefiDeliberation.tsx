import type { ReactElement, ReactNode } from 'react';
import type { DefiDeliberation as Said } from '#core/report/deliberation-model.ts';
import type { Figure } from '#core/report/figure.ts';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import { Shown, type ReportProps } from './figures.tsx';

/** What the group, or the jury, made of one défi. */
export function DefiDeliberation({ said, model }: ReportProps & { readonly said: Said }): ReactElement {
  const texts = reportDeliberationTexts[model.language];
  const ofGroup = said.group !== '';
  return (
    <>
      <h4>{ofGroup ? texts.heardBy(said.group) : texts.heardByAll}</h4>
      <Avis said={said} model={model} />
      <Words lead={texts.reason}>{said.reason}</Words>
      <Words lead={texts.dissent}>{said.dissent}</Words>
      {said.marks.length > 0 && <Marks said={said} model={model} />}
      {said.leftRoom.length > 0 && (
        <p className="small">
          {texts.leftRoom(said.leftRoom.length)} {said.leftRoom.join(', ')}.
        </p>
      )}
    </>
  );
}

function Avis({ said, model }: ReportProps & { readonly said: Said }): ReactElement {
  const texts = reportDeliberationTexts[model.language];
  const { avis, rank, coupDeCoeur } = said;
  const ofGroup = said.group !== '';
  const votes = avis?.votes ?? null;
  const number = ({ value }: Figure): number => value ?? 0;
  const parts: ReactNode[] = [
    <strong key="avis">{avis === null ? texts.noAvis : texts.avis[avis.avis]}</strong>,
  ];
  if (votes !== null)
    parts.push(` (${texts.votes(number(votes.for), number(votes.against), number(votes.abstained))})`);
  if (rank.value !== null)
    parts.push(
      <span key="rank">
        {' · '}
        {ofGroup ? texts.groupRank : texts.juryRank} <Shown figure={rank} model={model} />
      </span>,
    );
  if (coupDeCoeur) parts.push(` · ${ofGroup ? texts.coupDeCoeur : texts.juryCoupDeCoeur}`);
  const casting = avis?.casting ?? null;
  const tied = votes !== null && votes.for.value === votes.against.value;
  return (
    <>
      <p>{parts}</p>
      {casting !== null && <p>{texts.casting(casting)}</p>}
      {tied && casting === null && <p>{texts.undecidedVote}</p>}
    </>
  );
}

function Words({
  lead,
  children,
}: {
  readonly lead: string;
  readonly children: string;
}): ReactElement | null {
  if (children === '') return null;
  return (
    <p className="words">
      <strong>{lead}</strong> {children}
    </p>
  );
}

function Marks({ said, model }: ReportProps & { readonly said: Said }): ReactElement {
  const texts = reportDeliberationTexts[model.language];
  const ofGroup = said.group !== '';
  return (
    <table>
      <caption>{ofGroup ? texts.marks : texts.marksOfJury}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {texts.criterion}
          </th>
          <th scope="col" className="number">
            {texts.mean}
          </th>
          <th scope="col" className="number">
            {ofGroup ? texts.groupMark : texts.juryMark}
          </th>
          <th scope="col" className="number">
            {texts.difference}
          </th>
          <th scope="col">{texts.why}</th>
        </tr>
      </thead>
      <tbody>
        {said.marks.map((mark) => (
          <tr key={mark.criterion}>
            <td>{mark.criterion}</td>
            <th scope="row">{mark.label}</th>
            <td className="number">
              <Shown figure={mark.mean} model={model} />
            </td>
            <td className="number">
              <strong>
                <Shown figure={mark.value} model={model} />
              </strong>
            </td>
            <td className="number">
              <Shown figure={mark.difference} model={model} />
            </td>
            <td>
              {mark.reason} <span className="small">({texts.by(mark.by ?? texts.coordination)})</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
