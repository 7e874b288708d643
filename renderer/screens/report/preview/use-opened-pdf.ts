import { useEffect, useState } from 'react';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import { openPdf, type OpenPdf } from '../../../viewer/open-pdf.ts';

interface State {
  /** The last document that could be opened, and what it was printed as; it stays until the next one is ready. */
  readonly opened: { readonly pdf: OpenPdf; readonly of: PrintedDocument } | null;
  /** The latest could not be opened. */
  readonly failed: boolean;
}

/** Opens what was printed; pages of the one before can be read in the meantime. */
export function useOpenedPdf(printed: PrintedDocument): State {
  const [state, setState] = useState<State>({ opened: null, failed: false });
  const { opened } = state;

  useEffect(() => {
    let wanted = true;
    // The reader takes the bytes for itself: what was printed stays whole.
    void openPdf(printed.bytes.slice(), 'ourselves').then((answer) => {
      if (!wanted) {
        if (answer.ok) answer.value.close();
        return;
      }
      setState((before) =>
        answer.ok
          ? { opened: { pdf: answer.value, of: printed }, failed: false }
          : { opened: before.opened, failed: true },
      );
    });
    return () => {
      wanted = false;
    };
  }, [printed]);

  useEffect(() => () => opened?.pdf.close(), [opened]);

  return state;
}
