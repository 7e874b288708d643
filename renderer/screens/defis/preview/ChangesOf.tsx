import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { FieldComparisonView } from '#core/contract/requests/versions.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { VersionCompare } from '../../../components/VersionCompare.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly importId: string;
  /** The key of the dossier within the preview. */
  readonly dossier: string;
  readonly title: string;
  readonly count: number;
}

/** A button that shows one dossier as it is and as it would be; the texts are asked for only then. */
export function ChangesOf({ importId, dossier, title, count }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const [fields, setFields] = useState<readonly FieldComparisonView[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const show = async (): Promise<void> => {
    const answer = await ask('import-changes', { importId, key: dossier });
    if (answer.ok) setFields(answer.value);
    else setError(answer.error);
  };

  return (
    <>
      <Button small kind="tertiary" label={`${texts.changes(count)} – ${title}`} onClick={() => void show()}>
        {texts.changes(count)}
      </Button>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {fields !== null && (
        <Dialog wide title={texts.changesOf(title)} onClose={() => setFields(null)}>
          <VersionCompare fields={fields} />
        </Dialog>
      )}
    </>
  );
}
