import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { differing } from '#core/differing.ts';
import { ImportLimits } from '#core/intake/limits.ts';
import { formatCount } from '#core/texts/format.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { importTexts } from '#core/texts/import.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { useView } from '../../use-view.ts';

const names = Object.keys(ImportLimits.shape) as (keyof ImportLimits)[];

/** What a file may demand of the machine, for the rare call that needs more than the defaults. */
export function ImportSettings({ onError }: { readonly onError: (error: AppError) => void }): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const { saved } = useTexts(coordinationTexts);
  const view = useView('import-limits-view', {});
  const [typed, setTyped] = useState<Partial<Record<keyof ImportLimits, string>>>({});
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const present = view.value;
  useUnrecorded(
    texts.limits,
    names.map((name) => {
      const recorded = present === null ? '' : formatCount(present[name], language);
      return { field: texts.limitNames[name], typed: typed[name] ?? recorded, recorded };
    }),
  );

  const boundsOf = (name: keyof ImportLimits): string => {
    const { minValue, maxValue } = ImportLimits.shape[name];
    return texts.limitWrong(formatCount(minValue, language), formatCount(maxValue, language));
  };

  const save = async (): Promise<void> => {
    if (present === null) return;
    const wanted = Object.fromEntries(
      names.map((name) => {
        const text = typed[name];
        return [name, text === undefined ? present[name] : readWholeNumber(text, language)];
      }),
    );
    const limits = ImportLimits.safeParse(wanted);
    setWrong(new Set(limits.success ? [] : limits.error.issues.map(({ path }) => String(path[0]))));
    if (!limits.success) return;
    const answer = await ask('import-limits-save', { limits: limits.data });
    if (!answer.ok) onError(answer.error);
    else {
      // What was typed since stays.
      setTyped((now) => differing(now, typed));
      say(saved);
    }
  };

  return (
    <details className="import-settings">
      <summary>{texts.limits}</summary>
      <p className="hint">{texts.limitsLead}</p>
      {present !== null && (
        <form
          aria-label={texts.limits}
          className="import-settings__fields"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {names.map((name) => (
            <TextField
              key={name}
              label={texts.limitNames[name]}
              inputMode="numeric"
              maxLength={9}
              value={typed[name] ?? formatCount(present[name], language)}
              error={wrong.has(name) ? boundsOf(name) : null}
              onChange={(value) => setTyped({ ...typed, [name]: value })}
            />
          ))}
          <div className="import-settings__save">
            <Button submit small>
              {texts.limitsSave}
            </Button>
          </div>
        </form>
      )}
    </details>
  );
}
