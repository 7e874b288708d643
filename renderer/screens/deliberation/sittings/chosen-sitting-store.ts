import { create } from 'zustand';

interface ChosenSittingStore {
  /** The sitting under way by group, as long as the application runs; the latest one stands otherwise. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (group: string | null, sitting: string) => void;
}

const useChosenSittings = create<ChosenSittingStore>((set) => ({
  chosen: {},
  choose: (group, sitting) => set(({ chosen }) => ({ chosen: { ...chosen, [group ?? '']: sitting } })),
}));

/** The sitting that is under way for a group, among those it has, and how to choose another one. */
export function useSittingUnderWay<Sitting extends { readonly id: string }>(
  group: string | null,
  sittings: readonly Sitting[],
): readonly [Sitting | null, (id: string) => void] {
  const { chosen, choose } = useChosenSittings();
  const sitting = sittings.find(({ id }) => id === chosen[group ?? '']) ?? sittings.at(-1) ?? null;
  return [sitting, (id) => choose(group, id)];
}
