import { groupBy } from '../group-by.ts';
import type { DefiId, GroupId, JurorId } from '../ids.ts';
import { theirsAmong, type Given } from '../jury/whose-defis.ts';

interface Member {
  readonly id: JurorId;
  readonly group: GroupId | null;
}

/**
 * Which group hears which défi: the one that holds more than half of the jurors who were given it (a déport does not
 * change that: it belongs to the group all the same); else the whole jury, which is null. `given` is asked without déports.
 */
export function hearingGroups(
  defis: readonly DefiId[],
  jurors: readonly Member[],
  groups: ReadonlySet<GroupId>,
  given: Given,
): ReadonlyMap<DefiId, GroupId | null> {
  const theirsOf = theirsAmong(defis, given);
  const readers = groupBy(
    jurors.flatMap((juror) => theirsOf(juror.id).map((defi) => ({ defi, juror }))),
    ({ defi }) => defi,
  );
  return new Map(
    defis.map((defi) => {
      const theirs = (readers.get(defi) ?? []).map(({ juror }) => juror);
      const byGroup = groupBy(theirs, ({ group }) => (group !== null && groups.has(group) ? group : null));
      const most = [...byGroup].find(([, members]) => 2 * members.length > theirs.length);
      return [defi, most?.[0] ?? null];
    }),
  );
}
