import type { ReactElement, ReactNode } from 'react';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { useSession } from '../stores/session-store.ts';
import { Notice } from './Notice.tsx';

// An archived session is read and changes no more: the service refuses it, and screens do not offer it.

export const useArchived = (): boolean => useSession((store) => store.session?.phase === 'archivee');

/** At the top of a screen on which things are changed otherwise: why they are not, and the way back. */
export function ArchivedNotice(): ReactElement | null {
  const texts = useTexts(frameTexts);
  return useArchived() ? (
    <div className="archived-notice">
      <Notice kind="info">{texts.archived}</Notice>
    </div>
  ) : null;
}

/** Fields and buttons that change the session: in an archived one they are shown as they are, and out of reach. */
export function UntilArchived({ children }: { readonly children: ReactNode }): ReactElement {
  return useArchived() ? (
    <fieldset className="until-archived" disabled>
      {children}
    </fieldset>
  ) : (
    <>{children}</>
  );
}
