import type { ReactElement } from 'react';
import type { AnalysisView } from '#core/contract/requests/analysis.ts';
import { agreementTexts } from '#core/texts/agreement.ts';
import { formatCount, formatDifference, formatHundredths, noFigure } from '#core/texts/format.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { consistencySentence, severitySentence } from '#core/texts/severity-sentences.ts';
import { Notice } from '../../components/Notice.tsx';
import { shorten } from '../../components/shorten.ts';
import { WhiskerPlot } from '../../components/WhiskerPlot.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

type JurorSeverity = AnalysisView['severity']['jurors'][number];

interface NamedSeverity extends JurorSeverity {
  readonly name: string;
  /** 1.96 standard errors on either side; null where none can be told. */
  readonly low: number | null;
  readonly high: number | null;
}

/** How severe and how consistent each juror is, within each set of jurors and défis that compares. */
export function SeverityPanel({ analysis }: { readonly analysis: AnalysisView }): ReactElement {
  const texts = useTexts(agreementTexts);
  const { apart } = useTexts(reliabilityTexts);
  const language = useLanguage();
  const { shown, parts } = analysis.severity;
  const count = (value: number): string => formatCount(value, language);
  const jurors = analysis.severity.jurors.map((juror): NamedSeverity => {
    const reach = juror.error === null ? null : 1.96 * juror.error;
    return {
      ...juror,
      name: analysis.jurors.find(({ id }) => id === juror.juror)?.name ?? juror.juror,
      low: reach === null ? null : juror.effect - reach,
      high: reach === null ? null : juror.effect + reach,
    };
  });
  return (
    <section aria-labelledby="severity">
      <h2 id="severity">{texts.severity}</h2>
      {!shown && <p>{texts.notShown}</p>}
      {shown && parts.length === 0 && <p>{texts.noTotals}</p>}
      {parts.length > 0 && <p className="hint">{texts.severityLead}</p>}
      {parts.length > 1 && (
        <Notice kind="warning" quiet>
          {apart(count(parts.length))}
        </Notice>
      )}
      {parts.map(({ jurors: many, defis }, part) => (
        <div key={part}>
          {parts.length > 1 && <h3>{texts.part(count(part + 1), many, defis)}</h3>}
          <PartSeverity
            jurors={jurors.filter((juror) => juror.part === part).sort((a, b) => a.effect - b.effect)}
          />
        </div>
      ))}
    </section>
  );
}

function PartSeverity({ jurors }: { readonly jurors: readonly NamedSeverity[] }): ReactElement {
  const texts = useTexts(agreementTexts);
  const language = useLanguage();
  const signed = (value: number): string => formatDifference(value, language);
  const farthest = furthest(jurors, ({ effect }) => Math.abs(effect));
  const least = furthest(jurors, (juror) => juror.spread);
  const told = [
    [farthest, severitySentence(farthest?.effect ?? 0, jurors.length, language)],
    [least, consistencySentence(least?.spread ?? null, language)],
  ] as const;
  return (
    <>
      <div className="severity">
        <WhiskerPlot
          alternative={texts.plotTitle(
            jurors.map(({ name, effect }) => texts.plotText(name, signed(effect))).join(', '),
          )}
          rows={jurors.map(({ juror, name, effect, low, high }) => ({
            key: juror,
            label: shorten(name, 24),
            value: effect,
            low,
            high,
          }))}
          write={signed}
          below={texts.severer}
          above={texts.kinder}
        />
        <div className="table-wrap" role="group" aria-labelledby="severity" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.juror}</th>
                {[texts.values, texts.effect, texts.whiskers, texts.spread].map((label) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {jurors.map(({ juror, name, values, effect, low, high, spread }) => (
                <tr key={juror}>
                  <th scope="row">{name}</th>
                  <td className="number">{formatCount(values, language)}</td>
                  <td className="number">{signed(effect)}</td>
                  <td className="number">
                    {low === null || high === null ? noFigure : texts.interval(signed(low), signed(high))}
                  </td>
                  <td className="number">{formatHundredths(spread, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <ul>
        {told.map(
          ([juror, sentence], place) =>
            juror !== undefined &&
            sentence !== null && <li key={place}>{texts.ofJuror(juror.name, sentence)}</li>,
        )}
      </ul>
    </>
  );
}

/** The juror of the greatest value; those without one do not count. */
function furthest(
  jurors: readonly NamedSeverity[],
  value: (juror: NamedSeverity) => number | null,
): NamedSeverity | undefined {
  return jurors.reduce<NamedSeverity | undefined>(
    (most, juror) => ((value(juror) ?? -1) > (most === undefined ? -1 : (value(most) ?? -1)) ? juror : most),
    undefined,
  );
}
