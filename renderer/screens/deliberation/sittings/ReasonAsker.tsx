import type { ReactElement } from 'react';
import { sittingTexts } from '#core/texts/sitting.ts';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useReasons } from './reason-store.ts';

/** The dialog of whatever asks for a reason just now. */
export function ReasonAsker(): ReactElement | null {
  const texts = useTexts(sittingTexts);
  const asked = useReasons((store) => store.asked);
  if (asked === null) return null;
  return (
    <ReasonDialog
      title={asked.title}
      text={asked.text}
      label={texts.reason}
      confirm={asked.confirm}
      onConfirm={(reason) => {
        asked.answer(reason);
        return undefined;
      }}
      onClose={() => asked.answer(null)}
    />
  );
}
