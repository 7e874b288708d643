import type { DefiId, JurorId } from '#core/ids.ts';
import type { OpenSession } from '../open-session.ts';
import { readScores } from './read-ranked.ts';

/** How sure the place of each défi is, as the agenda weighs it. */
export interface AgendaFacts {
  /** Whether the share above the cut comes from draws of jurors, of weights, or from nowhere. */
  readonly shareFrom: 'jurors' | 'weights' | 'none';
  readonly rows: ReadonlyMap<
    DefiId,
    {
      readonly aboveCut: number | null;
      readonly low: number | null;
      readonly high: number | null;
      /** Hundredths; null where the session does not show it. */
      readonly adjusted: number | null;
      readonly adjustedError: number | null;
      /** Standard deviation of the jurors' complete totals, in hundredths. */
      readonly deviation: number | null;
    }
  >;
  /** Effect of each juror on the totals they gave; empty where the session does not show it. */
  readonly severity: ReadonlyMap<JurorId, number>;
}

export function agendaFacts(session: OpenSession): AgendaFacts {
  return {
    shareFrom: 'none',
    rows: new Map(
      readScores(session).individual.map(({ defi, spread }) => [
        defi,
        {
          aboveCut: null,
          low: null,
          high: null,
          adjusted: null,
          adjustedError: null,
          deviation: spread?.deviation ?? null,
        },
      ]),
    ),
    severity: new Map(),
  };
}
