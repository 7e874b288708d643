import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { AttachmentRow } from '#core/contract/requests/attachments.ts';
import { openableIn } from '#core/intake/openable.ts';
import { attachmentsTexts } from '#core/texts/attachments.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { ask, askShell } from '../api.ts';
import { say } from '../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { useView } from '../use-view.ts';
import { Button } from './Button.tsx';
import { ErrorMessage } from './Notice.tsx';

/** The attachments of a dossier; left out where there are none, as every empty section is. */
export function Attachments({ defi }: { readonly defi: string }): ReactElement | null {
  const texts = useTexts(attachmentsTexts);
  const language = useLanguage();
  const view = useView('attachments-list', { defi });
  const rows = view.value ?? [];
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={view.reload} />;
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, { size }) => sum + size, 0);
  return (
    <section>
      <h3>{texts.title}</h3>
      <p className="hint">{texts.total(rows.length, formatSize(total, language))}</p>
      <ul className="attachments">
        {rows.map((row) => (
          <Attachment key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Attachment({ row }: { readonly row: AttachmentRow }): ReactElement {
  const texts = useTexts(attachmentsTexts);
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const { id, name, field, category, mediaType, size } = row;
  const place = openableIn(mediaType);
  const kinds: Readonly<Record<string, string>> = texts.kinds;

  const hand = async (request: 'attachment-view' | 'attachment-open'): Promise<void> => {
    const answer = await ask(request, { id });
    setError(answer.ok ? null : answer.error);
    if (answer.ok && request === 'attachment-open') say(texts.opening(name));
  };
  const save = async (): Promise<void> => {
    setError(null);
    const chosen = await askShell('chooseSavePlace', { purpose: 'attachment', suggestedName: name });
    if (!chosen.ok) setError(chosen.error);
    else if (chosen.value !== null) {
      const answer = await ask('attachment-save', { id, place: chosen.value.token });
      if (answer.ok) say(texts.saved(answer.value.fileName));
      else setError(answer.error);
    }
  };

  return (
    <li className="attachments__item">
      <div className="attachments__text">
        <p className="attachments__name">
          <bdi>{name}</bdi>
        </p>
        <p className="hint attachments__facts">
          <span>{kinds[mediaType] ?? texts.otherKind}</span>
          <span>{formatSize(size, language)}</span>
          <span>{texts.categories[category]}</span>
          {field !== null && <span>{texts.field(field)}</span>}
        </p>
        {place === 'nothing' && <p className="hint">{texts.onlySaved}</p>}
      </div>
      <div className="attachments__actions">
        {place === 'viewer' && (
          <Button small label={texts.readNamed(name)} onClick={() => void hand('attachment-view')}>
            {texts.read}
          </Button>
        )}
        {place !== 'nothing' && (
          <Button
            small
            kind={place === 'system' ? 'secondary' : 'tertiary'}
            label={texts.openNamed(name)}
            onClick={() => void hand('attachment-open')}
          >
            {texts.open}
          </Button>
        )}
        <Button small kind="tertiary" label={texts.saveNamed(name)} onClick={() => void save()}>
          {texts.save}
        </Button>
      </div>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
    </li>
  );
}
