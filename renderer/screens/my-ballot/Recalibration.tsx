import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { DeskRow } from '#core/contract/requests/desk.ts';
import { isWrittenAlike } from '#core/differing.ts';
import { ownSpreads, sortOwnRows, type OwnOrder } from '#core/ranking/own-marks.ts';
import { formatHundredths } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { CheckField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { isUndo, type KeyPress } from '../../key-press.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUndoMark } from '../../use-undo-mark.ts';
import type { PartProps } from './part-props.ts';
import { RecalibrationRow } from './RecalibrationRow.tsx';
import { SortHeader } from './SortHeader.tsx';

/** Défis × criteria: all marks of the juror, to compare and to correct in place. */
export function Recalibration({ ballot, session }: PartProps): ReactElement {
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  const go = useNavigation((store) => store.go);
  const { desk, error, dismissError, saveMark, saveDraft, load } = useDesk();
  const fields = useRef(new Map<string, HTMLInputElement>());
  const [order, setOrder] = useState<OwnOrder>({ by: 'reading', direction: 'ascending' });
  const [onlyIncomplete, setOnlyIncomplete] = useState(false);
  const { criteria } = session.grid;
  // The desk knows a mark as soon as its saving is answered; the ballot is read anew only then, and a field would show
  // meanwhile what stood before: who typed there again typed beside it.
  const [isDeskRead, setDeskRead] = useState(false);
  const rows = (isDeskRead ? desk : null)?.defis ?? ballot.desk.defis;

  // Anew where the ballot says something else, which another machine may have brought; a mark saved here is known to both.
  useEffect(() => {
    const isKnown = isWrittenAlike(useDesk.getState().desk, ballot.desk);
    void (isKnown ? Promise.resolve() : load()).then(() => setDeskRead(true));
  }, [load, ballot]);

  // A row that is being corrected must not run away: the order is worked out when it is asked for, or the list changes.
  const list = rows.map(({ id }) => id).join(' ');
  const shown = useMemo(
    () => {
      const wanted = onlyIncomplete
        ? rows.filter(({ state }) => state === 'empty' || state === 'draft')
        : rows;
      return sortOwnRows(wanted, order);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above: `list` stands for `rows`
    [order, onlyIncomplete, list],
  );
  const byId = new Map<string, { readonly row: DeskRow; readonly place: number }>(
    rows.map((row, place) => [row.id, { row, place: place + 1 }]),
  );
  const spreads = ownSpreads(session.grid, rows);

  const toPlace = useCallback((line: number, column: number): boolean => {
    const field = fields.current.get(`${String(line)}|${String(column)}`);
    field?.focus();
    return field !== undefined;
  }, []);
  /** To the next line that has a field there: a défi under a déport has none. */
  const move = useCallback(
    (line: number, column: number, steps: -1 | 1) => {
      for (let at = line + steps; at >= 0 && at < shown.length; at += steps) if (toPlace(at, column)) return;
    },
    [shown.length, toPlace],
  );
  const keep = useCallback((line: number, column: number, input: HTMLInputElement | null) => {
    const place = `${String(line)}|${String(column)}`;
    if (input === null) fields.current.delete(place);
    else fields.current.set(place, input);
  }, []);
  const undo = useUndoMark(session.grid, (defi, criterion) => {
    const column = criteria.findIndex(({ id }) => id === criterion);
    toPlace(
      shown.findIndex((id) => id === defi),
      column,
    );
  });
  const press = useCallback(
    (key: KeyPress): boolean => {
      const undoes = isUndo(key);
      if (undoes) undo();
      return undoes;
    },
    [undo],
  );
  const openDefi = useCallback((id: string) => go(session, 'desk', id), [go, session]);
  const header = { order, onOrder: setOrder };
  const figure = (value: number | null): string => formatHundredths(value, language);

  return (
    <section aria-labelledby="all-marks" className="recalibration">
      <h2 id="all-marks">{texts.table}</h2>
      <p className="hint">{texts.tableHint}</p>
      <CheckField label={texts.onlyIncomplete} checked={onlyIncomplete} onChange={setOnlyIncomplete} />
      <ErrorMessage error={error} onDismiss={dismissError} />
      {shown.length === 0 && <p>{texts.noIncomplete}</p>}
      <div className="table-wrap recalibration__table" role="group" aria-labelledby="all-marks" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <SortHeader {...header} by="reading" label={texts.reading} short="#" />
              <th scope="col">{texts.defi}</th>
              {criteria.map(({ id, label }) => (
                <SortHeader key={id} {...header} by={{ criterion: id }} label={label} short={label} />
              ))}
              <SortHeader {...header} by="total" label={texts.total} short={texts.total} />
              <th scope="col">{texts.state}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((id, line) => {
              const known = byId.get(id);
              return known === undefined ? null : (
                <RecalibrationRow
                  key={id}
                  row={known.row}
                  place={known.place}
                  line={line}
                  grid={session.grid}
                  editable={session.phase === 'notation'}
                  onTake={saveMark}
                  onDraft={saveDraft}
                  onMove={move}
                  onAcross={toPlace}
                  onField={keep}
                  onKey={press}
                  onOpen={openDefi}
                />
              );
            })}
          </tbody>
          <tfoot>
            <tr className="table__mean">
              <td />
              <th scope="row">{texts.ownMean}</th>
              {spreads.criteria.map(({ mean }, place) => (
                <td key={criteria[place]?.id} className="number">
                  {figure(mean)}
                </td>
              ))}
              <td className="number">{figure(spreads.total.mean)}</td>
              <td />
            </tr>
            <tr>
              <td />
              <th scope="row">{texts.ownSpread}</th>
              {spreads.criteria.map(({ deviation }, place) => (
                <td key={criteria[place]?.id} className="number">
                  {figure(deviation)}
                </td>
              ))}
              <td className="number">{figure(spreads.total.deviation)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
