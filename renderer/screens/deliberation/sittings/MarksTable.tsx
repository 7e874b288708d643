import type { ReactElement } from 'react';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatDifference, formatHundredths } from '#core/texts/format.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly session: SessionView;
  readonly hearing: OpenDefi;
  readonly nameOf: (juror: number) => string;
}

/** The marks behind the plots, a juror a row; with severity where the session shows it. */
export function MarksTable({ session, hearing, nameOf }: Props): ReactElement {
  const texts = useTexts(sittingTexts).defi;
  const reliability = useTexts(reliabilityTexts);
  const language = useLanguage();
  const { criteria, jurors } = hearing;
  const labelOf = (id: string): string =>
    session.grid.criteria.find((criterion) => criterion.id === id)?.label ?? id;
  const write = (value: number | null): string => formatHundredths(value, language);
  const severities = jurors.some(({ severity }) => severity !== null);
  return (
    <div className="table-wrap" role="group" aria-labelledby="jury-marks" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts.jurorColumn}</th>
            {criteria.map(({ criterion }) => (
              <th key={criterion} scope="col" className="number">
                <abbr title={labelOf(criterion)}>{criterion}</abbr>
              </th>
            ))}
            <th scope="col" className="number">
              {texts.totalColumn}
            </th>
            {severities && <th scope="col">{texts.severityColumn}</th>}
          </tr>
        </thead>
        <tbody>
          {jurors.map(({ number, total, severity }) => (
            <tr key={number}>
              <th scope="row">{nameOf(number)}</th>
              {criteria.map(({ criterion, marks }) => (
                <td key={criterion} className="number">
                  {write(marks.find(({ juror }) => juror === number)?.value ?? null)}
                </td>
              ))}
              <td className="number">{write(total)}</td>
              {severities && (
                <td className="hint">
                  {severity !== null && reliability.severity(formatDifference(severity, language))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
