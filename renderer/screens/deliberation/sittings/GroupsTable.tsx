import type { ReactElement } from 'react';
import type { SittingsView } from '#core/contract/requests/deliberation.ts';
import type { GroupId } from '#core/ids.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly groups: SittingsView['groups'];
  readonly onOpen: (group: GroupId | null) => void;
}

/** Where each group is: what it discussed, what is to be settled, who holds its file and what came back. */
export function GroupsTable({ groups, onOpen }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.groups;
  const { columns } = texts;
  const language = useLanguage();
  return (
    <div className="table-wrap" role="group" aria-labelledby="sittings" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.group}</th>
            <th scope="col">{columns.discussed}</th>
            <th scope="col">{columns.conflicts}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.files}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, label, defis, discussed, conflicts, finished, kits, received }) => {
            const name = label === '' ? all.wholeJury : label;
            return (
              <tr key={group ?? ''}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-label={texts.open(name)}
                    onClick={() => onOpen(group)}
                  >
                    {name}
                  </button>
                </th>
                <td>{texts.of(formatCount(discussed, language), formatCount(defis, language))}</td>
                <td>
                  {conflicts === 0 ? (
                    texts.noConflict
                  ) : (
                    <Tag kind="warning">{all.agenda.conflicts(conflicts)}</Tag>
                  )}
                </td>
                <td>
                  <Tag kind={finished ? 'success' : 'plain'}>
                    {finished ? texts.finished : texts.unfinished}
                  </Tag>
                </td>
                <td>
                  {kits.length === 0 && received.length === 0 && texts.noFile}
                  {kits.map((kit) => (
                    <p key={kit.fileName + kit.at} className="hint">
                      {texts.given(kit.name, formatInstant(kit.at, language))}
                    </p>
                  ))}
                  {received.map((one) => (
                    <p key={one.name + one.at} className="hint">
                      {texts.received(one.name, formatInstant(one.at, language), one.acts)}
                    </p>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
