import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { PublicExports } from './PublicExports.tsx';
import { WorkbookExport } from './WorkbookExport.tsx';

/** What leaves the application beside the report: what each file holds, and for whom it is. */
export function ExportsPanel({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(exportsTexts);
  const view = useView('exports-view', {});
  // A name that any system takes.
  const name = session.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return (
    <section className="exports" aria-labelledby="exports-title">
      <h2 id="exports-title">{texts.title}</h2>
      <p>{texts.lead}</p>
      <WorkbookExport name={name} />
      <Loaded view={view}>{(state) => <PublicExports name={name} state={state} />}</Loaded>
    </section>
  );
}
