import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import type { Place } from '#core/contract/shell.ts';
import { mergeMappings } from '#core/intake/map-columns.ts';
import { emptyMapping, type Mapping } from '#core/intake/mapping.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask, askShell } from '../../api.ts';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { FileChooser, fileButton } from './FileChooser.tsx';
import { ImportSettings } from './ImportSettings.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { countReadOtherwise } from './preview/columns.ts';

/** What a person decided about the files that are being looked at. */
interface Asked {
  readonly places: readonly Place[];
  readonly decided: Mapping;
  readonly joins: Readonly<Record<string, string>>;
  readonly withdrawAbsent: boolean;
}

/** Files that were read, what was asked of them, and the number of the load among those of this screen. */
interface Shown {
  readonly preview: ImportPreview;
  readonly asked: Asked;
  readonly load: number;
}

interface Props {
  /** The session holds no défi yet. */
  readonly first: boolean;
  /** Dossiers were loaded: reading goes on in the list. */
  readonly onLoaded: () => void;
}

/** Choosing or dropping files, what loading them would do, and loading them. */
export function ImportArea({ first, onLoaded }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const run = useJobs((store) => store.run);
  const [job, setJob] = useState<string | null>(null);
  const [applying, setApplying] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  /** Corrections of columns with which the files have not been read again yet. */
  const [pending, setPending] = useState<Mapping>(emptyMapping);
  /** What the last reading again changed. */
  const [reread, setReread] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const reading = useRef<HTMLDivElement>(null);
  const backToButton = useRef(false);
  const firstReading = job !== null && shown === null;

  // What had the focus goes when reading starts, and when it was stopped or its preview given up.
  useEffect(() => {
    if (firstReading) reading.current?.focus();
    else if (backToButton.current) {
      backToButton.current = false;
      document.getElementById(fileButton)?.focus();
    }
  }, [firstReading, shown]);

  const read = async (asked: Asked): Promise<ImportPreview | null> => {
    setError(null);
    const { places, decided, joins, withdrawAbsent } = asked;
    const answer = await run((id) => {
      setJob(id);
      const files = places.map(({ token }) => token);
      return ask('import-read', { files, decided, choices: { joins, withdrawAbsent }, job: id });
    }, 'import');
    if (answer.ok) return answer.value;
    if (answer.error.code !== 'cancelled') setError(answer.error);
    return null;
  };

  const start = async (places: readonly Place[]): Promise<void> => {
    if (places.length === 0 || job !== null || applying) return;
    setShown(null);
    setLoaded(null);
    setReread(null);
    setPending(emptyMapping);
    const asked: Asked = { places, decided: emptyMapping, joins: {}, withdrawAbsent: true };
    const preview = await read(asked);
    backToButton.current = preview === null;
    if (preview !== null) setShown({ preview, asked, load: (shown?.load ?? 0) + 1 });
    setJob(null);
  };

  /** The same files with other words on their columns; what is shown stays until the new reading stands. */
  const readAgain = async (present: Shown, corrections: Mapping): Promise<void> => {
    setReread(null);
    const asked = { ...present.asked, decided: mergeMappings(present.asked.decided, corrections) };
    const preview = await read(asked);
    setJob(null);
    if (preview === null) return;
    setShown({ ...present, preview, asked });
    setPending(emptyMapping);
    const counts = [preview.read, preview.new, preview.changed, preview.unchanged, preview.withdrawn];
    const [all = '', fresh = '', changed = '', unchanged = '', withdrawn = ''] = counts.map((count) =>
      formatCount(count, language),
    );
    const told = texts.reread(
      countReadOtherwise(present.preview.columns, preview.columns),
      texts.summary(all, fresh, changed, unchanged, withdrawn),
    );
    setReread(told);
    say(told);
  };

  const chooseFiles = async (): Promise<void> => {
    const files = await askShell('chooseFiles', { purpose: 'import' });
    if (files.ok) await start(files.value);
    else setError(files.error);
  };

  const chooseFolder = async (): Promise<void> => {
    const folder = await askShell('chooseFolder', { purpose: 'import' });
    if (!folder.ok) setError(folder.error);
    else if (folder.value !== null) await start([folder.value]);
  };

  /** Other choices on the same files: nothing is read again. */
  const choose = async (present: Shown, asked: Asked): Promise<void> => {
    const { joins, withdrawAbsent } = asked;
    const { importId } = present.preview;
    // The next choice may come before the answer, and so may the end of this import.
    setShown({ ...present, asked });
    const answer = await ask('import-choose', { importId, choices: { joins, withdrawAbsent } });
    if (!answer.ok) setError(answer.error);
    setShown((now) => {
      if (now?.preview.importId !== importId) return now;
      if (answer.ok) return { ...now, preview: answer.value };
      return now.asked === asked ? { ...now, asked: present.asked } : now;
    });
  };

  const apply = async (importId: string): Promise<void> => {
    setApplying(true);
    const answer = await ask('import-apply', { importId });
    setApplying(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const { new: fresh, changed, withdrawn, attachments } = answer.value;
    const told = [fresh, changed, withdrawn, attachments].map((count) => formatCount(count, language));
    const sentence = texts.applied(told[0] ?? '', told[1] ?? '', told[2] ?? '', told[3] ?? '');
    setShown(null);
    setLoaded(sentence);
    say(`${texts.appliedTitle}. ${sentence}`);
    onLoaded();
  };

  const discard = async (importId: string): Promise<void> => {
    backToButton.current = true;
    setShown(null);
    await ask('import-discard', { importId });
  };

  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {loaded !== null && (
        <div className="loaded-notice">
          <Notice quiet kind="success" title={texts.appliedTitle}>
            {loaded}
          </Notice>
        </div>
      )}
      {firstReading ? (
        <div ref={reading} className="reading-files" tabIndex={-1}>
          <JobProgressBar job={job} />
        </div>
      ) : (
        <>
          <FileChooser
            first={first && shown === null}
            primary={shown === null}
            disabled={job !== null || applying}
            onPlaces={(places) => void start(places)}
            onFiles={() => void chooseFiles()}
            onFolder={() => void chooseFolder()}
          />
          {shown === null && <ImportSettings onError={setError} />}
        </>
      )}
      {shown !== null && (
        <PreviewPanel
          key={shown.load}
          preview={shown.preview}
          busy={applying || job !== null}
          job={job}
          pending={pending}
          reread={reread}
          onJoin={(key, to) =>
            void choose(shown, { ...shown.asked, joins: { ...shown.asked.joins, [key]: to } })
          }
          onWithdrawAbsent={(withdrawAbsent) => void choose(shown, { ...shown.asked, withdrawAbsent })}
          onCorrect={(corrections) => {
            setReread(null);
            setPending(mergeMappings(pending, corrections));
          }}
          onReadAgain={(corrections) => void readAgain(shown, corrections)}
          onApply={() => void apply(shown.preview.importId)}
          onDiscard={() => void discard(shown.preview.importId)}
        />
      )}
    </>
  );
}
