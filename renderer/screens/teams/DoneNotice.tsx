import { useEffect, useRef, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';

/** What was just done, and how to take it back. */
export interface Done {
  readonly sentence: string;
  readonly undo: { readonly label: string; readonly run: () => void } | null;
  /** What was clicked is there no longer: the focus comes here. */
  readonly focus: boolean;
}

export function DoneNotice({ done }: { readonly done: Done }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done.focus) (box.current?.querySelector('button') ?? box.current)?.focus();
  }, [done]);
  return (
    <div ref={box} className="options__done" tabIndex={-1}>
      <Notice kind="success" quiet>
        {done.sentence}
      </Notice>
      {done.undo !== null && (
        <Button small onClick={done.undo.run}>
          {done.undo.label}
        </Button>
      )}
    </div>
  );
}
