import { phases } from '#core/call/phase.ts';
import type { SessionView } from '#core/contract/requests/session.ts';

/** Whether the jury deliberates now; before and after, the screens are for reading. */
export const mayRecord = ({ phase }: SessionView): boolean => phase === 'deliberation';

/** Whether the jury has deliberated; in both files the deliberation may still be opened again. */
export const isOver = ({ phase }: SessionView): boolean =>
  phases.indexOf(phase) > phases.indexOf('deliberation');
