import { parisLocal } from '#core/texts/paris-time.ts';
import type { DecisionsView } from '#core/contract/requests/decisions.ts';
import type { Round } from '#core/selection/decision.ts';
import { useDraft } from '../../../stores/drafts-store.ts';

/** Who decides in a round, and on which day; what was typed holds for every decision until it is changed. */
export interface Deciding {
  readonly by: string;
  readonly on: string;
  readonly whole: boolean;
  /** Why the day cannot be, or hardly is; with the day that says so. */
  readonly dayDoubt: { readonly why: 'too-early' | 'unusual'; readonly from: string } | null;
  readonly change: (value: { readonly by: string; readonly on: string }) => void;
}

export function useDeciding(
  session: string,
  round: Round,
  view: Pick<DecisionsView, 'lastBy' | 'earliest' | 'usualFrom'>,
): Deciding {
  const [draft, keep] = useDraft(`${session} deciding ${round}`, 'choice');
  const [by = view.lastBy[round], on = parisLocal(new Date().toISOString()).slice(0, 10)] =
    draft === null ? [] : (JSON.parse(draft) as [string, string]);
  const dayDoubt = doubtOf(on, view);
  return {
    by,
    on,
    whole: by.trim() !== '' && on !== '' && dayDoubt?.why !== 'too-early',
    dayDoubt,
    change: (value) => keep(JSON.stringify([value.by, value.on])),
  };
}

function doubtOf(
  on: string,
  { earliest, usualFrom }: Pick<DecisionsView, 'earliest' | 'usualFrom'>,
): Deciding['dayDoubt'] {
  if (on === '') return null;
  if (earliest !== null && on < earliest) return { why: 'too-early', from: earliest };
  return on < usualFrom ? { why: 'unusual', from: usualFrom } : null;
}
