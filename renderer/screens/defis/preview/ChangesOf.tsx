import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useTargetName } from './target-names.ts';

interface Props {
  readonly importId: string;
  /** The key of the dossier within the preview. */
  readonly dossier: string;
  readonly title: string;
  readonly count: number;
}

/** A button that shows what changes in one dossier, field by field; the texts are asked for only then. */
export function ChangesOf({ importId, dossier, title, count }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const nameOf = useTargetName();
  const [changes, setChanges] = useState<RequestOutput<'import-changes'> | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const show = async (): Promise<void> => {
    const answer = await ask('import-changes', { importId, key: dossier });
    if (answer.ok) setChanges(answer.value);
    else setError(answer.error);
  };

  return (
    <>
      <Button small kind="tertiary" label={`${texts.changes(count)} – ${title}`} onClick={() => void show()}>
        {texts.changes(count)}
      </Button>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {changes !== null && (
        <Dialog wide title={texts.changesOf(title)} onClose={() => setChanges(null)}>
          <dl className="changes">
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{nameOf(field)}</dt>
                <dd>
                  <p className="hint">{texts.before}</p>
                  <del className="prose">{before}</del>
                </dd>
                <dd>
                  <p className="hint">{texts.after}</p>
                  <ins className="prose">{after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}
