import { useEffect, useRef, type ReactElement } from 'react';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import type { Mapping } from '#core/intake/mapping.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { ColumnsTable } from './preview/ColumnsTable.tsx';
import { DossiersTable } from './preview/DossiersTable.tsx';
import { FichesList } from './preview/FichesList.tsx';
import { FindingsList } from './preview/FindingsList.tsx';
import { ImportTally } from './preview/ImportTally.tsx';

interface Props {
  readonly preview: ImportPreview;
  /** The files are being read again or loaded: nothing may be chosen meanwhile. */
  readonly busy: boolean;
  /** The reading again that is under way. */
  readonly job: string | null;
  readonly pending: Mapping;
  readonly reread: string | null;
  /** A fiche or a row without number belongs to this dossier: a key, `new` or `leave`. */
  readonly onJoin: (key: string, to: string) => void;
  readonly onWithdrawAbsent: (withdraw: boolean) => void;
  /** Columns mean something else; nothing is read yet. */
  readonly onCorrect: (corrections: Mapping) => void;
  readonly onReadAgain: (corrections: Mapping) => void;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** What loading would do, before anything is written: dossiers, fiches, remarks, and what each column means. */
export function PreviewPanel(props: Props): ReactElement {
  const { preview, busy } = props;
  const texts = useTexts(importTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const changes = preview.new + preview.changed + preview.withdrawn;
  const files = preview.attachments.fresh > 0;
  const apply = preview.withdrawn > 0 ? texts.applyChanges : texts.apply;
  const label = changes > 0 ? apply(changes) : files ? texts.applyFiles : texts.applyColumns;
  const something = changes > 0 || files || preview.decidesColumns;

  useEffect(() => heading.current?.focus(), []);

  return (
    <section className="panel preview" aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      <Files names={preview.files} />
      <ImportTally preview={preview} />
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
            {label}
          </Button>
        )}
        <Button disabled={busy} onClick={props.onDiscard}>
          {texts.discard}
        </Button>
        {something && <span className="hint">{texts.nothingYet}</span>}
      </div>
      <FindingsList findings={preview.findings} />
      {preview.fiches.length > 0 && <FichesList preview={preview} busy={busy} onJoin={props.onJoin} />}
      {preview.rows.length + preview.left.length > 0 && (
        <DossiersTable preview={preview} busy={busy} onJoin={props.onJoin} />
      )}
      {preview.columns.length > 0 && (
        <ColumnsTable
          columns={preview.columns}
          job={props.job}
          pending={props.pending}
          reread={props.reread}
          onCorrect={props.onCorrect}
          onReadAgain={props.onReadAgain}
        />
      )}
    </section>
  );
}

const namesShown = 4;

/** The names of the files that were read; of many, the first ones. */
function Files({ names }: { readonly names: readonly string[] }): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const left = names.length - namesShown;
  return (
    <p className="preview__files">
      {names.length > 1 && `${texts.files(formatCount(names.length, language))} : `}
      {names.slice(0, namesShown).join(' · ')}
      {left > 0 && ` · ${texts.andOthers(left)}`}
    </p>
  );
}
