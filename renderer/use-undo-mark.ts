import { useCallback, useEffect, useRef } from 'react';
import type { Grid } from '#core/call/grid.ts';
import type { CriterionId, DefiId } from '#core/ids.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatScale } from '#core/texts/format.ts';
import { say } from './stores/announcer-store.ts';
import { useDesk } from './stores/desk-store.ts';
import { useLanguage, useTexts } from './stores/preferences-store.ts';

/**
 * Takes back the last change of a mark, and says what stands now; `show` is told where, so that it is seen as well. The function
 * stays the same: rows that are handed it are not drawn anew at each saving.
 */
export function useUndoMark(grid: Grid, show: (defi: DefiId, criterion: CriterionId) => void): () => void {
  const texts = useTexts(deskTexts);
  const language = useLanguage();
  const undo = useDesk((store) => store.undo);
  const take = async (): Promise<void> => {
    const undone = await undo();
    if (undone === null) {
      say(texts.nothingToUndo);
      return;
    }
    const { defi, criterion, value } = undone;
    const label = grid.criteria.find(({ id }) => id === criterion)?.label ?? criterion;
    say(value === null ? texts.undoneToNothing(label) : texts.undone(label, formatScale(value, language)));
    show(defi, criterion);
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  return useCallback(() => void latest.current(), []);
}
