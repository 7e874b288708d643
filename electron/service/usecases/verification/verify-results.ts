import { AppFailure } from '#core/contract/app-error.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import type { SessionCheck, SessionCheckName } from '#core/contract/requests/verification.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import { plainDecision } from '#core/selection/complementary-list.ts';
import { currentDecisions } from '#core/selection/current-decisions.ts';
import { rounds } from '#core/selection/decision.ts';
import type { Chosen } from '#core/selection/portfolio.ts';
import { readDecisions, type StoredDecision } from '#db/queries/decisions.ts';
import { readProposalRows } from '#db/queries/recorded-rows.ts';
import { readScenarios } from '#db/queries/scenarios.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { repeatProposal } from '../decisions/propose-decisions.ts';
import { viewAnalysis } from '../view-analysis.ts';
import { viewRanking } from '../view-ranking.ts';
import { same } from './compare-rows.ts';
import { withRebuilt } from './rebuilt-session.ts';
import { checkOf } from './session-check.ts';

export type NameOfDefi = (defi: string) => string;

const workedOut = ['merge', 'ranking', 'statistics'] as const;

/**
 * What the session reads in its tables beside what comes out of the ballots alone: which ballots count, the ranking, the
 * figures on the marks. Nothing to look at while the marking is open.
 */
export async function verifyResults(
  context: ServiceContext,
  session: OpenSession,
  nameOf: NameOfDefi,
): Promise<SessionCheck[]> {
  const open = !mayReadRanking(session.viewer(), session.moment());
  try {
    return await withRebuilt(context, session, null, (rebuilt) => [
      verifyMerge(session, rebuilt.session()),
      open ? nothingYet('ranking') : verifyRanking(context, rebuilt, nameOf),
      open ? nothingYet('statistics') : verifyStatistics(context, rebuilt, nameOf),
    ]);
  } catch (cause) {
    if (cause instanceof AppFailure && cause.error.code === 'no-session') throw cause;
    // Tables so changed that nothing can be read from them, or nothing can be made again in their place.
    return workedOut.map((check) => checkOf(check, { holds: false }));
  }
}

const nothingYet = (check: SessionCheckName): SessionCheck => checkOf(check, { without: 1 });

function verifyMerge(session: OpenSession, rebuilt: OpenSession): SessionCheck {
  const [own, anew] = [session.currentBallots(), rebuilt.currentBallots()];
  const jurors = [...new Set([...own.keys(), ...anew.keys()])];
  const wrong = jurors.flatMap((juror) => {
    const [one, other] = [own.get(juror), anew.get(juror)];
    const equal = one?.digest === other?.digest && same(one?.ballots ?? null, other?.ballots ?? null);
    return equal ? [] : [...(one?.ballots ?? []), ...(other?.ballots ?? [])].map(receiptOf);
  });
  return checkOf('merge', { checked: jurors.length, wrong });
}

function verifyRanking(context: ServiceContext, rebuilt: ServiceContext, nameOf: NameOfDefi): SessionCheck {
  const { rows, ...own } = viewRanking(context);
  const { rows: others, ...anew } = viewRanking(rebuilt);
  const wrong = differing(rows, others).map(nameOf);
  return checkOf('ranking', {
    checked: rows.length,
    wrong,
    holds: wrong.length === 0 && same(own, anew),
  });
}

function verifyStatistics(
  context: ServiceContext,
  rebuilt: ServiceContext,
  nameOf: NameOfDefi,
): SessionCheck {
  const { rows, reliability, ...own } = viewAnalysis(context);
  const { rows: others, reliability: other, ...anew } = viewAnalysis(rebuilt);
  const criteria = reliability.criteria.filter((one) => !other.criteria.some((found) => same(one, found)));
  const wrong = [...criteria.map(({ criterion }) => criterion), ...differing(rows, others).map(nameOf)];
  return checkOf('statistics', {
    checked: rows.length + reliability.criteria.length + 1,
    wrong,
    holds: wrong.length === 0 && same(own, anew) && same(reliability.overall, other.overall),
  });
}

interface OfDefi {
  readonly defi: string;
}

/** Défis of which the two do not say the same; where only the order differs, those that are out of place. */
function differing(own: readonly OfDefi[], others: readonly OfDefi[]): string[] {
  const byDefi = (rows: readonly OfDefi[]): ReadonlyMap<string, OfDefi> =>
    new Map(rows.map((row) => [row.defi, row]));
  const [one, other] = [byDefi(own), byDefi(others)];
  const wrong = [...new Set([...one.keys(), ...other.keys()])].filter(
    (defi) => !same(one.get(defi) ?? null, other.get(defi) ?? null),
  );
  if (wrong.length > 0) return wrong;
  return own.filter(({ defi }, at) => others[at]?.defi !== defi).map(({ defi }) => defi);
}

