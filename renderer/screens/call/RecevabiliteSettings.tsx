import { useState, type ReactElement } from 'react';
import { requirableFields, type FieldKey } from '#core/defi/fields.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { CheckField, TextField } from '../../components/fields.tsx';
import { useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly required: readonly FieldKey[];
  readonly onRequired: (fields: readonly FieldKey[]) => void;
  /** As typed. */
  readonly charactersPerLine: string;
  /** What is wrong with it. */
  readonly error: string | null;
  readonly onCharactersPerLine: (text: string) => void;
}

/** What the checklist of recevabilité looks at, where the call decides it. */
export function RecevabiliteSettings(props: Props): ReactElement {
  const texts = useTexts(recevabiliteTexts);
  const { fields: names } = useTexts(dossierTexts);
  const { required, onRequired } = props;
  const [open, setOpen] = useState(false);
  return (
    <details
      className="settings-more"
      // What is typed wrong must be seen, and not go away under the hand that mends it.
      open={open || props.error !== null}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{texts.settings}</summary>
      <fieldset className="required-fields">
        <legend>{texts.requiredFields}</legend>
        <p className="hint">{texts.settingsHint}</p>
        <div className="required-fields__list">
          {requirableFields.map((key) => (
            <CheckField
              key={key}
              label={names[key]}
              checked={required.includes(key)}
              onChange={(checked) =>
                onRequired(checked ? [...required, key] : required.filter((other) => other !== key))
              }
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={texts.charactersPerLine}
        hint={texts.charactersPerLineHint}
        inputMode="numeric"
        value={props.charactersPerLine}
        error={props.error}
        onChange={props.onCharactersPerLine}
      />
    </details>
  );
}
