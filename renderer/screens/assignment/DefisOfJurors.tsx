import { useState, type ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { TextField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { isFound, PairEditor } from './PairEditor.tsx';
import type { PartProps } from './panel-props.ts';
import { usePairs } from './use-pairs.ts';

/** The jurors with their loads, and the défis of the one that is open. */
export function DefisOfJurors({ view, onError }: PartProps): ReactElement {
  const texts = useTexts(juryTexts);
  const language = useLanguage();
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const pairs = usePairs({ view, onError });
  const loads = new Map<string, number>(view.coverage.loads.map(({ juror, defis }) => [juror, defis]));
  const labels = new Map<string, string>(view.groups.map(({ id, label }) => [id, label]));
  const shown = view.jurors.filter(({ name, organisation }) => isFound(filter, `${name} ${organisation}`));
  const chosen = view.jurors.find(({ id }) => id === open);
  const deports = (juror: string): number => view.deports.filter((deport) => deport.juror === juror).length;

  return (
    <div className="split">
      <section aria-labelledby="assignment-jurors">
        <h2 id="assignment-jurors">{texts.part.jurors}</h2>
        <TextField
          label={texts.filterJurors}
          type="search"
          value={filter}
          maxLength={200}
          onChange={setFilter}
        />
        {shown.length === 0 && <p>{texts.nothingMatches}</p>}
        <div className="table-wrap" role="group" aria-labelledby="assignment-jurors" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.columns.juror}</th>
                <th scope="col">{texts.columns.group}</th>
                <th scope="col" className="number">
                  {texts.columns.defis}
                </th>
                <th scope="col" className="number">
                  {texts.columns.deports}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, name, group }) => (
                <tr key={id} className={id === open ? 'chosen' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-label={texts.openJuror(name)}
                      aria-current={id === open ? 'true' : undefined}
                      onClick={() => setOpen(id)}
                    >
                      {name}
                    </button>
                  </th>
                  <td>{group === null ? '' : labels.get(group)}</td>
                  <td className="number">
                    {formatCount(loads.get(id) ?? 0, language)}
                    {pairs.hasAll(id) && ` (${texts.everything})`}
                  </td>
                  <td className="number">{formatCount(deports(id), language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {chosen !== undefined && (
        <div className="split__side">
          <PairEditor
            key={chosen.id}
            title={texts.defisOf(chosen.name)}
            text={pairs.hasAll(chosen.id) ? texts.everythingText : null}
            filterLabel={texts.filterDefis}
            disabled={!view.open}
            choices={view.defis.map(({ id, title, number, administration }) => ({
              id,
              label: number === null ? title : `${number} – ${title}`,
              detail: administration,
              ticked: pairs.isAssigned(chosen.id, id),
              apart: pairs.isApart(chosen.id, id),
            }))}
            onSet={(ids, assigned) =>
              void pairs.set(
                view.defis.flatMap(({ id }) => (ids.includes(id) ? [{ juror: chosen.id, defi: id }] : [])),
                assigned,
              )
            }
          />
        </div>
      )}
    </div>
  );
}
