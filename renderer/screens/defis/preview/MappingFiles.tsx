import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { Mapping } from '#core/intake/mapping.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask, askShell } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly disabled: boolean;
  /** What another session decided of columns: the files are read again with it. */
  readonly onTake: (mapping: Mapping) => void;
}

/** What people decided of columns, taken from one session to the next as a file. */
export function MappingFiles({ disabled, onTake }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const [error, setError] = useState<AppError | null>(null);

  const take = async (): Promise<void> => {
    const files = await askShell('chooseFiles', { purpose: 'mapping' });
    const place = files.ok ? files.value[0] : undefined;
    if (!files.ok) setError(files.error);
    if (place === undefined) return;
    const mapping = await ask('mapping-read', { file: place.token });
    if (mapping.ok) onTake(mapping.value);
    else setError(mapping.error);
  };

  const save = async (): Promise<void> => {
    const place = await askShell('chooseSavePlace', {
      purpose: 'mapping',
      suggestedName: 'rapprochement-de-colonnes.json',
    });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const answer = await ask('mapping-export', { place: place.value.token });
    if (answer.ok) say(texts.mappingExported);
    else setError(answer.error);
  };

  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div className="actions">
        <Button small kind="tertiary" disabled={disabled} onClick={() => void take()}>
          {texts.readMapping}
        </Button>
        <Button small kind="tertiary" disabled={disabled} onClick={() => void save()}>
          {texts.exportMapping}
        </Button>
        <span className="hint">{texts.exportMappingHint}</span>
      </div>
    </>
  );
}
