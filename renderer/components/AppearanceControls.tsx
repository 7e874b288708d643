import { useId, type ReactElement } from 'react';
import { ThemeChoice } from '#core/contract/shell.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { usePreferences, useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';

/** Language and light or dark, at once and everywhere. */
export function AppearanceControls(): ReactElement {
  const texts = useTexts(frameTexts);
  const { preferences, change } = usePreferences();
  const theme = useId();
  return (
    <div className="appearance">
      <label className="appearance__theme" htmlFor={theme}>
        {texts.theme}
      </label>
      <select
        id={theme}
        className="fr-select appearance__select"
        value={preferences.theme}
        onChange={(event) => void change({ theme: ThemeChoice.parse(event.target.value) })}
      >
        {ThemeChoice.options.map((choice) => (
          <option key={choice} value={choice}>
            {texts.themes[choice]}
          </option>
        ))}
      </select>
      <Button
        small
        kind="tertiary"
        native={{ lang: preferences.language === 'fr' ? 'en' : 'fr' }}
        onClick={() => void change({ language: preferences.language === 'fr' ? 'en' : 'fr' })}
      >
        {texts.language}
      </Button>
    </div>
  );
}
