import type { ReactElement } from 'react';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { ArchivedNotice, UntilArchived } from '../../components/Archived.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DeliberationSettings } from './DeliberationSettings.tsx';
import { GridPanel } from './GridPanel.tsx';
import { JuryPanel } from './JuryPanel.tsx';
import { PersonalDataPanel } from './PersonalDataPanel.tsx';
import { PhasePanel } from './PhasePanel.tsx';
import { SelectionSettings } from './SelectionSettings.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';

/** Dates, caps, grid and jury, and the steps from one phase to the next. Each panel tells what came of its own button. */
export function CallScreen(): ReactElement {
  const texts = useTexts(coordinationTexts).call;
  const view = useView('call-view', {});
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <ArchivedNotice />
      <Loaded view={view}>
        {(call) => (
          <>
            <PhasePanel call={call} />
            <UntilArchived>
              <SettingsPanel call={call} />
              <JuryPanel call={call} />
              <DeliberationSettings call={call} />
              <SelectionSettings call={call} />
              <GridPanel call={call} />
            </UntilArchived>
            <PersonalDataPanel />
          </>
        )}
      </Loaded>
    </>
  );
}
