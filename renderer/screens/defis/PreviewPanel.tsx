import { useEffect, useRef, type ReactElement } from 'react';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import type { Mapping } from '#core/intake/mapping.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { ColumnsTable } from './preview/ColumnsTable.tsx';
import { DossiersTable } from './preview/DossiersTable.tsx';
import { FichesList } from './preview/FichesList.tsx';
import { FindingsList } from './preview/FindingsList.tsx';

interface Props {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  /** A fiche or a row without number belongs to this dossier: a key, `new` or `leave`. */
  readonly onJoin: (key: string, to: string) => void;
  readonly onWithdrawAbsent: (withdraw: boolean) => void;
  /** Columns mean something else: the files are read again. */
  readonly onDecide: (decided: Mapping) => void;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** What loading would do, before anything is written: dossiers, fiches, remarks, and what each column means. */
export function PreviewPanel(props: Props): ReactElement {
  const { preview, busy } = props;
  const texts = useTexts(importTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const changes = preview.new + preview.changed + preview.withdrawn;
  const something = changes > 0 || preview.attachments.fresh > 0;

  useEffect(() => heading.current?.focus(), [preview.importId]);

  return (
    <section className="panel preview" aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {texts.title} – {preview.files.slice(0, 4).join(', ')}
        {preview.files.length > 4 && ` … (${String(preview.files.length)})`}
      </h2>
      <Summary preview={preview} />
      {preview.absent > 0 && (
        <CheckField
          label={texts.withdrawAbsent(preview.absent)}
          hint={texts.withdrawHint}
          checked={preview.withdrawAbsent}
          disabled={busy}
          onChange={props.onWithdrawAbsent}
        />
      )}
      <div className="actions">
        {something && (
          <Button kind="primary" disabled={busy} onClick={props.onApply}>
            {changes > 0 ? texts.apply(changes) : texts.applyFiles}
          </Button>
        )}
        <Button disabled={busy} onClick={props.onDiscard}>
          {texts.discard}
        </Button>
        {something && <span className="hint">{texts.nothingYet}</span>}
      </div>
      <FindingsList findings={preview.findings} />
      {preview.fiches.length > 0 && <FichesList preview={preview} onJoin={props.onJoin} />}
      {preview.rows.length > 0 && <DossiersTable preview={preview} onJoin={props.onJoin} />}
      {preview.columns.length > 0 && (
        <ColumnsTable key={preview.importId} columns={preview.columns} onDecide={props.onDecide} />
      )}
    </section>
  );
}

function Summary({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const { attachments } = preview;
  const nothing = preview.new + preview.changed + preview.withdrawn + attachments.fresh === 0;
  return (
    <>
      <p>
        {preview.read === 0 && attachments.placed === 0
          ? texts.refused
          : texts.summary(
              count(preview.read),
              count(preview.new),
              count(preview.changed),
              count(preview.unchanged),
              count(preview.withdrawn),
            )}
      </p>
      {attachments.placed > 0 && (
        <p>
          {texts.filesSummary(
            count(attachments.placed),
            count(attachments.fresh),
            formatSize(attachments.freshBytes, language),
          )}
          {attachments.unplaced > 0 && ` ${texts.filesUnplaced(attachments.unplaced)}`}
        </p>
      )}
      {preview.read > 0 && nothing && <p>{texts.nothingToApply}</p>}
    </>
  );
}
