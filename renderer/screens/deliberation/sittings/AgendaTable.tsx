import type { ReactElement } from 'react';
import { spentInAll } from '#core/deliberation/hearing-clock.ts';
import type { AgendaRow } from '#core/contract/requests/deliberation.ts';
import { formatDuration, formatHundredths, formatCountedShare, noFigure } from '#core/texts/format.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useNow } from '../../../use-now.ts';

interface Props {
  readonly rows: readonly AgendaRow[];
  readonly onOpen: (defi: string) => void;
}

const classKinds = { noyau: 'plain', 'a-debattre': 'info', 'hors-d-atteinte': 'plain' } as const;
const stateKinds = { 'to-come': 'plain', 'under-way': 'info', discussed: 'success' } as const;

/** The défis from the most to the least worth the minutes, each with why it stands there. */
export function AgendaTable({ rows, onOpen }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.agenda;
  const { columns } = texts;
  const firmness = useTexts(portfolioFirmnessTexts);
  const now = useNow(rows.some(({ clock }) => clock !== null && clock.since !== null));
  return (
    <div className="table-wrap" role="group" aria-labelledby="agenda" tabIndex={0}>
      <table className="table">
        <caption className="fr-sr-only">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {columns.place}
            </th>
            <th scope="col">{columns.defi}</th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="number">
              {columns.clock}
            </th>
            <th scope="col">{columns.leave}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.defi}>
              <td className="number">{index + 1}</td>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-label={texts.open(row.title)}
                  onClick={() => onOpen(row.defi)}
                >
                  {row.title}
                </button>
                <p className="hint">{row.administration}</p>
                {row.conflicts > 0 && <Tag kind="warning">{texts.conflicts(row.conflicts)}</Tag>}
              </th>
              <td>
                {row.closed ? <p className="remark">{all.closed}</p> : <Why row={row} />}
                {row.core !== null && <Tag kind={classKinds[row.core]}>{firmness.tags[row.core]}</Tag>}
              </td>
              <td>
                <Tag kind={stateKinds[row.state]}>{all.states[row.state]}</Tag>
              </td>
              <td className="number">
                {row.clock === null ? noFigure : formatDuration(spentInAll(row.clock, now))}
              </td>
              <td>{row.deports.length === 0 ? texts.nobody : row.deports.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Why({ row: { aboveCut, deviation } }: { readonly row: AgendaRow }): ReactElement {
  const texts = useTexts(sittingTexts).agenda;
  const language = useLanguage();
  if (aboveCut === null && deviation === null) return <p className="hint">{texts.noWorth}</p>;
  return (
    <>
      {aboveCut !== null && <p className="why">{texts.aboveCut(formatCountedShare(aboveCut, language))}</p>}
      {deviation !== null && <p className="why">{texts.deviation(formatHundredths(deviation, language))}</p>}
    </>
  );
}
