import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { ImportLimits } from '#core/intake/limits.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { importTexts } from '#core/texts/import.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

const names = Object.keys(ImportLimits.shape) as (keyof ImportLimits)[];

/** What a file may demand of the machine, for the rare call that needs more than the defaults. */
export function ImportSettings({ onError }: { readonly onError: (error: AppError) => void }): ReactElement {
  const texts = useTexts(importTexts);
  const { saved } = useTexts(coordinationTexts);
  const view = useView('import-limits-view', {});
  const [typed, setTyped] = useState<Partial<Record<keyof ImportLimits, string>>>({});
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const present = view.value;

  const save = async (): Promise<void> => {
    if (present === null) return;
    const wanted = Object.fromEntries(
      names.map((name) => [name, Number((typed[name] ?? String(present[name])).replace(/\s/g, ''))]),
    );
    const limits = ImportLimits.safeParse(wanted);
    setWrong(new Set(limits.success ? [] : limits.error.issues.map(({ path }) => String(path[0]))));
    if (!limits.success) return;
    const answer = await ask('import-limits-save', { limits: limits.data });
    if (!answer.ok) onError(answer.error);
    else {
      setTyped({});
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
              value={typed[name] ?? String(present[name])}
              error={wrong.has(name) ? texts.limitWrong : null}
              onChange={(value) => setTyped({ ...typed, [name]: value })}
            />
          ))}
          <Button submit>{texts.limitsSave}</Button>
        </form>
      )}
    </details>
  );
}
