import type { AgendaFigures, ShareFrom } from '#core/deliberation/sitting-part.ts';
import type { DefiId, Digest, JurorId } from '#core/ids.ts';
import { bootstrapRanks } from '#core/ranking/firmness/bootstrap.ts';
import { cutByCaps, type CountAbove } from '#core/ranking/firmness/cut.ts';
import { seedOfDigest } from '#core/ranking/firmness/random.ts';
import { finish } from '#core/ranking/firmness/resampling.ts';
import { acceptabilities } from '#core/ranking/firmness/smaa.ts';
import { markTable } from '#core/ranking/mark-table.ts';
import { ratingsOfTotals } from '#core/ranking/ratings.ts';
import { severityOf } from '#core/ranking/severity/severity.ts';
import { readSittingContent } from '#db/queries/sitting-kit.ts';
import { fingerprintOfBallots } from '../frozen-set.ts';
import { nodePorts } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { sinceTurn } from '../since-turn.ts';
import { readScores, type Scores } from './read-ranked.ts';

/** What the agenda and the marks of a défi show beside the marks, the same on the coordinator's machine and on a référent's. */
export interface AgendaFacts {
  readonly shareFrom: ShareFrom;
  readonly rows: ReadonlyMap<DefiId, Omit<AgendaFigures, 'defi'>>;
  /** Effects on the fitted totals in hundredths; empty where the session does not show severity. */
  readonly severity: ReadonlyMap<JurorId, number>;
}

/**
 * Worked out from the ballots in a coordinator's file, refused before the closing like the ranking; in a référent's as the
 * coordination gave it. Kept while only the deliberation goes on.
 */
export const agendaFacts: (session: OpenSession) => AgendaFacts = sinceTurn((session) =>
  session.facts.role === 'referent' ? factsOfKit(session) : factsOfBallots(session),
);

function factsOfKit(session: OpenSession): AgendaFacts {
  const content = readSittingContent(session.db);
  if (content === null) throw new TypeError('a référent’s file without its group’s part');
  return {
    shareFrom: content.shareFrom,
    rows: new Map(content.agenda.map(({ defi, ...figures }) => [defi, figures])),
    severity: new Map(content.severity.map(({ juror, effect }) => [juror, effect])),
  };
}

function factsOfBallots(session: OpenSession): AgendaFacts {
  const scores = readScores(session);
  const adjusted = adjustedTotals(scores);
  const firm = firmness(session, scores);
  return {
    shareFrom: firm.shareFrom,
    rows: new Map(
      scores.individual.map(({ defi, spread }) => [
        defi,
        {
          aboveCut: firm.aboveCut.get(defi) ?? null,
          low: firm.intervals.get(defi)?.low ?? null,
          high: firm.intervals.get(defi)?.high ?? null,
          adjusted: adjusted.totals.get(defi)?.adjusted ?? null,
          adjustedError: adjusted.totals.get(defi)?.error ?? null,
          deviation: spread?.deviation ?? null,
        },
      ]),
    ),
    severity: adjusted.effects,
  };
}

/** Empty where the session shows raw totals alone. */
function adjustedTotals({ grid, settings, individual, marks, deports }: Scores) {
  const table = markTable({ grid, defis: individual.map(({ defi }) => defi), marks, deports });
  const { units, raters } = settings.showSeverity
    ? severityOf(ratingsOfTotals(table))
    : { units: [], raters: [] };
  return {
    totals: new Map(units.flatMap((one) => pairOf(table.defis[one.unit], one))),
    effects: new Map(raters.flatMap(({ rater, effect }) => pairOf(table.jurors[rater], effect))),
  };
}

const pairOf = <Key, Value>(key: Key | undefined, value: Value): [Key, Value][] =>
  key === undefined ? [] : [[key, value]];

interface Firmness {
  readonly shareFrom: ShareFrom;
  readonly aboveCut: ReadonlyMap<DefiId, number>;
  readonly intervals: ReadonlyMap<DefiId, { readonly low: number; readonly high: number }>;
}

/** From draws of jurors; where these are too few, the share comes from draws of weights near the session's. */
function firmness(session: OpenSession, scores: Scores): Firmness {
  const { grid, settings, marks, deports } = scores;
  const ranked = scores.individual.filter(({ status }) => status === 'ranked').map(({ defi }) => defi);
  const table = markTable({ grid, defis: ranked, marks, deports });
  const seed = seedOfDigest(seedDigest(session, scores));
  const countAbove = cutOf(scores, ranked);
  const groups = new Map(
    session.activeJurors().flatMap(({ id, group }) => (group === null ? [] : [[id, group]])),
  );
  const drawn = finish(bootstrapRanks(table, { groups, seed, countAbove }));
  if (drawn.reason === null || countAbove === null) {
    const shares = drawn.rows.flatMap(({ defi, aboveCut }) =>
      aboveCut === null ? [] : pairOf(defi, aboveCut),
    );
    return {
      shareFrom: shares.length > 0 ? 'jurors' : 'none',
      aboveCut: new Map(shares),
      intervals: new Map(drawn.rows.map((row) => [row.defi, row])),
    };
  }
  const points = settings.weightPoints;
  const { rows } = finish(acceptabilities(table, { seed, points, countAbove, ranks: 0 }));
  const shares = rows.flatMap(({ defi, aboveCut }) => (aboveCut === null ? [] : pairOf(defi, aboveCut)));
  return {
    shareFrom: shares.length > 0 ? 'weights' : 'none',
    aboveCut: new Map(shares),
    intervals: new Map(),
  };
}

function seedDigest(session: OpenSession, { current }: Scores): Digest {
  return fingerprintOfBallots(session.db, session.facts.id, current, nodePorts.hash);
}

function cutOf({ settings, teams }: Scores, ranked: readonly DefiId[]): CountAbove | null {
  const caps = { seats: settings.seatCap, fundCents: settings.envelopeCents };
  if (caps.seats === null && caps.fundCents === null) return null;
  const claims = ranked.map((defi) => {
    const team = teams.get(defi);
    return { seats: team?.size ?? null, fundCents: team?.fundCents ?? null };
  });
  return cutByCaps(claims, caps);
}
