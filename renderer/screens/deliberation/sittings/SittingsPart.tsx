import type { ReactElement } from 'react';
import type { SittingsView } from '#core/contract/requests/deliberation.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { asDefiId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { AgendaPart } from './AgendaPart.tsx';
import { DefiSitting } from './DefiSitting.tsx';
import { GeneralGridPart } from './GeneralGridPart.tsx';
import { GroupFilesPanel } from './GroupFilesPanel.tsx';
import { GroupsTable } from './GroupsTable.tsx';
import { isOver, mayRecord } from './may-record.ts';
import { ReasonAsker } from './ReasonAsker.tsx';
import { RoomControls } from './RoomControls.tsx';
import { SendSitting } from './SendSitting.tsx';
import { usePlace } from './use-place.ts';

/** The sittings: the groups, and whichever agenda, défi or grid is open. */
export function SittingsPart({ session }: { readonly session: SessionView }): ReactElement {
  const { notNow, over } = useTexts(sittingTexts);
  const view = useView('sittings-view', {});
  return (
    <>
      {!mayRecord(session) && <Notice kind="info">{isOver(session) ? over : notNow}</Notice>}
      <Loaded view={view}>{(sittings) => <Open session={session} sittings={sittings} />}</Loaded>
      <ReasonAsker />
    </>
  );
}

interface OpenProps {
  readonly session: SessionView;
  readonly sittings: SittingsView;
}

function Open({ session, sittings }: OpenProps): ReactElement {
  const texts = useTexts(sittingTexts);
  const { place, defi, toGroups, toAgenda, toDefi } = usePlace(session);
  const [only] = sittings.groups.length === 1 ? sittings.groups : [];
  const asked = place.at === 'groups' ? null : place;
  const open = (asked && sittings.groups.find(({ group }) => group === asked.group)) ?? only ?? null;
  if (sittings.groups.length === 0) return <Notice kind="info">{texts.groups.none}</Notice>;
  if (open === null) {
    return (
      <section aria-labelledby="sittings">
        <h2 id="sittings">{texts.groups.title}</h2>
        <p className="lead">{texts.groups.lead}</p>
        <GroupsTable groups={sittings.groups} onOpen={toAgenda} />
      </section>
    );
  }
  const { group } = open;
  const label = open.label === '' ? texts.wholeJury : open.label;
  const above = only === undefined ? [{ label: texts.sittings, go: toGroups }] : [];
  const trail = [...above, { label, go: () => toAgenda(group) }];
  return (
    <>
      {mayRecord(session) && <RoomControls group={group} defi={defi === null ? null : asDefiId(defi)} />}
      {defi !== null ? (
        <DefiSitting key={defi} session={session} defi={defi} group={group} trail={trail} />
      ) : asked?.at === 'grid' ? (
        <GeneralGridPart session={session} group={group} trail={trail} />
      ) : (
        <AgendaPart
          key={group}
          session={session}
          group={group}
          label={label}
          trail={above}
          onOpen={(id) => toDefi(group, id)}
          files={
            sittings.role === 'referent' ? (
              <SendSitting session={session} />
            ) : (
              <GroupFilesPanel group={open} />
            )
          }
        />
      )}
    </>
  );
}
