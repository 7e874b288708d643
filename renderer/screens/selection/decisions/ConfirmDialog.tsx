import type { ReactElement } from 'react';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatCount } from '#core/texts/format.ts';
import { ask } from '../../../api.ts';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import type { Deciding } from './deciding.ts';

interface Props {
  readonly unconfirmed: number;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** The committee takes over what it has not decided itself. */
export function ConfirmDialog({ unconfirmed, deciding, onClose }: Props): ReactElement {
  const texts = useTexts(decisionsTexts).confirm;
  const language = useLanguage();
  const { by, on } = deciding;
  return (
    <DecisionDialog
      title={texts.title}
      deciding={deciding}
      confirm={texts.confirm}
      ready
      onClose={onClose}
      onConfirm={async () => {
        const answer = await ask('decisions-confirm', { by, on });
        if (!answer.ok) return answer.error;
        const { confirmed } = answer.value;
        say(texts.done(confirmed, formatCount(confirmed, language)));
        return null;
      }}
    >
      {() => <p>{texts.text(unconfirmed, formatCount(unconfirmed, language))}</p>}
    </DecisionDialog>
  );
}
