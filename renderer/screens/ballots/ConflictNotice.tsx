import { useState, type ReactElement } from 'react';
import type { BallotProgress } from '#core/contract/requests/ballots.ts';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { useArchived } from '../../components/Archived.tsx';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { ConflictDialog } from './ConflictDialog.tsx';

interface Props {
  readonly juror: Pick<BallotProgress, 'juror' | 'name' | 'conflict' | 'settled'>;
}

/** In a juror's row: that nothing counts, or that a conflict was settled, and the way to it. */
export function ConflictNotice({ juror }: Props): ReactElement | null {
  const texts = useTexts(conflictsTexts);
  const archived = useArchived();
  const [open, setOpen] = useState(false);
  const { conflict, settled, name } = juror;
  return (
    <>
      {conflict !== null && (
        <>
          <p className="remark">{texts.inConflict[conflict]}</p>
          {!archived && (
            <Button small label={texts.settleOf(name)} onClick={() => setOpen(true)}>
              {texts.settle}
            </Button>
          )}
        </>
      )}
      {settled && (
        <>
          <p className="hint">{texts.settled}</p>
          <Button small kind="tertiary" label={texts.reviewOf(name)} onClick={() => setOpen(true)}>
            {texts.review}
          </Button>
        </>
      )}
      {open && <ConflictDialog juror={juror.juror} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
