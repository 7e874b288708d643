import { useState, type ReactElement } from 'react';
import type { AssignmentView } from '#core/contract/requests/jury.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { TextField } from '../../components/fields.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { isFound } from './PairEditor.tsx';

/** The défis that each group hears. */
export type Hearings = ReadonlyMap<GroupId, ReadonlySet<DefiId>>;

/** What the groups hear as far as the lists of their members tell: what all of them were given, déports aside. */
export function presentHearings({ groups, jurors, lists, deports, defis }: AssignmentView): Hearings {
  const apart = new Set(deports.map(({ juror, defi }) => `${juror} ${defi}`));
  const own = new Map(lists.map(({ juror, defis: list }) => [juror, list === null ? null : new Set(list)]));
  return new Map(
    groups.map(({ id }) => {
      const members = jurors.filter(({ group }) => group === id);
      const told = members.filter((juror) => (own.get(juror.id) ?? null) !== null);
      const heard = defis.filter((defi) =>
        told.every(
          (juror) => own.get(juror.id)?.has(defi.id) === true || apart.has(`${juror.id} ${defi.id}`),
        ),
      );
      return [id, new Set(told.length === 0 ? [] : heard.map((defi) => defi.id))];
    }),
  );
}

interface Props {
  readonly view: AssignmentView;
  readonly hearings: Hearings;
  readonly onHearings: (hearings: Hearings) => void;
}

/** Défis by groups, a box where a group hears a défi. */
export function GroupsTable({ view, hearings, onHearings }: Props): ReactElement {
  const texts = useTexts(juryTexts);
  const [filter, setFilter] = useState('');
  const shown = view.defis.filter(({ title, number, administration }) =>
    isFound(filter, `${number ?? ''} ${title} ${administration}`),
  );
  const set = (group: GroupId, defi: DefiId, heard: boolean): void => {
    const list = new Set(hearings.get(group));
    if (heard) list.add(defi);
    else list.delete(defi);
    onHearings(new Map(hearings).set(group, list));
  };
  return (
    <>
      <p>{texts.groupsText}</p>
      <TextField
        label={texts.filterDefis}
        type="search"
        value={filter}
        maxLength={200}
        onChange={setFilter}
      />
      {shown.length === 0 && <p>{texts.nothingMatches}</p>}
      <div
        className="table-wrap table-wrap--high"
        role="group"
        aria-label={texts.hows['by-group']}
        tabIndex={0}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.columns.defi}</th>
              {view.groups.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id: defi, title, administration }) => (
              <tr key={defi}>
                <th scope="row">
                  {title}
                  <p className="hint">{administration}</p>
                </th>
                {view.groups.map(({ id, label }) => (
                  <td key={id}>
                    <input
                      type="checkbox"
                      className="tick-box"
                      aria-label={texts.hears(label, title)}
                      checked={hearings.get(id)?.has(defi) === true}
                      disabled={!view.open}
                      onChange={(event) => set(id, defi, event.target.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
