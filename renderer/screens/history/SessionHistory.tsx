import { useState, type ReactElement } from 'react';
import { historyTexts } from '#core/texts/history.ts';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { HistoryDialog } from './HistoryDialog.tsx';

/** The button that shows all that was done in the open session. */
export function SessionHistory(): ReactElement {
  const texts = useTexts(historyTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small kind="tertiary" onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
      {open && <HistoryDialog onClose={() => setOpen(false)} />}
    </>
  );
}
