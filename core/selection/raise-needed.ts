import type { DefiId } from '../ids.ts';
import type { Portfolio } from './portfolio.ts';
import type { Rule } from './scenario.ts';
import type { Question } from './selection-model.ts';
import { provenBest, type SelectionTools } from './solve-selection.ts';
import { capsOf, withCap } from './straight-down-portfolio.ts';

/** How much higher one cap has to be, the other rules alike. */
export interface Raise {
  /** Seats, or cents. */
  readonly by: number;
  /** A best set without the défi is then worth exactly as much. */
  readonly tied: boolean;
}

/** Further steps are not looked at: every one is another cap under which the others gain more. */
const mostSteps = 12;

/** How many models are solved for one cap at most. */
export const mostSolvedForRaise = 2 * mostSteps + 1;

interface Wanted {
  readonly defi: DefiId;
  /** The present answer, which is without it. */
  readonly best: Portfolio;
  readonly kind: 'seats' | 'envelope';
}

/**
 * The least raise of this cap alone under which a best set holds the défi. The others gain by a higher cap too: what is
 * worth enough under the present one is measured anew under each that would be needed for it. Null where there is no such
 * cap, where none would do, or where it was not found in so many steps. Throws `NoProof`.
 */
export async function raiseNeeded(
  question: Question,
  { defi, best, kind }: Wanted,
  tools: SelectionTools,
): Promise<Raise | null> {
  const { seats, fundCents } = capsOf(question.scenario.rules);
  const cap = kind === 'seats' ? seats : fundCents;
  if (cap === null) return null;
  const asked = (most: number | null, ...more: readonly Rule[]): Question => ({
    ...question,
    scenario: {
      ...question.scenario,
      rules: [...withCap(question.scenario.rules, kind, most), ...more],
    },
  });
  const uses = (of: Pick<Portfolio, 'seats' | 'fundCents'>): number =>
    kind === 'seats' ? of.seats : of.fundCents;
  const uncapped = asked(null, { kind: 'forced-in', defi, option: null });
  let reached = cap;
  let worth = best.value;
  for (let step = 0; step < mostSteps; step += 1) {
    // Under every lower cap a set that holds it is worth less than the best one without it.
    const least = await provenBest(uncapped, tools, { most: ({ option }) => -uses(option), worth });
    if (least === null) return null;
    if (uses(least) <= reached) {
      const without = asked(reached, { kind: 'forced-out', defi });
      const tied = (await provenBest(without, tools, { worth })) !== null;
      return { by: reached - cap, tied };
    }
    reached = uses(least);
    worth = (await provenBest(asked(reached), tools))?.value ?? worth;
  }
  return null;
}
