import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { AssignmentView } from '#core/contract/requests/jury.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { useArchived } from '../../components/Archived.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { CoverageSummary } from './CoverageSummary.tsx';
import { DefisOfJurors } from './DefisOfJurors.tsx';
import { HintsPanel } from './HintsPanel.tsx';
import { DeportsPanel } from './DeportsPanel.tsx';
import { JurorsOfDefis } from './JurorsOfDefis.tsx';
import { ProposePanel } from './ProposePanel.tsx';

const parts = ['hints', 'propose', 'jurors', 'defis'] as const;
type Part = (typeof parts)[number];

/** Who marks what: given out at once or by hand, after a look at who may be tied to what. */
export function AssignmentScreen(): ReactElement {
  const texts = useTexts(juryTexts);
  const view = useView('assignment-view', {});
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <Loaded view={view}>{(assignment) => <Assignment view={assignment} />}</Loaded>
    </>
  );
}

function Assignment({ view }: { readonly view: AssignmentView }): ReactElement {
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const archived = useArchived();
  const [error, setError] = useState<AppError | null>(null);
  // Ties come first as long as some wait: a déport changes who may be given what.
  const [part, setPart] = useState<Part>(view.hints.length > 0 ? 'hints' : 'propose');
  if (view.jurors.length === 0) return <p>{texts.needsJurors}</p>;
  if (view.defis.length === 0) return <p>{texts.needsDefis}</p>;
  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {!view.open && (
        <Notice kind="info" quiet>
          {archived ? frame.archived : texts.closed}
        </Notice>
      )}
      <section className="panel" aria-labelledby="assignment-state">
        <h2 id="assignment-state">{texts.state}</h2>
        <CoverageSummary coverage={view.coverage} view={view} />
      </section>
      <nav aria-label={texts.parts}>
        <ul className="parts">
          {parts.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="parts__item"
                aria-current={one === part ? 'true' : undefined}
                onClick={() => setPart(one)}
              >
                {texts.part[one]}
                {one === 'hints' && view.hints.length > 0 ? ` (${String(view.hints.length)})` : ''}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'hints' && (
        <>
          <HintsPanel view={view} />
          <DeportsPanel view={view} onError={setError} />
        </>
      )}
      {part === 'propose' && <ProposePanel view={view} onError={setError} />}
      {part === 'jurors' && <DefisOfJurors view={view} onError={setError} />}
      {part === 'defis' && <JurorsOfDefis view={view} onError={setError} />}
    </>
  );
}
