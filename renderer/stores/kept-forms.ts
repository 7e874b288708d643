import { useEffect } from 'react';
import { create } from 'zustand';
import { differing, isWrittenAlike } from '#core/differing.ts';
import { saysTheSame } from '../says-the-same.ts';
import { followFile, openKey } from './session-store.ts';
import { formRecorded } from './unrecorded-forms.ts';

interface Touched<Values> {
  /** The session that it is typed for. */
  readonly session: string;
  /** By the keys of the forms, the one touched last at the end; only what the person changed: all else is what the session has. */
  readonly forms: ReadonlyMap<string, Partial<Values>>;
}

export interface KeptForm<Values> {
  /** What `useUnrecorded` knows it by. */
  readonly keptAs: string;
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

export interface KeptForms<Values> {
  /** The form of this key. */
  readonly useForm: (key: string, recorded: Values) => KeptForm<Values>;
  /** The key of the form that was typed into last and says something else than what is recorded; null when none does. */
  readonly touched: () => string | null;
  /** What it is about is there no more. */
  readonly forget: (key: string) => void;
}

const forgetting = new Set<() => void>();

/**
 * Forms of one kind that only their own button records, kept while the session is open: each is there as it was after another
 * screen, or another of them, was looked at. `recorded` is what the session has; what is typed goes once that says the same. `kind`: tells
 * them from all other forms.
 */
export function keptForms<Values extends object>(kind: string): KeptForms<Values> {
  const nothing: Partial<Values> = {};
  const none: ReadonlyMap<string, Partial<Values>> = new Map();
  const useTouched = create<Touched<Values>>(() => ({ session: '', forms: none }));
  const kept = ({ session, forms }: Touched<Values>): ReadonlyMap<string, Partial<Values>> =>
    session === openKey() ? forms : none;
  const standing = (key: string): Partial<Values> => kept(useTouched.getState()).get(key) ?? nothing;
  const put = (key: string, values: Partial<Values>): void => {
    const forms = new Map(kept(useTouched.getState()));
    forms.delete(key);
    if (Object.keys(values).length > 0) forms.set(key, values);
    useTouched.setState({ session: openKey(), forms });
  };
  const nameOf = (key: string): string => `${kind} ${key}`;
  const forget = (key: string): void => {
    put(key, nothing);
    formRecorded(nameOf(key));
  };
  forgetting.add(() => useTouched.setState({ session: '', forms: none }));
  return {
    forget,
    touched: () => [...kept(useTouched.getState()).keys()].at(-1) ?? null,
    useForm: function useKeptForm(key, recorded) {
      const typed = useTouched((state) => kept(state).get(key) ?? nothing);
      const told = JSON.stringify(recorded);
      useEffect(() => {
        const left = differing(standing(key), JSON.parse(told) as Values, areTheSame);
        // It is not typed into: its place among the others stays.
        if (!isWrittenAlike(left, standing(key))) put(key, left);
      }, [key, told]);
      return {
        keptAs: nameOf(key),
        values: { ...recorded, ...typed },
        set: (some) => put(key, differing({ ...standing(key), ...some }, recorded)),
        recorded: (values) => {
          const now = standing(key);
          const since = differing(now, { ...recorded, ...typed });
          put(key, differing({ ...now, ...values, ...since }, recorded));
          const isAll = Object.keys(since).length === 0;
          // What was typed since is told before the session is left, as before.
          if (isAll) formRecorded(nameOf(key));
          return isAll;
        },
        drop: () => forget(key),
      };
    },
  };
}

/** The same of the one form that there is. */
export function keptForm<Values extends object>(kind: string): (recorded: Values) => KeptForm<Values> {
  const { useForm } = keptForms<Values>(kind);
  return function useKeptForm(recorded) {
    return useForm('', recorded);
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
