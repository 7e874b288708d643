import { useState, type ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { TextField } from '../../components/fields.tsx';
import { Paged } from '../../components/Paged.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { isFound, PairEditor } from './PairEditor.tsx';
import type { PartProps } from './panel-props.ts';
import { usePairs } from './use-pairs.ts';

/** The défis with how many jurors each has, and the jurors of the one that is open. */
export function JurorsOfDefis({ view, onError }: PartProps): ReactElement {
  const texts = useTexts(juryTexts);
  const language = useLanguage();
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const pairs = usePairs({ view, onError });
  const readers = new Map<string, number>(view.coverage.readers.map(({ defi, jurors }) => [defi, jurors]));
  const labels = new Map<string, string>(view.groups.map(({ id, label }) => [id, label]));
  const shown = view.defis.filter(({ title, number, administration }) =>
    isFound(filter, `${number ?? ''} ${title} ${administration}`),
  );
  const chosen = view.defis.find(({ id }) => id === open);

  return (
    <div className="split">
      <section aria-labelledby="assignment-defis">
        <h2 id="assignment-defis">{texts.part.defis}</h2>
        <TextField
          label={texts.filterDefis}
          type="search"
          value={filter}
          maxLength={200}
          onChange={setFilter}
        />
        {shown.length === 0 && <p>{texts.nothingMatches}</p>}
        <Paged items={shown} step={200}>
          {(page) => (
            <div className="table-wrap" role="group" aria-labelledby="assignment-defis" tabIndex={0}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{texts.columns.defi}</th>
                    <th scope="col" className="number">
                      {texts.columns.jurors}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {page.map(({ id, title, administration }) => (
                    <tr key={id} className={id === open ? 'chosen' : undefined}>
                      <th scope="row">
                        <button
                          type="button"
                          className="link"
                          aria-label={texts.openDefi(title)}
                          aria-current={id === open ? 'true' : undefined}
                          onClick={() => setOpen(id)}
                        >
                          {title}
                        </button>
                        <p className="hint">{administration}</p>
                      </th>
                      <td className="number">{formatCount(readers.get(id) ?? 0, language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Paged>
      </section>
      {chosen !== undefined && (
        <div className="split__side">
          <PairEditor
            key={chosen.id}
            title={texts.jurorsOf(chosen.title)}
            text={null}
            filterLabel={texts.filterJurors}
            disabled={!view.open}
            choices={view.jurors.map(({ id, name, organisation, group }) => ({
              id,
              label: name,
              detail: [organisation, group === null ? '' : (labels.get(group) ?? '')]
                .filter((part) => part !== '')
                .join(', '),
              ticked: pairs.isAssigned(id, chosen.id),
              apart: pairs.isApart(id, chosen.id),
            }))}
            onSet={(ids, assigned) =>
              void pairs.set(
                view.jurors.flatMap(({ id }) => (ids.includes(id) ? [{ juror: id, defi: chosen.id }] : [])),
                assigned,
              )
            }
          />
        </div>
      )}
    </div>
  );
}
