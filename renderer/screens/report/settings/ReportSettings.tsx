import type { ReactElement } from 'react';
import type { ReportOptions } from '#core/contract/requests/report.ts';
import { reportParts } from '#core/report/report-parts.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { CheckField } from '../../../components/fields.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { Circulation, DateAndLanguage } from './DocumentFields.tsx';

interface Props {
  readonly options: ReportOptions;
  readonly onChange: (some: Partial<ReportOptions>) => void;
}

/** What the report bears, holds and says. */
export function ReportSettings({ options, onChange }: Props): ReactElement {
  const texts = useTexts(reportScreenTexts);
  const { parts } = options;
  return (
    <>
      <DateAndLanguage settings={options} onChange={onChange} />
      <fieldset className="settings__group">
        <legend>{texts.parts.title}</legend>
        <p className="hint">{texts.parts.always}</p>
        {reportParts.map((part) => (
          <CheckField
            key={part}
            label={texts.parts.names[part]}
            checked={parts.includes(part)}
            onChange={(checked) =>
              onChange({
                // In their order, so that the same choice is the same question.
                parts: reportParts.filter((one) => (one === part ? checked : parts.includes(one))),
              })
            }
          />
        ))}
        {/* It stays where the focus is; once all are ticked it has nothing left to do. */}
        <button
          type="button"
          className="link"
          aria-disabled={parts.length === reportParts.length}
          onClick={() => onChange({ parts: [...reportParts] })}
        >
          {texts.parts.all}
        </button>
      </fieldset>
      <fieldset className="settings__group">
        <legend>{texts.people}</legend>
        <CheckField
          label={texts.named}
          hint={texts.namedHint}
          checked={options.namedJurors}
          onChange={(namedJurors) => onChange({ namedJurors })}
        />
        <CheckField
          label={texts.comments}
          checked={options.comments}
          onChange={(comments) => onChange({ comments })}
        />
        <CheckField
          label={texts.severity}
          hint={texts.severityHint}
          checked={options.severity}
          onChange={(severity) => onChange({ severity })}
        />
      </fieldset>
      <Circulation settings={options} onChange={onChange} />
    </>
  );
}
