import { useCallback } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { GroupId } from '#core/ids.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { partOfPlace, placeOfPart, type SittingPlace } from './place.ts';

interface Places {
  readonly place: SittingPlace;
  /** The défi that is open in the sitting of its group. */
  readonly defi: string | null;
  readonly toGroups: () => void;
  readonly toAgenda: (group: GroupId | null) => void;
  readonly toDefi: (group: GroupId | null, defi: string) => void;
  readonly toGrid: (group: GroupId | null) => void;
}

/** The place within the sittings, and the ways to the others. */
export function usePlace(session: SessionView): Places {
  const { part, defi, go } = useNavigation();
  const goTo = useCallback(
    (place: SittingPlace, opened: string | null = null) =>
      go(session, 'deliberation', opened, partOfPlace(place)),
    [go, session],
  );
  return {
    place: placeOfPart(part),
    defi,
    toGroups: () => goTo({ at: 'groups' }),
    toAgenda: (group) => goTo({ at: 'agenda', group }),
    toDefi: (group, opened) => goTo({ at: 'agenda', group }, opened),
    toGrid: (group) => goTo({ at: 'grid', group }),
  };
}
