import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { GroupId } from '#core/ids.ts';
import { asDefiId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useFocusBack } from '../../../use-focus-back.ts';
import { useView } from '../../../use-view.ts';
import { Gate } from './Gate.tsx';
import { HearingOfDefi } from './HearingOfDefi.tsx';
import { PlaceHeading } from './PlaceHeading.tsx';
import { Trail } from './Trail.tsx';

interface Props {
  readonly session: SessionView;
  readonly defi: string;
  readonly group: GroupId | null;
  readonly trail: Parameters<typeof Trail>[0]['steps'];
}

const headingId = 'defi-sitting';

/** One défi as the group hears it; until everybody with a déport has left, its title alone. */
export function DefiSitting({ session, defi, group, trail }: Props): ReactElement {
  const texts = useTexts(sittingTexts).gate;
  const view = useView('deliberation-defi', { defi: asDefiId(defi) });
  // The gate goes with what was pressed in it: the défi is read from its title on.
  useFocusBack(view.value?.open === false ? headingId : null);
  return (
    <>
      <Trail steps={trail} here={view.value?.title ?? ''} />
      <Loaded view={view}>
        {(hearing) => (
          <>
            <PlaceHeading id={headingId}>{hearing.title}</PlaceHeading>
            {hearing.open ? (
              <HearingOfDefi session={session} hearing={hearing} />
            ) : hearing.why === 'own-deport' ? (
              <Notice kind="warning" title={texts.ownTitle}>
                {texts.own}
              </Notice>
            ) : (
              <Gate session={session} group={group} defi={hearing.defi} leaving={hearing.leaving} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
