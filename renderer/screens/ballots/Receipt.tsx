import type { ReactElement } from 'react';

interface Props {
  readonly receipt: string;
  readonly words: string;
}

/** A receipt as its juror sees it too: in digits and in words. */
export function Receipt({ receipt, words }: Props): ReactElement {
  return (
    <span className="receipt-code">
      <code>{receipt}</code> <span className="hint">{words}</span>
    </span>
  );
}
