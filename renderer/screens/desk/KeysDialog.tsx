import type { ReactElement } from 'react';
import { deskTexts } from '#core/texts/desk.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { CheckField } from '../../components/fields.tsx';
import { usePreferences, useTexts } from '../../stores/preferences-store.ts';

/** Every key of the desk, and a way to switch the single letters off. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const texts = useTexts(deskTexts);
  const { preferences, change } = usePreferences();
  return (
    <Dialog title={texts.keys} onClose={onClose}>
      <dl className="keys">
        {texts.keyList.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <CheckField
        label={texts.letterKeys}
        checked={preferences.letterKeys}
        onChange={(letterKeys) => void change({ letterKeys })}
      />
    </Dialog>
  );
}
