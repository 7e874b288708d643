import { useState, type ReactElement } from 'react';
import { aboutTexts } from '#core/texts/about.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { Brand } from '../../theme/Brand.tsx';
import { AboutDialog } from './AboutDialog.tsx';

/** The application's name in the header; a press says which version it is. */
export function AboutButton(): ReactElement {
  const texts = useTexts(aboutTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="about-button" aria-label={texts.open} onClick={() => setOpen(true)}>
        <Brand />
      </button>
      {open && <AboutDialog onClose={() => setOpen(false)} />}
    </>
  );
}
