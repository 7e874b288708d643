import type { ReactElement } from 'react';
import { DefiReading } from '../../components/DefiReading.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useView } from '../../use-view.ts';
import { RecevabilitePanel } from './RecevabilitePanel.tsx';

/** One dossier beside the list, with the decision on its recevabilité. */
export function DossierPanel({ defi }: { readonly defi: string }): ReactElement {
  const view = useView('defi-view', { defi });
  return (
    <Loaded view={view}>
      {(value) =>
        value.sight === 'whole' ? (
          <>
            <RecevabilitePanel defi={value} />
            <DefiReading defi={value.id} content={value.content} late={value.late} />
          </>
        ) : (
          <h2>{value.title}</h2>
        )
      }
    </Loaded>
  );
}
