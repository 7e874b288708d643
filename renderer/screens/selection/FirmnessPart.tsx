import { useState, type ReactElement } from 'react';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { FirmnessAnswer } from './firmness/FirmnessAnswer.tsx';

/** Which défis stay in whatever the weights, which depend on them, which are out: under the rules of one scenario. */
export function FirmnessPart({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(portfolioFirmnessTexts);
  const view = useView('scenarios-view', {});
  return (
    <section aria-labelledby="firmness">
      <h2 id="firmness">{texts.title}</h2>
      <p className="lead">{texts.intro}</p>
      <Loaded view={view}>{(scenarios) => <Chosen session={session} scenarios={scenarios} />}</Loaded>
    </section>
  );
}

interface Props {
  readonly session: SessionView;
  readonly scenarios: ScenariosView;
}

const ofCall = '';

function Chosen({ session, scenarios }: Props): ReactElement {
  const texts = useTexts(portfolioFirmnessTexts);
  const [wanted, setWanted] = useState<string>(ofCall);
  const saved = scenarios.scenarios.find(({ id }) => id === wanted);
  const scenario = saved?.scenario ?? { ...scenarios.call, name: texts.call };
  return (
    <>
      <div className="firmness-scenario">
        <ChoiceField
          label={texts.scenario}
          value={saved?.id ?? ofCall}
          choices={[
            { value: ofCall, label: texts.call },
            ...scenarios.scenarios.map(({ id, scenario: { name } }) => ({ value: id, label: name })),
          ]}
          onChange={setWanted}
        />
        {saved === undefined && <p className="hint">{texts.callMeans}</p>}
      </div>
      <FirmnessAnswer
        session={session}
        scenarios={scenarios}
        scenario={scenario}
        ofCall={saved === undefined}
      />
    </>
  );
}
