import type { AssignmentView } from '#core/contract/requests/jury.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import type { PartProps } from './panel-props.ts';

export interface Pairs {
  readonly isAssigned: (juror: JurorId, defi: DefiId) => boolean;
  readonly isApart: (juror: JurorId, defi: DefiId) => boolean;
  /** Whether the juror has everything, for want of a list of their own. */
  readonly hasAll: (juror: JurorId) => boolean;
  readonly set: (pairs: readonly { juror: JurorId; defi: DefiId }[], assigned: boolean) => Promise<void>;
}

/** Reads the lists of the view pair by pair, and changes some of them. */
export function usePairs({ view, onError }: PartProps): Pairs {
  const texts = useTexts(juryTexts);
  const lists = listsOf(view);
  const apart = new Set(view.deports.map(({ juror, defi }) => `${juror} ${defi}`));
  return {
    isAssigned: (juror, defi) => lists.get(juror)?.has(defi) ?? true,
    isApart: (juror, defi) => apart.has(`${juror} ${defi}`),
    hasAll: (juror) => !lists.has(juror),
    set: async (pairs, assigned) => {
      if (pairs.length === 0) return;
      const answer = await ask('assignment-set', {
        pairs: pairs.map(({ juror, defi }) => ({ juror, defi, assigned })),
      });
      if (answer.ok) say(texts.saved);
      else onError(answer.error);
    },
  };
}

const listsOf = ({ lists }: AssignmentView): ReadonlyMap<JurorId, ReadonlySet<DefiId>> =>
  new Map(lists.flatMap(({ juror, defis }) => (defis === null ? [] : [[juror, new Set(defis)] as const])));
