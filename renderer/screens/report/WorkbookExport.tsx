import { useState, type ReactElement } from 'react';
import { workbookFormats, type WorkbookFormat } from '#core/contract/requests/exports.ts';
import { ok } from '#core/result.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { ask } from '../../api.ts';
import { CheckField, ChoiceField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { FileExport } from './FileExport.tsx';

export function WorkbookExport({ name }: { readonly name: string }): ReactElement {
  const texts = useTexts(exportsTexts).workbook;
  const language = useLanguage();
  const [format, setFormat] = useState<WorkbookFormat>('xlsx');
  const [namedJurors, setNamedJurors] = useState(false);
  return (
    <FileExport
      title={texts.title}
      holds={texts.holds}
      who={texts.who}
      button={texts.write}
      purpose={`workbook-${format}`}
      fileName={`${texts.fileName(name)}.${format}`}
      write={async (place, job) => {
        const options = { format, language, namedJurors };
        const answer = await ask('workbook-export', { place, options, job });
        if (!answer.ok) return answer;
        const { fileName, rows } = answer.value;
        return ok(texts.written(fileName, rows));
      }}
    >
      <ChoiceField
        label={texts.format}
        value={format}
        choices={workbookFormats.map((value) => ({ value, label: texts.formats[value] }))}
        onChange={setFormat}
      />
      <CheckField
        label={texts.named}
        hint={texts.namedHint}
        checked={namedJurors}
        onChange={setNamedJurors}
      />
    </FileExport>
  );
}
