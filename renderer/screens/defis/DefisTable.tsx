import type { ReactElement } from 'react';
import type { DefiRow } from '#core/contract/requests/defis.ts';
import type { SearchResult } from '#core/contract/requests/search.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { fieldName } from '#core/texts/dossier-value.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatShortDay } from '#core/texts/format.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { searchTexts } from '#core/texts/search.ts';
import { Marked, MarkedRanges } from '../../components/Marked.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { StateTag } from './StateTag.tsx';
import { TickBox } from './TickBox.tsx';

/** A défi in the list, with what a search found in it. */
export interface ListedDefi {
  readonly row: DefiRow;
  readonly hit: SearchResult['hits'][number] | null;
}

interface TableProps {
  readonly listed: readonly ListedDefi[];
  readonly query: string;
  readonly open: string | null;
  readonly labelledBy: string;
  /** Défis can be picked for a decision. */
  readonly canTick: boolean;
  /** The défis that were picked for a decision. */
  readonly ticked: ReadonlySet<string>;
  readonly allTicked: boolean;
  readonly onTickAll: (ticked: boolean) => void;
  readonly onTick: (row: DefiRow, ticked: boolean) => void;
  readonly onOpen: (id: string) => void;
}

export function DefisTable(props: TableProps): ReactElement {
  const { listed, query, open, labelledBy } = props;
  const texts = useTexts(defisTexts);
  const recevabilite = useTexts(recevabiliteTexts);
  return (
    <div className="table-wrap" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {props.canTick && (
              <th scope="col">
                <TickBox label={recevabilite.selectShown} ticked={props.allTicked} onTick={props.onTickAll} />
              </th>
            )}
            <th scope="col">{texts.columns.number}</th>
            <th scope="col">{texts.columns.title}</th>
            <th scope="col" className="number">
              {texts.columns.team}
            </th>
            <th scope="col">{texts.columns.filed}</th>
            <th scope="col">{texts.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <DefiLine
              key={one.row.id}
              listed={one}
              query={query}
              open={one.row.id === open}
              canTick={props.canTick}
              ticked={props.ticked.has(one.row.id)}
              onTick={(on) => props.onTick(one.row, on)}
              onOpen={() => props.onOpen(one.row.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly listed: ListedDefi;
  readonly query: string;
  readonly open: boolean;
  readonly canTick: boolean;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onOpen: () => void;
}

/** What the line shows of itself: an excerpt of one of these would say it twice. */
const shownAnyway: readonly string[] = ['title', 'administration', 'dossierNumber'];

function DefiLine(props: LineProps): ReactElement {
  const { query, open, onOpen } = props;
  const { row, hit } = props.listed;
  const recevabilite = useTexts(recevabiliteTexts);
  const texts = useTexts(defisTexts);
  const words = useTexts(searchTexts);
  const dossier = useTexts(dossierTexts);
  const language = useLanguage();
  return (
    <tr className={open ? 'chosen' : undefined}>
      {props.canTick && (
        <td>
          <TickBox label={recevabilite.select(row.title)} ticked={props.ticked} onTick={props.onTick} />
        </td>
      )}
      <td>
        <Marked text={row.number ?? ''} query={query} />
      </td>
      <th scope="row">
        <button type="button" className="link" aria-pressed={open} onClick={onOpen}>
          <Marked text={row.title} query={query} />
        </button>
        <p className="hint">
          <Marked text={row.administration} query={query} />
        </p>
        {row.overtaken > 0 && <Tag kind="warning">{texts.overtaken(row.overtaken)}</Tag>}
        {hit !== null && !shownAnyway.includes(hit.where) && (
          <p className="excerpt">
            <span className="excerpt__where">{words.in(fieldName(hit.where, language))}</span>{' '}
            <MarkedRanges text={hit.text} ranges={hit.ranges} />
          </p>
        )}
      </th>
      <td className="number">
        {row.teamSize === null ? dossier.teamUnknown : formatCount(row.teamSize, language)}
      </td>
      <td>
        {row.filedAt !== null && formatShortDay(row.filedAt, language)}
        {row.late === true && (
          <>
            {' '}
            <Tag kind="warning">{texts.late}</Tag>
          </>
        )}
      </td>
      <td>
        <StateTag state={row.recevabilite?.state ?? null} checks={row.checks} />
      </td>
    </tr>
  );
}
