import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { BackupRow, EntriesApart } from '#core/contract/requests/backups.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { journalWords } from '#core/texts/journal-words.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PassphraseDialog } from '../../components/PassphraseDialog.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

/**
 * What the session has and the backup has not, and the other way round, by the entries of their journals. A backup that the
 * session’s keys do not open is asked for its passphrase, and compared once.
 */
export function ComparedBackup({ backup }: { readonly backup: BackupRow }): ReactElement {
  const texts = useTexts(protectionTexts).askBackup;
  const language = useLanguage();
  const view = useView('backup-compare', { backup: backup.name });
  const [opened, setOpened] = useState<Compared | null>(null);
  const [asking, setAsking] = useState(true);

  const compare = async (passphrase: string): Promise<AppError | null> => {
    const answer = await ask('backup-compare', { backup: backup.name, passphrase });
    if (!answer.ok) return answer.error;
    setOpened(answer.value);
    return null;
  };

  if (opened !== null) return <BothApart compared={opened} />;
  if (view.error?.code !== 'session-protected')
    return <Loaded view={view}>{(compared) => <BothApart compared={compared} />}</Loaded>;
  const at = formatInstant(backup.at, language);
  return (
    <>
      <p>{texts.text(at)}</p>
      <div className="actions">
        <Button small onClick={() => setAsking(true)}>
          {texts.give}
        </Button>
      </div>
      {asking && <PassphraseDialog of="backup" name={at} onTry={compare} onClose={() => setAsking(false)} />}
    </>
  );
}

type Compared = RequestOutput<'backup-compare'>;

function BothApart({ compared: { onlyHere, onlyThere } }: { readonly compared: Compared }): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const count = (number: number): string => formatCount(number, language);
  return (
    <>
      {onlyHere.entries + onlyThere.entries === 0 && <p>{texts.same}</p>}
      <Apart entries={onlyHere} title={texts.onlyHere(onlyHere.entries, count(onlyHere.entries))} />
      <Apart entries={onlyThere} title={texts.onlyThere(onlyThere.entries, count(onlyThere.entries))} />
    </>
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
