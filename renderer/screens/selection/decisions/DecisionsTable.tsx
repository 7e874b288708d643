import { useState, type ReactElement } from 'react';
import type { DecisionRow } from '#core/contract/requests/decisions.ts';
import type { DefiId } from '#core/ids.ts';
import { isToMotivate } from '#core/selection/decision.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatCount, formatRank } from '#core/texts/format.ts';
import { ChoiceField } from '../../../components/fields.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { decisionFilters, isShown, type DecisionFilter } from './decision-filter.ts';
import { OutcomeTag } from './OutcomeTag.tsx';
import { useTeamWords } from './use-team-words.ts';

interface Props {
  readonly rows: readonly DecisionRow[];
  readonly onOpen: (defi: DefiId) => void;
}

/** Every défi in official order, with what each round says of it. */
export function DecisionsTable({ rows, onOpen }: Props): ReactElement {
  const all = useTexts(decisionsTexts);
  const texts = all.table;
  const language = useLanguage();
  const [filter, setFilter] = useState<DecisionFilter>('all');
  const shown = rows.filter((row) => isShown(row, filter));
  const counted = (count: number): string =>
    texts.shown(count, formatCount(count, language), formatCount(rows.length, language));
  const labels: Readonly<Record<DecisionFilter, string>> = { ...texts.filters, ...all.outcomes };
  const { columns } = texts;
  return (
    <section aria-labelledby="decisions-table">
      <h2 id="decisions-table">{texts.title}</h2>
      <div className="decisions-filter">
        <ChoiceField
          label={texts.filter}
          value={filter}
          choices={decisionFilters.map((value) => ({ value, label: labels[value] }))}
          onChange={(value) => {
            setFilter(value);
            say(counted(rows.filter((row) => isShown(row, value)).length));
          }}
        />
        <p className="hint">{counted(shown.length)}</p>
      </div>
      {shown.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <div className="table-wrap" role="group" aria-labelledby="decisions-table" tabIndex={0}>
          <table className="table decisions-table">
            <thead>
              <tr>
                <th scope="col">{columns.rank}</th>
                <th scope="col">{columns.defi}</th>
                <th scope="col">{columns.jury}</th>
                <th scope="col">{columns.comite}</th>
                <th scope="col">{columns.team}</th>
                <th scope="col">{columns.motivation}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Line key={row.defi} row={row} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Line({ row, onOpen }: { readonly row: DecisionRow } & Pick<Props, 'onOpen'>): ReactElement {
  const all = useTexts(decisionsTexts);
  const texts = all.table;
  const language = useLanguage();
  const teams = useTeamWords();
  const { defi, title, administration, rank, jury, comite, current, changed } = row;
  const granted = current?.granted ?? null;
  return (
    <tr className={changed.length > 0 ? 'decisions-table__changed' : undefined}>
      <td>{formatRank(rank, language)}</td>
      <th scope="row">
        <button type="button" className="link" aria-label={texts.open(title)} onClick={() => onOpen(defi)}>
          {title}
        </button>
        <p className="hint">{administration}</p>
      </th>
      <td>{jury === null ? <span className="hint">{all.undecided}</span> : <OutcomeTag {...jury} />}</td>
      <td>
        {comite !== null && <OutcomeTag {...comite} />}
        {comite !== null && changed.length === 0 && jury !== null && !comite.afterWithdrawal && (
          <p className="hint">{texts.asJury}</p>
        )}
        {changed.map((change) => (
          <p key={change} className="decisions-table__change">
            <Tag kind="new">{texts.changed[change]}</Tag>
          </p>
        ))}
        {current?.afterWithdrawal === true && current.outcome === 'retenu' && (
          <p className="hint">{texts.afterWithdrawal}</p>
        )}
      </td>
      <td>
        {granted !== null &&
          (current?.outcome === 'complementaire'
            ? texts.wouldBe(teams.granted(granted))
            : teams.granted(granted))}
      </td>
      <td>
        {current !== null &&
          (isToMotivate(current) ? <span className="remark">{texts.toWrite}</span> : texts.written)}
      </td>
    </tr>
  );
}
