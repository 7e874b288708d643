import { useRef, type ReactElement } from 'react';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { formatDifference, formatHundredths } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { CollectiveRow } from './CollectiveRow.tsx';

interface Props {
  readonly session: SessionView;
  readonly hearing: OpenDefi;
}

/** The group's marks: the means, until the group puts something else in their place. */
export function CollectiveGrid({ session, hearing }: Props): ReactElement {
  const texts = useTexts(sittingTexts).collective;
  const language = useLanguage();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const { total } = hearing;
  const difference =
    total.collective === null || total.individual === null ? null : total.collective - total.individual;
  return (
    <section aria-labelledby="collective">
      <h3 id="collective">{texts.title}</h3>
      <p className="hint">{texts.lead}</p>
      <div className="table-wrap" role="group" aria-labelledby="collective" tabIndex={0}>
        <table className="table collective">
          <thead>
            <tr>
              <th scope="col">{texts.columns.criterion}</th>
              <th scope="col" className="number">
                {texts.columns.mean}
              </th>
              <th scope="col">{texts.columns.value}</th>
              <th scope="col" className="number">
                {texts.columns.difference}
              </th>
              <th scope="col">{texts.columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {hearing.criteria.map((cell, place) => (
              <CollectiveRow
                key={cell.criterion}
                session={session}
                hearing={hearing}
                cell={cell}
                inputRef={(input) => {
                  fields.current[place] = input;
                }}
                onMove={(steps) => fields.current[place + steps]?.focus()}
              />
            ))}
          </tbody>
          <tfoot>
            <tr className="table__mean">
              <th scope="row">{texts.total}</th>
              <td className="number">{formatHundredths(total.individual, language)}</td>
              <td className="collective__total">
                <span>{formatHundredths(total.collective, language)}</span>
              </td>
              <td className="number">{formatDifference(difference, language)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
