import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';

export function AdvicePart({ session }: { readonly session: SessionView }): ReactElement {
  return <p>{session.name}</p>;
}
