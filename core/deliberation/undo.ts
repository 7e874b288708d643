import type { DeviceId } from '../ids.ts';
import { placeOf, type KnownAct, type Said, type SaidField } from './act.ts';
import { readActs } from './readings.ts';

/**
 * What passes of itself, or is put right by doing it: taking it back would only surprise. A closed grid is opened again
 * with a reason, never by taking its closing back.
 */
const notUndone: ReadonlySet<SaidField> = new Set([
  'clock',
  'projection',
  'left-room',
  'presence',
  'finished',
]);

/** What has to be said to take an act back. */
export interface Undoing {
  readonly undone: KnownAct;
  readonly said: Said;
}

/**
 * The last act of this machine that still stands and was not taken back, with what was said there before it. `acts` is in
 * the order in which this file came to know them. Null when there is nothing to take back.
 */
export function lastUndoable(
  acts: readonly KnownAct[],
  device: DeviceId,
  inGroup: string | null,
): Undoing | null {
  const undone = new Set(acts.flatMap(({ act }) => act.undoes ?? []));
  const isPassed = (later: KnownAct): boolean =>
    later.act.device === device && (later.act.undoes !== null || undone.has(later.digest));
  const readings = readActs(acts);
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const one = acts[at];
    if (one?.act.device !== device || one.act.group !== inGroup) continue;
    const { act, digest } = one;
    if (notUndone.has(act.said.field) || act.undoes !== null || undone.has(digest)) continue;
    const place = placeOf(act);
    // What others have said since stands: their word is not taken back with one's own. A conflict is settled first.
    const since = acts.slice(at + 1).filter((later) => placeOf(later.act) === place);
    if (since.some((later) => !isPassed(later)) || (readings.get(place)?.current ?? null) === null) continue;
    const before = readActs(acts.slice(0, at)).get(place)?.current?.act.said ?? nothing(act.said);
    // A sitting has a button of its own to be taken away with: whoever takes a slip back must not lose those noted present.
    if (before.field === 'sitting' && before.value.removed) continue;
    return { undone: one, said: before };
  }
  return null;
}

/** What says nothing at the same place. */
function nothing(said: Said): Said {
  switch (said.field) {
    case 'mark':
    case 'avis':
    case 'order':
    case 'plenary-order':
    case 'presence':
      return { ...said, value: null };
    case 'reason':
    case 'dissent':
      return { ...said, value: '' };
    case 'coup-de-coeur':
    case 'finished':
      return { ...said, value: false };
    case 'left-room':
      return { ...said, value: [] };
    case 'sitting':
      return { ...said, value: { ...said.value, removed: true } };
    case 'clock':
    case 'projection':
      return said;
  }
}
