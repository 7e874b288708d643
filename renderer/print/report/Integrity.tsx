import type { ReactElement } from 'react';
import { formatInstant, listSeparator } from '#core/texts/format.ts';
import { reportPartsTexts } from '#core/texts/report-parts.ts';
import { reportTexts } from '#core/texts/report.ts';
import { Fact } from '../Fact.tsx';
import { written, type ReportProps } from './figures.tsx';

export function Integrity({ model }: ReportProps): ReactElement {
  const texts = reportTexts[model.language];
  const contents = reportPartsTexts[model.language];
  const { integrity } = model;
  const digest = (text: string): ReactElement => <span className="digest">{text}</span>;
  return (
    <section id="integrity">
      <h2>{texts.integrity}</h2>
      {model.leftOut.length > 0 && (
        <p>
          <strong>{contents.leftOut(leftOutWords(model))}</strong> {contents.leftOutNote}
        </p>
      )}
      <p>{texts.integrityText}</p>
      <ul className="facts">
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
      </ul>
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

const leftOutWords = ({ leftOut, language }: ReportProps['model']): string =>
  leftOut.map((part) => reportPartsTexts[language].missing[part]).join(listSeparator(language));
