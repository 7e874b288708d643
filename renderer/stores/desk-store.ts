import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { DeskDefi, DeskRow, DeskView } from '#core/contract/requests/desk.ts';
import type { CriterionId, DefiId } from '#core/ids.ts';
import type { Language } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatScale } from '#core/texts/format.ts';
import { ask } from '../api.ts';
import { usePreferences } from './preferences-store.ts';
import { followFile, useSession } from './session-store.ts';
import { refusedText, writeTyped } from './typed-writes.ts';

type Undone = {
  readonly defi: DefiId;
  readonly criterion: CriterionId;
  readonly value: number | null;
} | null;

interface DeskStore {
  readonly desk: DeskView | null;
  /** The défi that is open on the desk; null while it is being read. */
  readonly open: DeskDefi | null;
  readonly error: AppError | null;
  readonly load: () => Promise<void>;
  readonly openDefi: (id: string) => Promise<void>;
  readonly saveDraft: (defi: string, field: string, text: string) => Promise<void>;
  /** Answers whether it was taken. */
  readonly saveMark: (defi: string, criterion: string, value: number | null) => Promise<boolean>;
  /** Answers whether it was taken. */
  readonly saveNote: (defi: string, field: string, text: string) => Promise<boolean>;
  readonly undo: () => Promise<Undone>;
  /** The marks stand although the dossier has changed. */
  readonly acceptChange: (defi: string) => Promise<void>;
  /** Both answer whether it was done. */
  readonly declareDeport: (defi: string, reason: string) => Promise<boolean>;
  readonly liftDeport: (defi: string) => Promise<boolean>;
  readonly dismissError: () => void;
}

const language = (): Language => usePreferences.getState().preferences.language;

const placeOf = (defi: string, field: string): string => `${defi} ${field}`;

/** What was typed in a field and refused by the file; null when nothing was. */
export const refusedIn = (defi: string, field: string): string | null => refusedText(placeOf(defi, field));

/** Whether a person typed what a note of this field says: others are chosen. */
const isTyped = (field: string): boolean =>
  field !== 'coup-de-coeur' && field !== 'advice-size' && field !== 'advice-profiles';

/** What stands above a field on screen: `mark:C1`, `comment:C1`, or the name of a note. */
function labelOf(field: string): string {
  const texts = deskTexts[language()];
  const [kind = '', id] = field.split(':');
  if (id !== undefined) {
    const label = useSession.getState().session?.grid.criteria.find((one) => one.id === id)?.label ?? id;
    return kind === 'mark' ? texts.markOf(label) : texts.comment(label);
  }
  const labels: Readonly<Record<string, string>> = {
    comment: texts.overallComment,
    private: texts.privateNotes,
    deport: texts.deportReason,
    'coup-de-coeur': texts.coupDeCoeur,
  };
  return labels[kind] ?? texts.advice;
}

const idOf = (open: DeskDefi | null): string | null => open?.defi.id ?? null;

const withRow = (desk: DeskView | null, row: DeskRow): DeskView | null => {
  if (desk === null) return null;
  const defis = desk.defis.map((known) => (known.id === row.id ? row : known));
  return { ...desk, defis, complete: defis.filter(({ state }) => state === 'complete').length };
};

const without = <Item extends { readonly field: string }>(items: readonly Item[], field: string): Item[] =>
  items.filter((item) => item.field !== field);

export const useDesk = create<DeskStore>((set, get) => {
  /** What a failed request leaves: its sentence, and nothing changed on screen. */
  const value = <Value>(answer: Result<Value, AppError>): Value | null => {
    if (answer.ok) return answer.value;
    set({ error: answer.error });
    return null;
  };
  const reopen = async (id: string): Promise<void> => {
    await Promise.all([get().load(), idOf(get().open) === id ? get().openDefi(id) : undefined]);
  };
  const titleOf = (defi: string): string => get().desk?.defis.find(({ id }) => id === defi)?.title ?? '';
  /** Saves what was typed in a field; `action` does all of it once more. */
  const write = <Value extends { readonly savedAt: string }>(
    typed: { readonly defi: string; readonly field: string; readonly text: string | null },
    action: () => Promise<unknown>,
    saving: Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> =>
    writeTyped(
      {
        key: placeOf(typed.defi, typed.field),
        about: titleOf(typed.defi),
        field: labelOf(typed.field),
        text: typed.text,
        again: action,
      },
      useSession.getState().save(saving),
    );
  return {
    desk: null,
    open: null,
    error: null,
    load: async () => {
      const desk = value(await ask('desk-view', {}));
      if (desk !== null) set({ desk });
    },
    openDefi: async (id) => {
      if (idOf(get().open) !== id) set({ open: null });
      const open = value(await ask('desk-defi', { defi: id }));
      if (open !== null) set({ open });
    },
    saveDraft: async (defi, field, text) => {
      const again = (): Promise<void> => get().saveDraft(defi, field, text);
      // Nothing is lost where a draft could not be taken away.
      const typed = { defi, field, text: text === '' ? null : text };
      value(await write(typed, again, ask('draft-save', { defi, field, text })));
    },
    saveMark: async (defi, criterion, mark) => {
      const typed = {
        defi,
        field: `mark:${criterion}`,
        text: mark === null ? '' : formatScale(mark, language()),
      };
      const again = (): Promise<boolean> => get().saveMark(defi, criterion, mark);
      const saved = value(await write(typed, again, ask('mark-save', { defi, criterion, value: mark })));
      if (saved === null) return false;
      const { desk, open } = get();
      set({ desk: withRow(desk, saved.row), error: null });
      if (open !== null && idOf(open) === defi) {
        const drafts = without(open.drafts, `mark:${criterion}`);
        const change = saved.row.changedSince ? open.change : null;
        set({ open: { ...open, marks: saved.row.marks, drafts, change } });
      }
      return true;
    },
    saveNote: async (defi, field, text) => {
      const typed = { defi, field, text: isTyped(field) ? text : '' };
      const again = (): Promise<boolean> => get().saveNote(defi, field, text);
      const saved = value(await write(typed, again, ask('note-save', { defi, field, text })));
      if (saved === null) return false;
      const { desk, open } = get();
      set({ desk: withRow(desk, saved.row), error: null });
      if (open !== null && idOf(open) === defi) {
        const notes = [
          ...without(open.notes, field),
          ...(text.trim() === '' ? [] : [{ field, text: text.trim() }]),
        ];
        set({ open: { ...open, notes, drafts: without(open.drafts, field) } });
      }
      return true;
    },
    undo: async () => {
      const undone = value(await ask('mark-undo', {}));
      if (undone !== null) await reopen(undone.defi);
      return undone;
    },
    acceptChange: async (defi) => {
      value(await ask('change-accept', { defi }));
      await reopen(defi);
    },
    declareDeport: async (defi, reason) => {
      const answer = await ask('deport-declare', { defi, reason });
      value(answer);
      await reopen(defi);
      return answer.ok;
    },
    liftDeport: async (defi) => {
      const answer = await ask('deport-lift', { defi });
      value(answer);
      await reopen(defi);
      return answer.ok;
    },
    dismissError: () => set({ error: null }),
  };
});

/** Another session begins with nothing of this one, its refusals included. Answers a function that stops. */
export const followDesk = (): (() => void) =>
  followFile({ left: () => useDesk.setState({ desk: null, open: null, error: null }) });
