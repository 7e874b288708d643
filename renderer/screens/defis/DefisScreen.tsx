import { useState, type ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { ArchivedNotice, useArchived } from '../../components/Archived.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DefisList } from './DefisList.tsx';
import { ImportArea } from './ImportArea.tsx';
import { WithdrawnList } from './WithdrawnList.tsx';

/** The défis that were filed: loading them, reading them, deciding which may be marked. */
export function DefisScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(defisTexts);
  const view = useView('defis-list', {});
  const archived = useArchived();
  const [loaded, setLoaded] = useState(false);
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <ArchivedNotice />
      {!archived && <ImportArea first={view.value?.length === 0} onLoaded={() => setLoaded(true)} />}
      <Loaded view={view}>
        {(defis) =>
          defis.length === 0 ? (
            <p>{texts.none}</p>
          ) : (
            <DefisList defis={defis} session={session} arrived={loaded} onArrived={() => setLoaded(false)} />
          )
        }
      </Loaded>
      <WithdrawnList />
    </>
  );
}
