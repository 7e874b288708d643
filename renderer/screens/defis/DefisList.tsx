import { useState, type ReactElement } from 'react';
import type { DefiRow } from '#core/contract/requests/defis.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatDay } from '#core/texts/format.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { TextField } from '../../components/fields.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { passesFilter, type DecisionFilter } from './decision-filter.ts';
import { DecisionToolbar } from './DecisionToolbar.tsx';
import { DossierPanel } from './DossierPanel.tsx';
import { StateTag } from './StateTag.tsx';
import { TickBox } from './TickBox.tsx';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

interface DefisProps {
  readonly defis: readonly DefiRow[];
  readonly session: SessionView;
}

/** The défis that the session holds, and the dossier that is open beside them. */
export function DefisList({ defis, session }: DefisProps): ReactElement {
  const texts = useTexts(defisTexts);
  const { defi: chosen, go } = useNavigation();
  const recevabilite = useTexts(recevabiliteTexts);
  const [filter, setFilter] = useState('');
  const [decision, setDecision] = useState<DecisionFilter>('all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const found = defis.filter(({ title, administration, number }) =>
    plain(`${title} ${administration} ${number ?? ''}`).includes(plain(filter.trim())),
  );
  const shown = found.filter((row) => passesFilter(row, decision));
  const selected = shown.filter(({ id }) => ticked.has(id));
  const select = (rows: readonly DefiRow[]): void => setTicked(new Set(rows.map(({ id }) => id)));
  const open = defis.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <div className="split">
      <section aria-labelledby="defis-list">
        <h2 id="defis-list">{texts.count(shown.length)}</h2>
        <TextField label={texts.filter} value={filter} maxLength={200} onChange={setFilter} />
        <DecisionToolbar
          shown={shown}
          selected={selected}
          filter={decision}
          onFilter={setDecision}
          onSelect={select}
        />
        <div className="table-wrap" role="group" aria-labelledby="defis-list" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">
                  <TickBox
                    label={recevabilite.selectShown}
                    ticked={shown.length > 0 && selected.length === shown.length}
                    onTick={(all) => select(all ? shown : [])}
                  />
                </th>
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
              {shown.map((row) => (
                <DefiLine
                  key={row.id}
                  row={row}
                  open={row.id === open}
                  ticked={ticked.has(row.id)}
                  onTick={(on) =>
                    select(on ? [...selected, row] : selected.filter(({ id }) => id !== row.id))
                  }
                  onOpen={() => go(session, 'defis', row.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="split__side" aria-label={texts.reading}>
        {open === null ? <p className="hint">{texts.choose}</p> : <DossierPanel key={open} defi={open} />}
      </section>
    </div>
  );
}

interface LineProps {
  readonly row: DefiRow;
  readonly open: boolean;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onOpen: () => void;
}

function DefiLine({ row, open, ticked, onTick, onOpen }: LineProps): ReactElement {
  const texts = useTexts(defisTexts);
  const dossier = useTexts(dossierTexts);
  const recevabilite = useTexts(recevabiliteTexts);
  const language = useLanguage();
  return (
    <tr className={open ? 'chosen' : undefined}>
      <td>
        <TickBox label={recevabilite.select(row.title)} ticked={ticked} onTick={onTick} />
      </td>
      <td>{row.number}</td>
      <th scope="row">
        <button type="button" className="link" aria-pressed={open} onClick={onOpen}>
          {row.title}
        </button>
        <p className="hint">{row.administration}</p>
      </th>
      <td className="number">
        {row.teamSize === null ? dossier.teamUnknown : formatCount(row.teamSize, language)}
      </td>
      <td>
        {row.filedAt !== null && formatDay(row.filedAt, language)}
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
