import { useState, type ReactElement } from 'react';
import type { DefiVersionView } from '#core/contract/requests/versions.ts';
import { formatInstant } from '#core/texts/format.ts';
import { versionsTexts } from '#core/texts/versions.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { VersionCompare } from '../../components/VersionCompare.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

/** The versions that a dossier had, when it had more than one, and two of them side by side. */
export function VersionsPanel({ defi }: { readonly defi: string }): ReactElement | null {
  const texts = useTexts(versionsTexts);
  const { value: versions } = useView('versions-list', { defi });
  const [comparing, setComparing] = useState(false);
  const [newest, earlier] = versions ?? [];
  if (versions === null || newest === undefined || earlier === undefined) return null;
  return (
    <div className="versions">
      <span>{texts.count(versions.length)}</span>
      <Button small kind="tertiary" onClick={() => setComparing(true)}>
        {texts.compare}
      </Button>
      {comparing && (
        <Dialog title={texts.title} wide onClose={() => setComparing(false)}>
          <TwoVersions defi={defi} versions={versions} before={earlier.version} after={newest.version} />
        </Dialog>
      )}
    </div>
  );
}

interface TwoProps {
  readonly defi: string;
  /** The newest first. */
  readonly versions: readonly DefiVersionView[];
  readonly before: number;
  readonly after: number;
}

function TwoVersions({ defi, versions, ...first }: TwoProps): ReactElement {
  const texts = useTexts(versionsTexts);
  const language = useLanguage();
  const [before, setBefore] = useState(String(first.before));
  const [after, setAfter] = useState(String(first.after));
  const view = useView('versions-compare', { defi, before: Number(before), after: Number(after) });
  const choices = versions.map(({ version, at, source, withdrawn }, place) => {
    const states = [...(place === 0 ? [texts.current] : []), ...(withdrawn ? [texts.withdrawn] : [])];
    const name = texts.version(formatInstant(at, language), source ?? texts.noFile);
    return {
      value: String(version),
      label: states.length === 0 ? name : `${name} (${states.join(', ')})`,
    };
  });
  return (
    <>
      <div className="columns">
        <ChoiceField label={texts.before} value={before} choices={choices} onChange={setBefore} />
        <ChoiceField label={texts.after} value={after} choices={choices} onChange={setAfter} />
      </div>
      <Loaded view={view}>{(fields) => <VersionCompare fields={fields} />}</Loaded>
    </>
  );
}
