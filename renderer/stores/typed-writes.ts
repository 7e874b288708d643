import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { Result } from '#core/result.ts';
import { followFile, openKey } from './session-store.ts';

/** What a person typed into a field that is saved by itself. */
interface Typed {
  /** Its place: what is typed there later takes its place. */
  readonly key: string;
  /** The name of what it is about. */
  readonly about: string;
  /** The name of its field. */
  readonly field: string;
  /** Empty where it was chosen rather than typed; null where nothing would be lost with it. */
  readonly text: string | null;
  /** Does the saving once more. */
  readonly again: () => Promise<unknown>;
}

interface Standing extends Typed {
  readonly text: string;
  readonly fault: AppError | null;
  /** The session that it is meant for. */
  readonly session: string;
}

/** What is on its way to the file, or was refused by it. */
const standing = new Map<string, Standing>();
const underWay = new Set<Promise<unknown>>();

/** How much of what was typed into the open session its file has refused: no screen that says so is always in sight. */
export const useRefusedCount = create<{ readonly count: number }>(() => ({ count: 0 }));

const countRefused = (): void =>
  useRefusedCount.setState({ count: ofThisSession().filter(({ fault }) => fault !== null).length });

/** Of the session that is open: what is meant for another is neither shown in it nor written into it. */
const ofThisSession = (): readonly Standing[] =>
  Array.from(standing.values()).filter(({ session }) => session === openKey());

/** Saves what was typed, and remembers it until the file has it. */
export async function writeTyped<Value>(
  typed: Typed,
  saving: Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  standing.delete(typed.key);
  if (typed.text === null) return saving;
  const begun: Standing = { ...typed, text: typed.text, fault: null, session: openKey() };
  standing.set(typed.key, begun);
  underWay.add(saving);
  const answer = await saving;
  underWay.delete(saving);
  if (standing.get(typed.key) === begun) {
    if (answer.ok) standing.delete(typed.key);
    else standing.set(typed.key, { ...begun, fault: answer.error });
    countRefused();
  }
  return answer;
}

/** What was typed in a place and refused; null when nothing was. */
export function refusedText(key: string): string | null {
  const there = standing.get(key);
  if (there === undefined || there.session !== openKey()) return null;
  return there.fault === null ? null : there.text;
}

/** What was refused is tried again once what is under way has its answer. */
async function writeAgain(): Promise<AppError | null> {
  await Promise.all(underWay);
  // All of them first: each that is saved again has its place at the end.
  await Promise.all(ofThisSession().map(({ again }) => again()));
  return ofThisSession().find(({ fault }) => fault !== null)?.fault ?? null;
}

/** Answers a function that stops. */
export const followTypedWrites = (): (() => void) =>
  followFile({
    entered: countRefused,
    writeWaiting: writeAgain,
    unwritten: () =>
      ofThisSession().map(({ about, field, text, fault }) => ({ form: '', about, field, text, why: fault })),
    left: () => {
      standing.clear();
      countRefused();
    },
  });
