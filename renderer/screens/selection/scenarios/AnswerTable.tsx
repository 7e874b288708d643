import { Fragment, useState, type ReactElement } from 'react';
import type { PortfolioView, SelectionView } from '#core/contract/requests/selection.ts';
import type { DefiId } from '#core/ids.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { Paged } from '../../../components/Paged.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { AnswerLine, type AnswerRow } from './AnswerLine.tsx';
import { Explanation } from './Explanation.tsx';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly answer: Extract<SelectionView, { readonly kind: 'optimal' }>;
  /** The optimum that is looked at. */
  readonly shown: PortfolioView;
  /** Whether that is the first one, which explanations are about. */
  readonly first: boolean;
  readonly scenario: Scenario;
  readonly names: ScenarioNames;
  readonly ground: string;
}

const shows = ['all', 'chosen', 'out', 'differ'] as const;
type Show = (typeof shows)[number];

const isShown = ({ option, straightDown }: AnswerRow, show: Show): boolean => {
  switch (show) {
    case 'all':
      return true;
    case 'chosen':
      return option !== null;
    case 'out':
      return option === null;
    case 'differ':
      return (option !== null) !== straightDown;
  }
};

/** Every défi in the official order: chosen or not, with which team, and why. */
export function AnswerTable({ answer, shown, first, scenario, names, ground }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts).table;
  const [show, setShow] = useState<Show>('all');
  const [open, setOpen] = useState<DefiId | null>(null);
  const optionOf = new Map(shown.chosen.map(({ defi, option }) => [defi, option]));
  const rows = answer.rows
    .map((row): AnswerRow => ({ ...row, option: optionOf.get(row.defi) ?? null }))
    .filter((row) => isShown(row, show));
  const ties = answer.ties.length > 0;
  const columns = (first ? 7 : 6) + (ties ? 1 : 0);
  return (
    <section aria-labelledby="scenario-defis">
      <div className="answer-bar">
        <h5 id="scenario-defis">{texts.title}</h5>
        <div className="choices" role="group" aria-label={texts.show}>
          {shows.map((one) => (
            <button
              key={one}
              type="button"
              className="choice"
              aria-pressed={show === one}
              onClick={() => setShow(one)}
            >
              {texts.shows[one]}
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 && <p>{texts.none}</p>}
      <Paged items={rows} step={200}>
        {(part) => (
          <div className="table-wrap" role="group" aria-labelledby="scenario-defis" tabIndex={0}>
            <table className="table answer">
              <thead>
                <tr>
                  <th scope="col">{texts.rank}</th>
                  <th scope="col">{texts.defi}</th>
                  <th scope="col">{texts.chosen}</th>
                  {ties && <th scope="col">{texts.ties}</th>}
                  <th scope="col">{texts.straight}</th>
                  <th scope="col" className="number">
                    {texts.value}
                  </th>
                  <th scope="col" className="number">
                    {texts.fund}
                  </th>
                  {first && (
                    <th scope="col">
                      <span className="fr-sr-only">{texts.why}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {part.map((row) => (
                  <Fragment key={row.defi}>
                    <AnswerLine
                      row={row}
                      names={names}
                      ties={ties}
                      open={open === row.defi}
                      onWhy={first ? () => setOpen(open === row.defi ? null : row.defi) : null}
                    />
                    {first && open === row.defi && (
                      <tr className="answer__why">
                        <td colSpan={columns} id={`why-${row.defi}`}>
                          <Explanation defi={row.defi} scenario={scenario} names={names} ground={ground} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Paged>
    </section>
  );
}
