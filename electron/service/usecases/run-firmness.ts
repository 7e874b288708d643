import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { AppFailure } from '#core/contract/app-error.ts';
import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import type { DefiId } from '#core/ids.ts';
import { cutByCaps } from '#core/ranking/firmness/cut.ts';
import { nearCut } from '#core/ranking/firmness/near-cut.ts';
import { seedOfDigest } from '#core/ranking/firmness/random.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readFreeze } from '#db/queries/merge-events.ts';
import type { ServiceContext } from '../context.ts';
import { fingerprintOfBallots } from '../frozen-set.ts';
import type { Job } from '../jobs.ts';
import type { OpenSession } from '../open-session.ts';
import { FirmnessWork, firmnessParts, type FirmnessPart } from './firmness-work.ts';
import { KeptFigures, type Ground } from './kept-figures.ts';
import { markTablesOf } from './mark-tables.ts';
import type { Ranked } from './read-ranked.ts';

/** Milliseconds of drawing before other requests get their turn, and between two partial answers. */
const turn = 40;
const betweenPartials = 500;
/** The window takes so much longer, for each défi, to show a partial answer: a scroll should meet few of them. */
const betweenPartialsPerDefi = 0.4;

/** How many défis on each side of the cut are told how little would move them. */
const nearEach = 3;

const answers = new KeptFigures<FirmnessView>();

/**
 * How firm the order is, better and better, until it is whole or the job is cancelled; or only the parts that are asked
 * for, the others staying empty.
 */
export async function runFirmness(
  context: ServiceContext,
  job: Job,
  only: readonly FirmnessPart[] = firmnessParts,
): Promise<FirmnessView> {
  const session = context.session();
  const known = answers.of(session);
  if ('value' in known) return known.value;
  const work = firmnessWork(context, known.ground.ranked, only);
  let nextPartial = performance.now();
  while (drawFor(work, turn)) {
    const now = performance.now();
    if (now >= nextPartial) {
      job.progress('firmness', work.done, work.total);
      job.partial(work.view());
      // Where défis are many an answer costs: most of the time is left to the draws.
      const ofAll = betweenPartialsPerDefi * known.ground.ranked.rows.length;
      nextPartial = now + Math.max(betweenPartials, ofAll, 4 * (performance.now() - now));
    }
    await whatElseWaits();
    if (job.signal.aborted) throw new AppFailure('cancelled');
    context.stillOpen(session);
  }
  return keptIfWhole(session, known.ground, work.view(), only);
}

/**
 * The same figures at once, for the command line and the report: all of them, or only the parts that are asked for, the
 * others staying empty.
 */
export function firmnessOf(
  context: ServiceContext,
  only: readonly FirmnessPart[] = firmnessParts,
): FirmnessView {
  const session = context.session();
  const known = answers.of(session);
  if ('value' in known) return known.value;
  const work = firmnessWork(context, known.ground.ranked, only);
  while (work.step());
  return keptIfWhole(session, known.ground, work.view(), only);
}

function keptIfWhole(
  session: OpenSession,
  ground: Ground,
  view: FirmnessView,
  only: readonly FirmnessPart[],
): FirmnessView {
  return only.length === firmnessParts.length ? answers.keep(session, ground, view) : view;
}

/** Where défis stand when the jury is drawn anew; with too few jurors, when weights near the session's are. */
export interface CutShares {
  readonly from: 'jurors' | 'weights' | 'none';
  readonly aboveCut: ReadonlyMap<DefiId, number>;
  /** 90 % intervals of the rank; none from weights. */
  readonly intervals: ReadonlyMap<DefiId, { readonly low: number; readonly high: number }>;
}

const shares = new KeptFigures<CutShares>();

/** The part of the figures that an agenda is made of, at once: the same as the whole answer gives. */
export function cutShares(context: ServiceContext): CutShares {
  const session = context.session();
  const known = shares.of(session);
  if ('value' in known) return known.value;
  const { ranked } = known.ground;
  const { jurors } = firmnessOf(context, ['jurors']);
  const drawn = jurors.why === null || !ranked.capsSet;
  const { rows } = drawn ? jurors : firmnessOf(context, ['weights']).restricted;
  const aboveCut = new Map(
    rows.flatMap((row) => (row.aboveCut === null ? [] : [[row.defi, row.aboveCut] as const])),
  );
  return shares.keep(session, known.ground, {
    from: aboveCut.size === 0 ? 'none' : drawn ? 'jurors' : 'weights',
    aboveCut,
    intervals: new Map(jurors.rows.map(({ defi, low, high }) => [defi, { low, high }])),
  });
}

/** Whether there is more. */
function drawFor(work: FirmnessWork, milliseconds: number): boolean {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (!work.step()) return false;
    if (performance.now() >= end) return true;
  }
}

/** The seed that follows from the ballots (docs/formats.md, "Random draws"). */
export function drawSeed(context: ServiceContext, { current }: Ranked): bigint {
  const { db, facts } = context.session();
  return seedOfDigest(
    readFreeze(db)?.fingerprint ?? fingerprintOfBallots(db, facts.id, current, context.ports.hash),
  );
}

function firmnessWork(
  context: ServiceContext,
  ranked: Ranked,
  only: readonly FirmnessPart[] = firmnessParts,
): FirmnessWork {
  const { db } = context.session();
  const { settings } = ranked;
  const tables = markTablesOf(ranked);
  const claims = tables.ranked.defis.map((defi) => {
    const team = ranked.teams.get(defi);
    return { seats: team?.size ?? null, fundCents: team?.fundCents ?? null };
  });
  const caps = { seats: settings.seatCap, fundCents: settings.envelopeCents };
  const known = new Set(tables.ranked.defis);
  const { above } = ranked.down;
  return new FirmnessWork(
    {
      tables,
      groups: new Map(
        readJurors(db).flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const])),
      ),
      seed: drawSeed(context, ranked),
      countAbove: ranked.capsSet ? cutByCaps(claims, caps) : null,
      points: settings.weightPoints,
      nearCut: ranked.capsSet
        ? nearCut(
            ranked.downOrder.slice(0, above).filter((defi) => known.has(defi)),
            ranked.downOrder.slice(above).filter((defi) => known.has(defi)),
            nearEach,
          )
        : [],
    },
    only,
  );
}
