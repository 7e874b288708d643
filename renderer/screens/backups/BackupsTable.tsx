import type { ReactElement } from 'react';
import type { BackupRow } from '#core/contract/requests/backups.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly backups: readonly BackupRow[];
  /** Null where no session is open to compare with. */
  readonly onCompare: ((backup: BackupRow) => void) | null;
  readonly onRestore: (backup: BackupRow) => void;
  readonly onDelete: (backup: BackupRow) => void;
}

/** When, why, how large, whether sound; and what can be done with each. */
export function BackupsTable({ backups, onCompare, onRestore, onDelete }: Props): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const { columns } = texts;
  return (
    <div className="table-wrap table-wrap--short" role="group" aria-label={texts.title} tabIndex={0}>
      <table className="table backups-table">
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col" className="number">
              {columns.entries}
            </th>
            <th scope="col" className="number">
              {columns.size}
            </th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => {
            const at = formatInstant(backup.at, language);
            return (
              <tr key={backup.name}>
                <th scope="row">{at}</th>
                <td>
                  {texts.reasons[backup.reason]} <span className="hint">{texts.ofFile(backup.file)}</span>
                </td>
                <td className="number">{formatCount(backup.entries, language)}</td>
                <td className="number">{formatSize(backup.bytes, language)}</td>
                <td>
                  <BackupState backup={backup} />
                </td>
                <td>
                  <div className="actions">
                    {onCompare !== null && (
                      <Button
                        small
                        kind="tertiary"
                        disabled={!backup.sound}
                        label={texts.compareLabel(at)}
                        onClick={() => onCompare(backup)}
                      >
                        {texts.compare}
                      </Button>
                    )}
                    <Button
                      small
                      kind="tertiary"
                      disabled={!backup.sound}
                      label={texts.restoreLabel(at)}
                      onClick={() => onRestore(backup)}
                    >
                      {texts.restore}
                    </Button>
                    <Button
                      small
                      kind="tertiary"
                      label={texts.removeLabel(at)}
                      onClick={() => onDelete(backup)}
                    >
                      {texts.remove}
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function BackupState({ backup }: { readonly backup: BackupRow }): ReactElement {
  const texts = useTexts(backupsTexts);
  return (
    <>
      {backup.sound ? (
        <Tag kind="success">{backup.current === true ? texts.current : texts.sound}</Tag>
      ) : (
        <Tag kind="error">{texts.damaged}</Tag>
      )}
      {backup.protection !== 'same' && (
        <>
          {' '}
          <Tag kind="warning">{backup.protection === 'other' ? texts.otherPassphrase : texts.inClear}</Tag>
        </>
      )}
      {backup.removed !== null && (
        <>
          {' '}
          <Tag kind="warning">{texts.holdsRemoved}</Tag>
        </>
      )}
    </>
  );
}
