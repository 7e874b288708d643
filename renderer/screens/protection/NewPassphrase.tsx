import type { ReactElement } from 'react';
import { isLongEnough } from '#core/protection/passphrase.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { useTexts } from '../../stores/preferences-store.ts';

/** A new passphrase while it is chosen. */
export interface Chosen {
  readonly kind: 'drawn' | 'own';
  /** Six words; empty until they have been drawn. */
  readonly drawn: string;
  readonly typed: string;
  readonly again: string;
  readonly shown: boolean;
  readonly kept: boolean;
}

export const nothingChosenYet: Chosen = {
  kind: 'drawn',
  drawn: '',
  typed: '',
  again: '',
  shown: false,
  kept: false,
};

/** Draws six words. */
export async function draw(): Promise<string> {
  const answer = await ask('passphrase-propose', {});
  return answer.ok ? answer.value.passphrase : '';
}

export const passphraseOf = ({ kind, drawn, typed }: Chosen): string => (kind === 'drawn' ? drawn : typed);

/** What is missing, by the key of its sentence; null when it can be used. */
export function faultOf(chosen: Chosen): 'short' | 'differ' | 'keptMissing' | null {
  if (!isLongEnough(passphraseOf(chosen))) return 'short';
  if (chosen.kind === 'own' && chosen.typed !== chosen.again) return 'differ';
  return chosen.kept ? null : 'keptMissing';
}

interface Props {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** What is missing is told once the person has tried. */
  readonly tried: boolean;
}

/** Six words drawn at random, or a passphrase of one’s own, typed twice; and the promise to have noted it. */
export function NewPassphrase({ chosen, onChange, tried }: Props): ReactElement {
  const texts = useTexts(protectionTexts);
  const { show } = texts.ask;
  const fault = tried ? faultOf(chosen) : null;
  const set = (changes: Partial<Chosen>): void => onChange({ ...chosen, ...changes });
  return (
    <>
      <ChoiceField<Chosen['kind']>
        label={texts.kind}
        value={chosen.kind}
        choices={[
          { value: 'drawn', label: texts.drawn },
          { value: 'own', label: texts.own },
        ]}
        onChange={(kind) => set({ kind })}
      />
      {chosen.kind === 'drawn' ? (
        <>
          <TextField
            label={texts.drawnLabel}
            hint={texts.drawnHint}
            value={chosen.drawn}
            fixed
            onChange={() => undefined}
          />
          <div className="actions">
            <Button
              small
              kind="tertiary"
              onClick={() => void draw().then((drawn) => set({ drawn, kept: false }))}
            >
              {texts.another}
            </Button>
          </div>
        </>
      ) : (
        <>
          <PassphraseField
            label={texts.kind}
            hint={texts.ownHint}
            value={chosen.typed}
            shown={chosen.shown}
            error={fault === 'short' ? texts.short : null}
            onChange={(typed) => set({ typed })}
          />
          <PassphraseField
            label={texts.again}
            value={chosen.again}
            shown={chosen.shown}
            error={fault === 'differ' ? texts.differ : null}
            onChange={(again) => set({ again })}
          />
          <CheckField label={show} checked={chosen.shown} onChange={(shown) => set({ shown })} />
        </>
      )}
      <CheckField label={texts.kept} checked={chosen.kept} onChange={(kept) => set({ kept })} />
      {fault === 'keptMissing' && (
        <p className="fr-error-text" role="alert">
          {texts.keptMissing}
        </p>
      )}
    </>
  );
}
