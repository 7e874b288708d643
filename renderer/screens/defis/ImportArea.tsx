import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import type { Place } from '#core/contract/shell.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { DropZone } from '../../components/DropZone.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { PreviewPanel } from './PreviewPanel.tsx';

/** Choosing or dropping files, and what loading them would do. */
export function ImportArea(): ReactElement {
  const texts = useTexts(importTexts);
  const run = useJobs((store) => store.run);
  const [job, setJob] = useState<string | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const read = async (places: readonly Place[]): Promise<void> => {
    if (places.length === 0) return;
    setError(null);
    setPreview(null);
    const answer = await run((id) => {
      setJob(id);
      return ask('import-read', { files: places.map(({ token }) => token), job: id });
    });
    setJob(null);
    if (answer.ok) setPreview(answer.value);
    else if (answer.error.code !== 'cancelled') setError(answer.error);
  };

  const choose = async (): Promise<void> => {
    const files = await askShell('chooseFiles', { purpose: 'import' });
    if (files.ok) await read(files.value);
    else setError(files.error);
  };

  const apply = async (importId: string): Promise<void> => {
    const answer = await ask('import-apply', { importId });
    setPreview(null);
    if (answer.ok) say(texts.applied(String(answer.value.new), String(answer.value.changed)));
    else setError(answer.error);
  };

  const discard = async (importId: string): Promise<void> => {
    setPreview(null);
    await ask('import-discard', { importId });
  };

  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {job === null ? (
        <DropZone onPlaces={(places) => void read(places)}>
          <div className="actions">
            <Button kind={preview === null ? 'primary' : 'secondary'} onClick={() => void choose()}>
              {texts.choose}
            </Button>
            <span className="hint">{texts.dropHint}</span>
          </div>
        </DropZone>
      ) : (
        <JobProgressBar job={job} />
      )}
      {preview !== null && (
        <PreviewPanel
          preview={preview}
          onApply={() => void apply(preview.importId)}
          onDiscard={() => void discard(preview.importId)}
        />
      )}
    </>
  );
}
