import type { ReactElement } from 'react';
import type { OtherSaying } from '#core/contract/requests/my-ballot.ts';
import { formatCount } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly receipt: string;
  readonly ballot: string;
  readonly others: readonly OtherSaying[];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Before all of another machine's ballot is taken over: how much of what is here goes with it. */
export function TakeAllDialog({ receipt, ballot, others, onClose, onConfirm }: Props): ReactElement {
  const texts = useTexts(myBallotTexts);
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const theirs = others.flatMap((saying) =>
    saying.mine === null ? [] : saying.theirs.filter((one) => one.ballot === ballot),
  );
  const erased = theirs.filter(({ value }) => value === null).length;
  const replaced = theirs.length - erased;
  return (
    <Dialog title={texts.takeAllTitle(receipt)} onClose={onClose}>
      {replaced > 0 && <p>{texts.takeAllReplaces(replaced, formatCount(replaced, language))}</p>}
      {erased > 0 && <p>{texts.takeAllErases(erased, formatCount(erased, language))}</p>}
      <div className="actions">
        <Button kind="primary" onClick={onConfirm}>
          {texts.takeAllConfirm}
        </Button>
        <Button kind="tertiary" onClick={onClose}>
          {frame.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
