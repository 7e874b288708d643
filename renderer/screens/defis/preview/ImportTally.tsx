import type { ReactElement } from 'react';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

/** What loading would do, in figures; in a sentence when it would do nothing. */
export function ImportTally({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const { attachments } = preview;
  if (preview.read === 0 && attachments.placed === 0) return <p>{texts.refused}</p>;
  const nothing = preview.new + preview.changed + preview.withdrawn + attachments.fresh === 0;
  const dossiers = (['read', 'new', 'changed', 'unchanged', 'withdrawn'] as const).map(
    (name) => [name, preview[name], ''] as const,
  );
  const files = texts.ofFiles(
    formatCount(attachments.placed, language),
    formatSize(attachments.freshBytes, language),
  );
  const figures = [
    ...(preview.read > 0 ? dossiers : []),
    ...(attachments.placed > 0 ? [['attachments', attachments.fresh, files] as const] : []),
  ];
  return (
    <>
      <dl className="tally">
        {figures.map(([name, count, more]) => (
          <div key={name} className={count === 0 ? 'tally__none' : undefined}>
            <dt>{texts.tally[name]}</dt>
            <dd>
              {formatCount(count, language)} {more !== '' && <span className="tally__more">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {attachments.unplaced > 0 && <p className="hint">{texts.filesUnplaced(attachments.unplaced)}</p>}
      {preview.read > 0 && nothing && <p>{texts.nothingToApply}</p>}
    </>
  );
}
