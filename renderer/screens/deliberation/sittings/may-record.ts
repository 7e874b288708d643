import type { SessionView } from '#core/contract/requests/session.ts';

/** Whether the jury deliberates now; before and after, the screens are for reading. */
export const mayRecord = ({ phase }: SessionView): boolean => phase === 'deliberation';
