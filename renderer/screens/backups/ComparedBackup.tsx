import type { ReactElement } from 'react';
import type { BackupRow, EntriesApart } from '#core/contract/requests/backups.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { journalWords } from '#core/texts/journal-words.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

/** What the session has and the backup has not, and the other way round, by the entries of their journals. */
export function ComparedBackup({ backup }: { readonly backup: BackupRow }): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const view = useView('backup-compare', { backup: backup.name });
  const count = (number: number): string => formatCount(number, language);
  return (
    <Loaded view={view}>
      {({ onlyHere, onlyThere }) => (
        <>
          {onlyHere.entries + onlyThere.entries === 0 && <p>{texts.same}</p>}
          <Apart entries={onlyHere} title={texts.onlyHere(onlyHere.entries, count(onlyHere.entries))} />
          <Apart entries={onlyThere} title={texts.onlyThere(onlyThere.entries, count(onlyThere.entries))} />
        </>
      )}
    </Loaded>
  );
}

function Apart(props: { readonly entries: EntriesApart; readonly title: string }): ReactElement | null {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const { entries, kinds, last } = props.entries;
  if (entries === 0) return null;
  return (
    <section>
      <h3>{props.title}</h3>
      <ul>
        {kinds.map(({ kind, count }) => (
          <li key={kind}>{texts.kind(journalWords(kind, language), formatCount(count, language))}</li>
        ))}
      </ul>
      <details className="fold">
        <summary>{texts.lastOnes}</summary>
        <ol className="history">
          {last.map(({ seq, at, kind, by, about }) => (
            <li key={seq}>
              {texts.line(
                formatInstant(at, language),
                by ?? texts.coordination,
                journalWords(kind, language),
                about ?? '',
              )}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
