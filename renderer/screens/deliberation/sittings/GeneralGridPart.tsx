import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { GroupId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { GeneralGrid } from './GeneralGrid.tsx';
import { PlaceHeading } from './PlaceHeading.tsx';
import { Trail } from './Trail.tsx';

interface Props {
  readonly session: SessionView;
  readonly group: GroupId | null;
  readonly trail: Parameters<typeof Trail>[0]['steps'];
}

/** The general grid of one group. */
export function GeneralGridPart({ session, group, trail }: Props): ReactElement {
  const texts = useTexts(sittingTexts).general;
  const view = useView('general-grid-view', { group });
  return (
    <>
      <Trail steps={trail} here={texts.title} />
      <PlaceHeading id="general-grid">{texts.title}</PlaceHeading>
      <p className="lead">{texts.lead}</p>
      <Loaded view={view}>{(grid) => <GeneralGrid session={session} grid={grid} />}</Loaded>
    </>
  );
}
