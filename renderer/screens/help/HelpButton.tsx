import type { ReactElement } from 'react';
import { helpTexts } from '#core/texts/help.ts';
import { Button } from '../../components/Button.tsx';
import { useHelp } from '../../stores/help-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

/** Opens the guide; F1 does as well. */
export function HelpButton(): ReactElement {
  const texts = useTexts(helpTexts);
  const show = useHelp((store) => store.show);
  return (
    <Button small kind="tertiary" native={{ 'aria-keyshortcuts': 'F1' }} onClick={() => show(true)}>
      {texts.help}
    </Button>
  );
}
