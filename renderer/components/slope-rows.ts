/** A line of the slope chart: a rank on either side, null where there is none, and on which side of a cut. */
export interface SlopeRow {
  readonly key: string;
  readonly label: string;
  readonly left: SlopeEnd;
  readonly right: SlopeEnd;
}

export interface SlopeEnd {
  readonly rank: number | null;
  readonly above: boolean | null;
}

/** A row with its places from the top on both sides; null where it has no rank. */
export interface PlacedSlope extends SlopeRow {
  readonly from: number | null;
  readonly to: number | null;
}

/** Places gained from left to right; 0 where it is ranked on one side alone. */
export const slopeMove = ({ left, right }: SlopeRow): number =>
  left.rank === null || right.rank === null ? 0 : left.rank - right.rank;

const crosses = ({ left, right }: SlopeRow): boolean =>
  left.above !== null && right.above !== null && left.above !== right.above;

/**
 * The rows that are drawn: all of up to `most`; else those that cross the cut or stand next to it on either side, and
 * those that moved most.
 */
export function slopeRows<Row extends SlopeRow>(rows: readonly Row[], most = 60, nearby = 5): readonly Row[] {
  if (rows.length <= most) return rows;
  const chosen = new Set<Row>();
  const add = (candidates: readonly Row[]): void => {
    for (const row of candidates) if (chosen.size < most) chosen.add(row);
  };
  add(nearCut(rows, ({ left }) => left, nearby));
  add(nearCut(rows, ({ right }) => right, nearby));
  add(rows.filter(crosses));
  add([...rows].sort((a, b) => Math.abs(slopeMove(b)) - Math.abs(slopeMove(a))));
  return rows.filter((row) => chosen.has(row));
}

function nearCut<Row extends SlopeRow>(
  rows: readonly Row[],
  end: (row: Row) => SlopeEnd,
  nearby: number,
): readonly Row[] {
  const sorted = inOrder(rows, end).filter((row) => end(row).above !== null);
  const after = sorted.findIndex((row) => end(row).above === false);
  return after <= 0 ? [] : sorted.slice(Math.max(0, after - nearby), after + nearby);
}

/** Ranked rows, the best first; ex aequo in the order given. */
function inOrder<Row extends SlopeRow>(rows: readonly Row[], end: (row: Row) => SlopeEnd): readonly Row[] {
  return rows.filter((row) => end(row).rank !== null).sort((a, b) => (end(a).rank ?? 0) - (end(b).rank ?? 0));
}

/** Each row gets a place of its own on both sides, so that no two labels overlap. */
export function placeSlopes(rows: readonly SlopeRow[]): readonly PlacedSlope[] {
  const placesOf = (end: (row: SlopeRow) => SlopeEnd): ReadonlyMap<string, number> =>
    new Map(inOrder(rows, end).map((row, place) => [row.key, place]));
  const [from, to] = [placesOf(({ left }) => left), placesOf(({ right }) => right)];
  return rows.map((row) => ({ ...row, from: from.get(row.key) ?? null, to: to.get(row.key) ?? null }));
}

/** The place, on one side, of the first row below the cut; null where no row of that side stands at it. */
export function cutPlace(rows: readonly PlacedSlope[], side: 'left' | 'right'): number | null {
  const place = ({ from, to }: PlacedSlope): number | null => (side === 'left' ? from : to);
  const below = rows.filter((row) => row[side].above === false && place(row) !== null);
  const above = rows.some((row) => row[side].above === true && place(row) !== null);
  return above && below.length > 0 ? Math.min(...below.map((row) => place(row) ?? 0)) : null;
}

/** Where the two columns stand, in pixels, and how many characters a label beside them may have. */
export interface SlopeColumns {
  readonly left: number;
  readonly right: number;
  readonly longest: number;
}

/** Room for the lines between the columns, in pixels. */
const leastGap = 80;
/** What a label of usual length takes, with its rank; more room goes to the lines first. */
const usualLabels = 300;
/** The width of a bold letter of 13 pixels, and of a rank with what parts it from its point. */
const [letter, rankWidth] = [6.5, 36];

/** The columns of a chart so many pixels wide: where there is little room, labels are cut before letters get small. */
export function slopeColumns(width: number): SlopeColumns {
  const gap = Math.max(leastGap, Math.min(width - 2 * usualLabels, width / 3));
  const labels = Math.max(0, (width - gap) / 2);
  const longest = Math.min(34, Math.max(6, Math.floor((labels - rankWidth) / letter)));
  return { left: labels, right: width - labels, longest };
}
