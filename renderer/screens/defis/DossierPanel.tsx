import type { ReactElement } from 'react';
import { DefiReading } from '../../components/DefiReading.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useView } from '../../use-view.ts';
import { RecevabilitePanel } from './RecevabilitePanel.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';

interface Props {
  readonly defi: string;
  /** The words to mark in it; empty when nothing is searched. */
  readonly query: string;
}

/** One dossier beside the list, with the decision on its recevabilité and its earlier versions. */
export function DossierPanel({ defi, query }: Props): ReactElement {
  const view = useView('defi-view', { defi });
  return (
    <Loaded view={view}>
      {(value) =>
        value.sight === 'whole' ? (
          <>
            <RecevabilitePanel defi={value} />
            <VersionsPanel defi={defi} />
            <DefiReading defi={defi} content={value.content} late={value.late} query={query} />
          </>
        ) : (
          <h2>{value.title}</h2>
        )
      }
    </Loaded>
  );
}
