import { parisLocal } from '#core/texts/paris-time.ts';
import type { Round } from '#core/selection/decision.ts';
import { useDraft } from '../../../stores/drafts-store.ts';

/** Who decides in a round, and on which day; what was typed holds for every decision until it is changed. */
export interface Deciding {
  readonly by: string;
  readonly on: string;
  readonly whole: boolean;
  readonly change: (value: { readonly by: string; readonly on: string }) => void;
}

export function useDeciding(session: string, round: Round, lastBy: string): Deciding {
  const [draft, keep] = useDraft(`${session} deciding ${round}`, 'choice');
  const [by = lastBy, on = parisLocal(new Date().toISOString()).slice(0, 10)] =
    draft === null ? [] : (JSON.parse(draft) as [string, string]);
  return {
    by,
    on,
    whole: by.trim() !== '' && on !== '',
    change: (value) => keep(JSON.stringify([value.by, value.on])),
  };
}
