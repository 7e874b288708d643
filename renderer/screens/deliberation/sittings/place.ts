import type { GroupId } from '#core/ids.ts';
import { asGroupId } from '#core/ids.ts';

/** Where one is in the sittings: the list of groups, a group's agenda (or a défi of it), or its general grid. */
export type SittingPlace =
  { readonly at: 'groups' } | { readonly at: 'agenda' | 'grid'; readonly group: GroupId | null };

// What the navigation remembers is `sittings`, `sittings:<group>` or `sittings:<group>:grid`; the whole jury, which has no
// identifier, is written `plenary`.

const wholeJury = 'plenary';

export function placeOfPart(part: string | null): SittingPlace {
  const [, group, sub] = (part ?? '').split(':');
  if (group === undefined || group === '') return { at: 'groups' };
  return { at: sub === 'grid' ? 'grid' : 'agenda', group: group === wholeJury ? null : asGroupId(group) };
}

export function partOfPlace(place: SittingPlace): string {
  if (place.at === 'groups') return 'sittings';
  return `sittings:${place.group ?? wholeJury}${place.at === 'grid' ? ':grid' : ''}`;
}
