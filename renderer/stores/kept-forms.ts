import { useEffect } from 'react';
import { create } from 'zustand';
import { differing, isWrittenAlike } from '#core/differing.ts';
import { saysTheSame } from '../says-the-same.ts';
import { followFile, openKey } from './session-store.ts';

interface Touched<Values> {
  /** The session that it is typed for. */
  readonly session: string;
  /** Only what the person changed: everything else is what the session has. */
  readonly values: Partial<Values>;
}

export interface KeptForm<Values> {
  /** What is recorded, and over it what is typed. */
  readonly values: Values;
  readonly set: (some: Partial<Values>) => void;
  /**
   * To be called with what was recorded, as it is shown then: until the view shows it, it is what stands here. What has been
   * typed since these `values` were sent stays. Answers whether nothing was.
   */
  readonly recorded: (values: Values) => boolean;
  /** What is typed is given up. */
  readonly drop: () => void;
}

const forgetting = new Set<() => void>();

/**
 * A form that only its own button records, kept while the session is open: it is there as it was after another screen
 * was looked at. `recorded` is what the session has; what is typed goes once that says the same.
 */
export function keptForm<Values extends object>(): (recorded: Values) => KeptForm<Values> {
  const nothing: Partial<Values> = {};
  const useTouched = create<Touched<Values>>(() => ({ session: '', values: nothing }));
  const standing = ({ session, values }: Touched<Values>): Partial<Values> =>
    session === openKey() ? values : nothing;
  const put = (values: Partial<Values>): void => useTouched.setState({ session: openKey(), values });
  const drop = (): void => put(nothing);
  forgetting.add(drop);
  return function useKeptForm(recorded) {
    const typed = useTouched(standing);
    const told = JSON.stringify(recorded);
    useEffect(() => {
      put(differing(standing(useTouched.getState()), JSON.parse(told) as Values, areTheSame));
    }, [told]);
    return {
      values: { ...recorded, ...typed },
      set: (some) => put(differing({ ...standing(useTouched.getState()), ...some }, recorded)),
      recorded: (values) => {
        const now = standing(useTouched.getState());
        const since = differing(now, { ...recorded, ...typed });
        put(differing({ ...now, ...values, ...since }, recorded));
        return Object.keys(since).length === 0;
      },
      drop,
    };
  };
}

/** While somebody types, `7,50` is not made `7,5` under the hand. */
function areTheSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return saysTheSame(one, other);
  return isWrittenAlike(one, other);
}

/** What the session has is another thing from now on than what was being typed over. */
export function forgetForms(): void {
  for (const forget of forgetting) forget();
}

/** Answers a function that stops. */
export const followKeptForms = (): (() => void) => followFile({ left: forgetForms });
