import type { DecidedLine } from '#core/report/decisions-model.ts';
import { cents, count, rank } from '#core/report/figure.ts';

/** What was decided on one défi, as the report has it before its parts take from it. */
export function decidedLine(
  anchor: string,
  {
    seats = null,
    costCents = null,
    fundCents = null,
    place = null,
    ...more
  }: Partial<DecidedLine> & {
    readonly seats?: number | null;
    readonly costCents?: number | null;
    readonly fundCents?: number | null;
    readonly place?: number | null;
  } = {},
): DecidedLine {
  return {
    anchor,
    title: anchor.toUpperCase(),
    outcome: 'non-retenu',
    position: rank(`defi/${anchor}/complementary-place`, place),
    team: '',
    profiles: ['Design'],
    size: count(`defi/${anchor}/granted-size`, seats),
    cost: cents(`defi/${anchor}/granted-cost`, costCents),
    fund: cents(`defi/${anchor}/granted-fund`, fundCents),
    outOfBounds: false,
    motivation: '',
    withdrawal: '',
    toMotivate: false,
    unconfirmed: false,
    round: 'comite',
    by: 'Le comité de pilotage',
    on: '2026-07-10',
    words: '',
    proposed: '',
    rounds: [],
    ...more,
  };
}
