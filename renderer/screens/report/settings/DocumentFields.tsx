import type { ReactElement } from 'react';
import { Language } from '#core/contract/shell.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { CheckField, ChoiceField, TextField } from '../../../components/fields.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';

/** What every document has to be told. */
interface DocumentSettings {
  /** The day it bears; empty while none is typed. */
  readonly date: string;
  readonly language: Language;
  readonly draft: boolean;
  readonly confidentiality: string;
}

interface Props {
  readonly settings: DocumentSettings;
  readonly onChange: (some: Partial<DocumentSettings>) => void;
}

/** Its day and its language. */
export function DateAndLanguage({ settings, onChange }: Props): ReactElement {
  const texts = useTexts(reportScreenTexts);
  return (
    <>
      <TextField
        label={texts.date}
        type="date"
        value={settings.date}
        error={settings.date === '' ? texts.dateMissing : null}
        onChange={(date) => onChange({ date })}
      />
      <ChoiceField
        label={texts.language}
        value={settings.language}
        choices={Language.options.map((value) => ({ value, label: texts.languages[value] }))}
        onChange={(language) => onChange({ language })}
      />
    </>
  );
}

/** Whether it is a draft, and who may read it. */
export function Circulation({ settings, onChange }: Props): ReactElement {
  const texts = useTexts(reportScreenTexts);
  return (
    <fieldset className="settings__group">
      <legend>{texts.circulation}</legend>
      <CheckField label={texts.draft} checked={settings.draft} onChange={(draft) => onChange({ draft })} />
      <TextField
        label={texts.confidentiality}
        hint={texts.confidentialityHint}
        maxLength={120}
        value={settings.confidentiality}
        onChange={(confidentiality) => onChange({ confidentiality })}
      />
      <div className="settings__suggestions" role="group" aria-label={texts.suggestions}>
        {/* In the language of the document, which need not be that of the screen. */}
        {reportScreenTexts[settings.language].suggested.map((words) => (
          <button
            key={words}
            type="button"
            className="link"
            lang={settings.language}
            onClick={() => onChange({ confidentiality: words })}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
