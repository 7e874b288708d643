import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { defaultCallSettings } from '#core/call/settings.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { ErrorMessage } from '../../components/Notice.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DeliberationSettings } from './DeliberationSettings.tsx';
import { deliberationSettings } from './deliberation-settings.ts';
import { GridPanel } from './GridPanel.tsx';
import { JuryPanel } from './JuryPanel.tsx';
import { PersonalDataPanel } from './PersonalDataPanel.tsx';
import { PhasePanel } from './PhasePanel.tsx';
import { selectionSettings } from './selection-settings.ts';
import { SelectionSettings } from './SelectionSettings.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';

/** What the panel of the call does not show: a change of it leaves what is being typed there alone. */
const unseen = { ...deliberationSettings(defaultCallSettings), ...selectionSettings(defaultCallSettings) };

/** Dates, caps, grid and jury, and the steps from one phase to the next. */
export function CallScreen(): ReactElement {
  const texts = useTexts(coordinationTexts).call;
  const view = useView('call-view', {});
  const [error, setError] = useState<AppError | null>(null);
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <Loaded view={view}>
        {(call) => (
          <>
            <PhasePanel call={call} onError={setError} />
            <SettingsPanel
              key={JSON.stringify([call.name, { ...call.settings, ...unseen }])}
              call={call}
              onError={setError}
            />
            <JuryPanel call={call} onError={setError} />
            <DeliberationSettings
              key={`deliberation ${JSON.stringify(deliberationSettings(call.settings))}`}
              call={call}
            />
            <SelectionSettings
              key={`selection ${JSON.stringify(selectionSettings(call.settings))}`}
              call={call}
            />
            <GridPanel key={JSON.stringify([call.grid, call.gridFrozen])} call={call} onError={setError} />
            <PersonalDataPanel />
          </>
        )}
      </Loaded>
    </>
  );
}
