import { valueOf } from '#core/deliberation/readings.ts';
import type { DefiId, GroupId, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { jurorsOf, leaving, type Deliberation } from './material.ts';

/** Who could decide a tied vote: those who preside, else the référents, else nobody. */
export function chairsOf(now: Deliberation, group: GroupId | null): Juror[] {
  const members = jurorsOf(now, group);
  const presiding = now.jurors.filter(({ office }) => office === 'presidence');
  return presiding.length > 0 ? presiding : members.filter(({ office }) => office === 'referent');
}

/** Who is marked absent in the last sitting of the group. */
function absent(now: Deliberation, group: GroupId | null): ReadonlySet<JurorId> {
  const [last] = now.deliberated.sittings(group).slice(-1);
  if (last === undefined) return new Set();
  return new Set(
    jurorsOf(now, group)
      .filter(({ id }) => valueOf(now.deliberated.presence(last.id, id), 'presence') === 'absent')
      .map(({ id }) => id),
  );
}

/**
 * How many can have voted on a défi at most: the group's jurors and whoever presides, without those under a déport and those
 * noted as absent from the sitting in which it was heard; where that is not known, from the sitting with fewest of them.
 */
export function mostVotes(now: Deliberation, defi: DefiId): number {
  const group = now.hearing.get(defi) ?? null;
  const apart = new Set((leaving(now).get(defi) ?? []).map(({ id }) => id));
  const people = new Set([...jurorsOf(now, group), ...chairsOf(now, group)].map(({ id }) => id));
  const voters = [...people].filter((id) => !apart.has(id));
  const sittings = now.deliberated.sittings(group);
  const heardIn = valueOf(now.deliberated.ofDefi('clock', defi), 'clock')?.sitting ?? null;
  const own = sittings.filter(({ id }) => id === heardIn);
  const there = (own.length > 0 ? own : sittings).map(
    ({ id }) =>
      voters.filter((juror) => valueOf(now.deliberated.presence(id, juror), 'presence') !== 'absent').length,
  );
  return there.length === 0 ? voters.length : Math.max(...there);
}

/** Who has to leave the room for a défi, and whether they have: whoever is absent is out of it. */
export function leavingFor(
  now: Deliberation,
  defi: DefiId,
): { readonly juror: Juror; readonly left: boolean }[] {
  const group = now.hearing.get(defi) ?? null;
  const away = absent(now, group);
  const gone = new Set(valueOf(now.deliberated.ofDefi('left-room', defi), 'left-room') ?? []);
  return (leaving(now).get(defi) ?? []).map((juror) => ({
    juror,
    left: gone.has(juror.id) || away.has(juror.id),
  }));
}

/** Who is still in the room: until nobody is, nothing of the défi is shown or recorded. */
export const stillInRoom = (now: Deliberation, defi: DefiId): Juror[] =>
  leavingFor(now, defi)
    .filter(({ left }) => !left)
    .map(({ juror }) => juror);
