import type { DefiId } from '../ids.ts';
import type { Decision, GrantedTeam } from './decision.ts';
import type { Deciding } from './next-decisions.ts';

/** A défi as the jury's proposal looks at it. */
export interface Proposed {
  readonly defi: DefiId;
  /** Null: admissible; else why it is not, as the coordination wrote it. */
  readonly irrecevable: string | null;
  /** Ranked, above the thresholds, and with a team that can be granted. */
  readonly eligible: boolean;
  /** Null where no avis was given. */
  readonly favourable: boolean | null;
  /** What the scenario grants it; null: it is not chosen. */
  readonly chosen: GrantedTeam | null;
  /** What it would be granted if it moved up: the team that it asks for. */
  readonly wouldBe: GrantedTeam | null;
  /** Nothing is proposed: it withdrew already, or nobody decided yet whether its file is admissible. */
  readonly leftAlone: boolean;
  /** What the jury proposed before; null: nothing. */
  readonly earlier: Pick<Decision, 'outcome' | 'motivation'> | null;
}

/**
 * What becomes of everybody when a scenario's answer is proposed: chosen, waiting or refused. `defis`: in official order,
 * which is that of the complementary list. Motivations are people's to write, but for those that the coordination wrote
 * when it decided on admissibility; what was written for the same outcome before stays.
 */
export function proposeDecisions(
  defis: readonly Proposed[],
  complementaryList: boolean,
  { by, on }: Deciding,
): Decision[] {
  let places = 0;
  return defis.flatMap((one): Decision[] => {
    if (one.leftAlone) return [];
    const outcome = outcomeOf(one, complementaryList);
    if (outcome === 'complementaire') places += 1;
    return [
      {
        round: 'jury',
        defi: one.defi,
        outcome,
        granted: outcome === 'retenu' ? one.chosen : outcome === 'complementaire' ? one.wouldBe : null,
        position: outcome === 'complementaire' ? places : null,
        motivation: one.irrecevable ?? (one.earlier?.outcome === outcome ? one.earlier.motivation : ''),
        by,
        on,
        follows: null,
      },
    ];
  });
}

function outcomeOf(
  { irrecevable, chosen, eligible, favourable, wouldBe }: Proposed,
  complementaryList: boolean,
): 'retenu' | 'complementaire' | 'non-retenu' | 'irrecevable' {
  if (irrecevable !== null) return 'irrecevable';
  if (chosen !== null) return 'retenu';
  const waits = complementaryList && eligible && favourable !== false && wouldBe !== null;
  return waits ? 'complementaire' : 'non-retenu';
}
