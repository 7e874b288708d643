import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { DeskDefi, DeskRow, DeskView } from '#core/contract/requests/desk.ts';
import type { CriterionId, DefiId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import { ask } from '../api.ts';
import { useSession } from './session-store.ts';

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
  readonly saveNote: (defi: string, field: string, text: string) => Promise<void>;
  readonly undo: () => Promise<Undone>;
  /** The marks stand although the dossier has changed. */
  readonly acceptChange: (defi: string) => Promise<void>;
  /** Both answer whether it was done. */
  readonly declareDeport: (defi: string, reason: string) => Promise<boolean>;
  readonly liftDeport: (defi: string) => Promise<boolean>;
  readonly dismissError: () => void;
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
      value(await useSession.getState().save(ask('draft-save', { defi, field, text })));
    },
    saveMark: async (defi, criterion, mark) => {
      const saved = value(
        await useSession.getState().save(ask('mark-save', { defi, criterion, value: mark })),
      );
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
      const saved = value(await useSession.getState().save(ask('note-save', { defi, field, text })));
      if (saved === null) return;
      const { desk, open } = get();
      set({ desk: withRow(desk, saved.row), error: null });
      if (open !== null && idOf(open) === defi) {
        const notes = [
          ...without(open.notes, field),
          ...(text.trim() === '' ? [] : [{ field, text: text.trim() }]),
        ];
        set({ open: { ...open, notes, drafts: without(open.drafts, field) } });
      }
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
