import type { DefiId, JurorId } from '../ids.ts';
import { connectedParts } from './connected-parts.ts';
import { theirsAmong, type Given, type Pair } from './whose-defis.ts';

/** Who would mark how much: what a person looks at before saying yes. Déports are taken off. */
export interface Coverage {
  /** Défis of each juror, in the order of the jurors given. */
  readonly loads: readonly { readonly juror: JurorId; readonly defis: number }[];
  /** Jurors of each défi, in the order of the défis given. */
  readonly readers: readonly { readonly defi: DefiId; readonly jurors: number }[];
  readonly defisWithoutJuror: readonly DefiId[];
  readonly jurorsWithoutDefi: readonly JurorId[];
  /** Into how many parts jurors and défis fall that nothing connects; 1 when all can be compared, 0 without pairs. */
  readonly parts: number;
}

export function pairsOf(jurors: readonly JurorId[], defis: readonly DefiId[], what: Given): Pair[] {
  const theirs = theirsAmong(defis, what);
  return jurors.flatMap((juror) => theirs(juror).map((defi) => ({ juror, defi })));
}

/** In the order of the défis: those that nobody has. */
export function defisWithoutJuror(
  jurors: readonly JurorId[],
  defis: readonly DefiId[],
  what: Given,
): DefiId[] {
  const theirs = theirsAmong(defis, what);
  const left = new Set(defis);
  for (const juror of jurors) {
    for (const defi of theirs(juror)) left.delete(defi);
    if (left.size === 0) break;
  }
  return [...left];
}

/** Of jurors who take part and défis that are to be marked. */
export function coverage(jurors: readonly JurorId[], defis: readonly DefiId[], what: Given): Coverage {
  const pairs = pairsOf(jurors, defis, what);
  const byJuror = new Map(jurors.map((juror) => [juror, 0]));
  const byDefi = new Map(defis.map((defi) => [defi, 0]));
  for (const { juror, defi } of pairs) {
    byJuror.set(juror, (byJuror.get(juror) ?? 0) + 1);
    byDefi.set(defi, (byDefi.get(defi) ?? 0) + 1);
  }
  return {
    loads: [...byJuror].map(([juror, count]) => ({ juror, defis: count })),
    readers: [...byDefi].map(([defi, count]) => ({ defi, jurors: count })),
    defisWithoutJuror: defis.filter((defi) => byDefi.get(defi) === 0),
    jurorsWithoutDefi: jurors.filter((juror) => byJuror.get(juror) === 0),
    parts: connectedParts(pairs).length,
  };
}
