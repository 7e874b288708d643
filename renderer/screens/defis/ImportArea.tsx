import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import type { Place } from '#core/contract/shell.ts';
import { mergeMappings } from '#core/intake/map-columns.ts';
import { emptyMapping, type Mapping } from '#core/intake/mapping.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { DropZone } from '../../components/DropZone.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { ImportSettings } from './ImportSettings.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';

/** What a person decided about the files that are being looked at. */
interface Asked {
  readonly places: readonly Place[];
  readonly decided: Mapping;
  readonly joins: Readonly<Record<string, string>>;
  readonly withdrawAbsent: boolean;
}

/** Choosing or dropping files, what loading them would do, and loading them. */
export function ImportArea(): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const run = useJobs((store) => store.run);
  const [job, setJob] = useState<string | null>(null);
  const [applying, setApplying] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const read = async (wanted: Asked): Promise<void> => {
    setError(null);
    setAsked(wanted);
    const { places, decided, joins, withdrawAbsent } = wanted;
    const answer = await run((id) => {
      setJob(id);
      const files = places.map(({ token }) => token);
      return ask('import-read', { files, decided, choices: { joins, withdrawAbsent }, job: id });
    });
    setJob(null);
    if (answer.ok) setPreview(answer.value);
    else if (answer.error.code !== 'cancelled') setError(answer.error);
  };

  const start = async (places: readonly Place[]): Promise<void> => {
    if (places.length === 0) return;
    setPreview(null);
    await read({ places, decided: emptyMapping, joins: {}, withdrawAbsent: true });
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
  const choose = async (wanted: Asked): Promise<void> => {
    if (preview === null) return;
    setAsked(wanted);
    const { joins, withdrawAbsent } = wanted;
    const answer = await ask('import-choose', {
      importId: preview.importId,
      choices: { joins, withdrawAbsent },
    });
    if (answer.ok) setPreview(answer.value);
    else setError(answer.error);
  };

  const apply = async (importId: string): Promise<void> => {
    setApplying(true);
    const answer = await ask('import-apply', { importId });
    setApplying(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setPreview(null);
    const { new: fresh, changed, withdrawn, attachments } = answer.value;
    const told = [fresh, changed, withdrawn, attachments].map((count) => formatCount(count, language));
    say(texts.applied(told[0] ?? '', told[1] ?? '', told[2] ?? '', told[3] ?? ''));
  };

  const discard = async (importId: string): Promise<void> => {
    setPreview(null);
    await ask('import-discard', { importId });
  };

  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {job === null ? (
        <DropZone onPlaces={(places) => void start(places)}>
          <div className="actions">
            <Button kind={preview === null ? 'primary' : 'secondary'} onClick={() => void chooseFiles()}>
              {texts.choose}
            </Button>
            <Button onClick={() => void chooseFolder()}>{texts.chooseFolder}</Button>
            <span className="hint">{texts.dropHint}</span>
          </div>
          <ImportSettings onError={setError} />
        </DropZone>
      ) : (
        <JobProgressBar job={job} />
      )}
      {preview !== null && asked !== null && job === null && (
        <PreviewPanel
          preview={preview}
          busy={applying}
          onJoin={(key, to) => void choose({ ...asked, joins: { ...asked.joins, [key]: to } })}
          onWithdrawAbsent={(withdrawAbsent) => void choose({ ...asked, withdrawAbsent })}
          onDecide={(decided) => void read({ ...asked, decided: mergeMappings(asked.decided, decided) })}
          onApply={() => void apply(preview.importId)}
          onDiscard={() => void discard(preview.importId)}
        />
      )}
    </>
  );
}
