import type { DefiId, JurorId } from '../ids.ts';
import type { Pair } from './whose-defis.ts';

/** Jurors and défis that hang together: one leads to another over the pairs between them. */
export interface Part {
  readonly jurors: readonly JurorId[];
  readonly defis: readonly DefiId[];
}

/**
 * The parts into which the pairs fall, in the order of the pairs. With one part, each juror can be compared with each
 * other over défis that both, or a chain of others, have marked; across parts nothing tells severity from quality.
 */
export function connectedParts(pairs: readonly Pair[]): Part[] {
  const defisOf = new Map<JurorId, DefiId[]>();
  const jurorsOf = new Map<DefiId, JurorId[]>();
  for (const { juror, defi } of pairs) {
    defisOf.set(juror, [...(defisOf.get(juror) ?? []), defi]);
    jurorsOf.set(defi, [...(jurorsOf.get(defi) ?? []), juror]);
  }
  const seen = new Set<string>();
  const parts: Part[] = [];
  for (const first of defisOf.keys()) {
    if (seen.has(first)) continue;
    const jurors = [first];
    const defis: DefiId[] = [];
    seen.add(first);
    // The list grows while it is walked, until nothing new is reached.
    for (const juror of jurors) {
      for (const defi of defisOf.get(juror) ?? []) {
        if (seen.has(defi)) continue;
        seen.add(defi);
        defis.push(defi);
        for (const other of jurorsOf.get(defi) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          jurors.push(other);
        }
      }
    }
    parts.push({ jurors, defis });
  }
  return parts;
}
