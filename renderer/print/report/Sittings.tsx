import type { ReactElement } from 'react';
import type { SittingLine } from '#core/report/deliberation-model.ts';
import { formatDay, listSeparator } from '#core/texts/format.ts';
import { reportDeliberationTexts } from '#core/texts/report-deliberation.ts';
import { written, type ReportProps } from './figures.tsx';

/** The sittings with who was there; nothing where there was none. */
export function Sittings({
  sittings,
  model,
}: ReportProps & { readonly sittings: readonly SittingLine[] }): ReactElement | null {
  const texts = reportDeliberationTexts[model.language];
  if (sittings.length === 0) return null;
  const grouped = sittings.some(({ group }) => group !== '');
  return (
    <>
      <h3>{texts.sittings}</h3>
      <table>
        <thead>
          <tr>
            {grouped && <th scope="col">{texts.group}</th>}
            <th scope="col">{texts.sitting}</th>
            <th scope="col">{texts.date}</th>
            <th scope="col">{texts.presence}</th>
            <th scope="col">{texts.quorum}</th>
          </tr>
        </thead>
        <tbody>
          {sittings.map((sitting) => (
            <tr key={sitting.present.id}>
              {grouped && <td>{sitting.group === '' ? texts.wholeJury : sitting.group}</td>}
              <th scope="row">{sitting.label}</th>
              <td>{formatDay(sitting.date, model.language)}</td>
              <td>
                {texts.presentOf(written(sitting.present, model), written(sitting.members, model))}
                <div className="small">{who(sitting, model)}</div>
              </td>
              <td>{quorum(sitting, model)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function who(sitting: SittingLine, model: ReportProps['model']): string {
  const texts = reportDeliberationTexts[model.language];
  const parts = [
    [texts.present, sitting.presentJurors],
    [texts.absent, sitting.absentJurors],
    [texts.unnoted, sitting.unnotedJurors],
  ] as const;
  return parts
    .flatMap(([tell, labels]) => (labels.length === 0 ? [] : [tell(labels.join(', '))]))
    .join(listSeparator(model.language));
}

function quorum({ quorum: wanted, quorumReached }: SittingLine, model: ReportProps['model']): string {
  const texts = reportDeliberationTexts[model.language];
  if (quorumReached === null) return texts.noQuorum;
  return texts[quorumReached ? 'reached' : 'notReached'](written(wanted, model));
}
