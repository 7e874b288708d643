import { useEffect, useRef, type ReactElement } from 'react';
import { importTexts } from '#core/texts/import.ts';
import { Button } from '../../../components/Button.tsx';
import { JobProgressBar } from '../../../components/JobProgressBar.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';

interface Props {
  readonly job: string | null;
  /** How many columns were corrected since the last reading. */
  readonly corrections: number;
  readonly reread: string | null;
  readonly onReadAgain: () => void;
}

/** Stays in sight below the columns: corrections that wait, the reading under way, then what it changed. */
export function MappingBar({ job, corrections, reread, onReadAgain }: Props): ReactElement | null {
  const texts = useTexts(importTexts);
  const bar = useRef<HTMLDivElement>(null);
  const reading = job !== null;

  // The button that was pressed goes: the focus stays here, and the page where it is.
  useEffect(() => {
    if (reading || reread !== null) bar.current?.focus({ preventScroll: true });
  }, [reading, reread]);

  if (!reading && corrections === 0 && reread === null) return null;
  return (
    <div ref={bar} className="mapping-bar" tabIndex={-1}>
      {reading ? (
        <JobProgressBar job={job} />
      ) : corrections > 0 ? (
        <>
          <p>{texts.corrections(corrections)}</p>
          <Button kind="primary" onClick={onReadAgain}>
            {texts.applyMapping}
          </Button>
        </>
      ) : (
        <p>{reread}</p>
      )}
    </div>
  );
}
