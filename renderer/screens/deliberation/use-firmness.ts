import { useEffect } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { useFirmnessStore } from '../../stores/firmness-store.ts';

/** Draws begin again once the session has been left alone for so long: a sitting commits with every keystroke. */
const quietMilliseconds = 1_500;

export interface Firmness {
  /** What is known so far, better and better; null before the first draws. */
  readonly value: FirmnessView | null;
  /** The job under way, for its progress and to cancel it. */
  readonly job: string | null;
  readonly error: AppError | null;
  readonly stopped: boolean;
  /** The session changed since: the draws are about to begin again. */
  readonly outdated: boolean;
  readonly start: () => void;
}

/**
 * How firm the ranking is. The draws begin when a part that shows them is opened and go on while the person turns to
 * another; they begin again after a change, unless a person stopped them.
 */
export function useFirmness({ id, role }: SessionView): Firmness {
  const own = `${id} ${role}`;
  const { of, value, job, error, stopped, changes, start, watch } = useFirmnessStore();
  const known = of === own;
  const idle = !known || (job === null && error === null && !stopped && value?.whole !== true);

  useEffect(watch, [watch]);

  useEffect(() => {
    if (idle) void start(own);
  }, [idle, own, start]);

  useEffect(() => {
    if (!known || changes === 0 || stopped) return undefined;
    const timer = setTimeout(() => void start(own), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [known, changes, stopped, own, start]);

  return {
    value: known ? value : null,
    job: known ? job : null,
    error: known ? error : null,
    stopped: known && stopped,
    outdated: known && changes > 0,
    start: () => void start(own),
  };
}
