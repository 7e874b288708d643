import { useEffect, useId } from 'react';
import { unwrittenTexts } from '#core/texts/unwritten.ts';
import { saysTheSame } from '../says-the-same.ts';
import { useTexts } from './preferences-store.ts';
import { followFile, openKey, useSession } from './session-store.ts';

/** One field of a form that only its own button records. */
export interface FormField {
  /** Its name on screen. */
  readonly field: string;
  readonly typed: string;
  /** What the session has; what the form began with where it has nothing. */
  readonly recorded: string;
  /** What is typed there as a person reads it, where that is another text. */
  readonly told?: string;
}

interface Unrecorded {
  /** It is there as it was when its screen is shown again (`kept-forms.ts`). */
  readonly isKept: boolean;
  readonly form: string;
  readonly text: string;
  readonly session: string;
}

/** The forms that say something else than what is recorded: those on screen, and those that are kept. */
const unrecorded = new Map<string, Unrecorded>();

/**
 * What is typed into a form is told before the session is left, as long as it is not what is recorded. `keptAs`: the form
 * outlives its screen, and this is what it is known by. Answers whether it says something else than what is recorded.
 */
export function useUnrecorded(form: string, fields: readonly FormField[], keptAs?: string): boolean {
  const texts = useTexts(unwrittenTexts);
  const ownId = useId();
  const id = keptAs ?? ownId;
  const isKept = keptAs !== undefined;
  const text = fields
    .filter(({ typed, recorded }) => !saysTheSame(typed, recorded))
    .map(({ field, typed, told = typed }) => texts.line(field, told.trim()))
    .join('\n');
  useEffect(() => {
    if (text === '') unrecorded.delete(id);
    else unrecorded.set(id, { form, text, session: openKey(), isKept });
    return () => {
      // While it is asked whether the session is left its screens are hidden, and what is in them is what it is asked about.
      if (!isKept && !useSession.getState().isAway) unrecorded.delete(id);
    };
  }, [id, form, text, isKept]);
  return text !== '';
}

/** A form that is kept was recorded, whether or not its screen still stands to see it. */
export const formRecorded = (keptAs: string): void => void unrecorded.delete(keptAs);

/** What the session has is another thing from now on than what was being typed over. */
export const forgetUnrecorded = (): void => unrecorded.clear();

/** Answers a function that stops. */
export function followForms(): () => void {
  const stopFile = followFile({
    unwritten: () =>
      Array.from(unrecorded.values())
        .filter(({ session }) => session === openKey())
        .map(({ form, text }) => ({ form, about: '', field: '', text, why: null })),
    left: forgetUnrecorded,
  });
  // Forms that are on screen again say themselves what is in them; others went while they were hidden.
  const stopReturn = useSession.subscribe((now, before) => {
    if (before.isAway && !now.isAway)
      for (const [id, { isKept }] of unrecorded) if (!isKept) unrecorded.delete(id);
  });
  return () => {
    stopFile();
    stopReturn();
  };
}

/** Of a box: ticked or not. */
export function useTicked(): (field: string, ticked: boolean, recorded: boolean) => FormField {
  const { ticked: told, unticked } = useTexts(unwrittenTexts);
  return (field, ticked, recorded) => ({
    field,
    typed: ticked ? told : unticked,
    recorded: recorded ? told : unticked,
  });
}
