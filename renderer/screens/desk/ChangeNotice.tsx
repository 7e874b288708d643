import { useState, type ReactElement } from 'react';
import type { DeskDefi } from '#core/contract/requests/desk.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { VersionCompare } from '../../components/VersionCompare.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

interface Props {
  readonly defi: string;
  readonly change: NonNullable<DeskDefi['change']>;
  /** The marks stand. */
  readonly onAccept: () => void;
}

/** The dossier has changed since it was marked: what changed, and a word that the marks stand all the same. */
export function ChangeNotice({ defi, change, onAccept }: Props): ReactElement {
  const texts = useTexts(deskTexts);
  const [comparing, setComparing] = useState(false);
  return (
    <div className="change-notice">
      <Notice kind="warning" title={texts.changedTitle}>
        {texts.changedText}
      </Notice>
      <div className="actions">
        <Button small onClick={() => setComparing(true)}>
          {texts.changedShow}
        </Button>
        <Button small kind="tertiary" onClick={onAccept}>
          {texts.changedAccept}
        </Button>
      </div>
      {comparing && (
        <Dialog wide title={texts.changedTitle} onClose={() => setComparing(false)}>
          <Comparison defi={defi} change={change} />
        </Dialog>
      )}
    </div>
  );
}

function Comparison({ defi, change }: Omit<Props, 'onAccept'>): ReactElement {
  const view = useView('versions-compare', { defi, ...change });
  return <Loaded view={view}>{(fields) => <VersionCompare fields={fields} />}</Loaded>;
}