/**
 * The last proposal once more: the session is taken back to the moment before it, its scenario is solved there, and what
 * would be recorded is what was recorded.
 */
export async function verifyProposal(
  context: ServiceContext,
  session: OpenSession,
  job: Job,
  nameOf: NameOfDefi,
): Promise<SessionCheck> {
  const last = readProposalRows(session.db).at(-1);
  if (last === undefined) return checkOf('proposal', { without: 1 });
  try {
    const recorded = decisionsAt(session, last.entry);
    const [first] = recorded;
    const { by = '', on = '' } = first ?? {};
    return await withRebuilt(context, session, last.entry, async (rebuilt) => {
      const scenario = readScenarios(rebuilt.session().db).find(
        ({ id }) => id === last.cells['scenario'],
      )?.id;
      if (scenario === undefined) return checkOf('proposal', { checked: recorded.length, holds: false });
      await recordAgain(rebuilt, { scenario, chosen: grantedIn(recorded), by, on, job: '' }, job);
      const again = decisionsAt(rebuilt.session(), null).map((one) =>
        // Versions before kept no motivation when one proposed again; what was written is the journal’s to hold.
        recorded.some(({ defi, motivation }) => defi === one.defi && motivation === '')
          ? { ...one, motivation: '' }
          : one,
      );
      return checkOf('proposal', {
        checked: recorded.length,
        wrong: differing(recorded, again).map(nameOf),
      });
    });
  } catch (cause) {
    if (cause instanceof AppFailure && ['no-session', 'cancelled'].includes(cause.error.code)) throw cause;
    return checkOf('proposal', { checked: 1, holds: false });
  }
}

/** Which of equal optima was proposed, people chose. What is none of them is held against the first. */
async function recordAgain(
  rebuilt: ServiceContext,
  proposal: Parameters<typeof repeatProposal>[1],
  job: Job,
): Promise<void> {
  try {
    await repeatProposal(rebuilt, proposal, job);
  } catch (cause) {
    if (!(cause instanceof AppFailure) || cause.error.code !== 'optimum-unknown') throw cause;
    await repeatProposal(rebuilt, { ...proposal, chosen: null }, job);
  }
}

const grantedIn = (decisions: ReturnType<typeof decisionsAt>): Chosen[] =>
  decisions.flatMap(({ defi, outcome, granted }) =>
    outcome === 'retenu' && granted !== null ? [{ defi, option: granted.option }] : [],
  );

/** What was decided with one entry of the journal; null: with the last. */
function decisionsAt({ db }: OpenSession, entry: number | null): ReturnType<typeof plainDecision>[] {
  const all = readDecisions(db);
  const wanted = entry ?? Math.max(0, ...all.map((one) => one.entry));
  return all.filter((one) => one.entry === wanted).map(plainDecision);
}

/** The places of each complementary list run from 1 without a gap, and whoever is granted a team, and nobody else, has one. */
export function verifyLists(
  session: OpenSession,
  known: ReadonlySet<string>,
  nameOf: NameOfDefi,
): SessionCheck {
  let decisions: readonly StoredDecision[];
  try {
    decisions = readDecisions(session.db);
  } catch {
    return checkOf('lists', { holds: false });
  }
  // Who left the session leaves a gap until the list is put in order again.
  const allHere = decisions.every(({ defi }) => known.has(defi));
  const standings = currentDecisions(decisions.filter(({ defi }) => known.has(defi)));
  const wrong: string[] = [];
  for (const round of rounds) {
    const placed = [...standings.values()].flatMap((standing) => {
      const own = standing[round];
      return own?.outcome === 'complementaire' ? [own] : [];
    });
    const places = placed.map(({ position }) => position);
    wrong.push(
      ...placed
        .filter(
          ({ position }) =>
            position === null ||
            places.filter((one) => one === position).length > 1 ||
            (allHere && position > placed.length),
        )
        .map(({ defi }) => nameOf(defi)),
    );
  }
  for (const { defi, outcome, granted, position } of [...standings.values()].map(({ current }) => current)) {
    const needsTeam = outcome === 'retenu' || outcome === 'complementaire';
    const odd =
      needsTeam !== (granted !== null) ||
      (granted !== null && granted.fundCents > granted.costCents) ||
      (outcome !== 'complementaire' && position !== null);
    if (odd) wrong.push(nameOf(defi));
  }
  return checkOf('lists', { checked: standings.size, wrong });
}
