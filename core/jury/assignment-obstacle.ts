import type { DefiId, JurorId } from '../ids.ts';
import { sumOf, tally, type AssignmentProblem, type Edge } from './assignment-problem.ts';

/** Why no assignment can be what was asked. Numbers count what is left to find beside the pairs that are kept. */
export type Obstacle =
  /** Too few jurors without a déport, for each of these défis by itself. */
  | {
      readonly kind: 'too-few-jurors';
      readonly defis: readonly {
        readonly defi: DefiId;
        readonly available: number;
        readonly missing: number;
      }[];
    }
  /** All défis together need more than all jurors together take. */
  | { readonly kind: 'total'; readonly needed: number; readonly room: number }
  /** These défis need more than the jurors who may mark them take; leave any one of them out, and it fits. */
  | {
      readonly kind: 'group';
      readonly defis: readonly DefiId[];
      /** Who may mark one of them. */
      readonly jurors: readonly JurorId[];
      readonly needed: number;
      readonly room: number;
    };

/** What is left to find once the kept pairs stand. */
interface Rest {
  readonly edges: readonly Edge[];
  readonly need: readonly number[];
  readonly cap: readonly number[];
}

function restOf({ edges, need, cap }: AssignmentProblem): Rest {
  const kept = edges.filter((edge) => edge.kept);
  const ofDefi = tally(kept, 'defi', need.length);
  const ofJuror = tally(kept, 'juror', cap.length);
  return {
    edges: edges.filter((edge) => !edge.kept),
    need: need.map((wanted, defi) => wanted - (ofDefi[defi] ?? 0)),
    cap: cap.map((most, juror) => most - (ofJuror[juror] ?? 0)),
  };
}

/**
 * What stands in the way of an assignment, the plainest reason first; null when nothing does. Some défis cannot be
 * served exactly when they need more than `Σ min(cap, of them without a déport)` over the jurors: Hall’s
 * theorem for numbers of places (Gale 1957, Ryser 1957). A flow that serves as many as it can comes to such a set.
 */
export function obstacleTo(problem: AssignmentProblem): Obstacle | null {
  const rest = restOf(problem);
  const { need, cap, edges } = rest;
  const available = tally(edges, 'defi', need.length);
  const short = need.flatMap((wanted, place) => {
    const [defi, found] = [problem.defis[place], available[place] ?? 0];
    return defi === undefined || found >= wanted ? [] : [{ defi, available: found, missing: wanted - found }];
  });
  if (short.length > 0) return { kind: 'too-few-jurors', defis: short };
  const all = need.map((_wanted, place) => place);
  const [needed, room] = [sumOf(need), roomFor(rest, new Set(all))];
  if (needed > room) return { kind: 'total', needed, room };
  const unserved = unservedDefis(rest);
  if (unserved === null) return null;
  const blocking = withoutTheNeedless(rest, unserved);
  const reached = new Set(edges.filter(({ defi }) => blocking.has(defi)).map(({ juror }) => juror));
  return {
    kind: 'group',
    defis: problem.defis.filter((_id, place) => blocking.has(place)),
    jurors: problem.jurors.filter((_id, place) => reached.has(place) && (cap[place] ?? 0) > 0),
    needed: neededBy(rest, blocking),
    room: roomFor(rest, blocking),
  };
}

const neededBy = ({ need }: Rest, defis: ReadonlySet<number>): number =>
  sumOf(need.filter((_wanted, place) => defis.has(place)));

/** How many places the jurors have for these défis, each juror once a défi and within their limit. */
function roomFor({ edges, cap }: Rest, defis: ReadonlySet<number>): number {
  const counts = tally(
    edges.filter(({ defi }) => defis.has(defi)),
    'juror',
    cap.length,
  );
  return sumOf(cap.map((most, juror) => Math.min(most, counts[juror] ?? 0)));
}

const isBlocked = (rest: Rest, defis: ReadonlySet<number>): boolean =>
  neededBy(rest, defis) > roomFor(rest, defis);

/** Leaves out one défi after another as long as the rest is still blocked: what stays is all in the way. */
function withoutTheNeedless(rest: Rest, defis: ReadonlySet<number>): ReadonlySet<number> {
  let blocking = defis;
  for (const defi of defis) {
    const fewer = new Set([...blocking].filter((one) => one !== defi));
    if (isBlocked(rest, fewer)) blocking = fewer;
  }
  return blocking;
}

/** Serves as many places as can be served; null when all are, else the défis that compete for too few jurors. */
function unservedDefis({ edges, need, cap }: Rest): ReadonlySet<number> | null {
  const jurorsOf = need.map((): number[] => []);
  for (const { juror, defi } of edges) jurorsOf[defi]?.push(juror);
  const served = need.map(() => new Set<number>());
  const defisOf = cap.map(() => new Set<number>());
  let smallest: ReadonlySet<number> | null = null;
  for (const [defi, wanted] of need.entries()) {
    for (let place = 0; place < wanted; place += 1) {
      const reached = serve(defi);
      if (reached !== null && reached.size < (smallest?.size ?? Infinity)) smallest = reached;
    }
  }
  return smallest;

  /** Finds a juror for one more place of a défi, moving others about where it takes that; else whom it competes with. */
  function serve(first: number): ReadonlySet<number> | null {
    /** How each juror was reached: from a défi that would take them. */
    const from = new Map<number, number>();
    const defis = new Set([first]);
    /** How each défi was reached: it would give up this juror for another. */
    const givesUp = new Map<number, number>();
    for (const defi of defis) {
      for (const juror of jurorsOf[defi] ?? []) {
        if (from.has(juror) || served[defi]?.has(juror) === true) continue;
        from.set(juror, defi);
        if ((defisOf[juror]?.size ?? 0) < (cap[juror] ?? 0)) {
          move(juror, from, givesUp);
          return null;
        }
        for (const other of defisOf[juror] ?? []) {
          if (defis.has(other)) continue;
          defis.add(other);
          givesUp.set(other, juror);
        }
      }
    }
    return defis;
  }

  function move(last: number, from: ReadonlyMap<number, number>, givesUp: ReadonlyMap<number, number>): void {
    for (let juror: number | undefined = last; juror !== undefined;) {
      const defi = from.get(juror);
      if (defi === undefined) return;
      served[defi]?.add(juror);
      defisOf[juror]?.add(defi);
      const before = givesUp.get(defi);
      if (before !== undefined) {
        served[defi]?.delete(before);
        defisOf[before]?.delete(defi);
      }
      juror = before;
    }
  }
}
