import type { ReactElement } from 'react';
import type { JurorKit } from '#core/contract/requests/kits.ts';
import { kitsTexts } from '#core/texts/kits.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { CopyText } from './CopyText.tsx';

interface Props {
  readonly kit: JurorKit;
  readonly onClose: () => void;
}

/** The passphrase of one juror’s kit, to read it out again. */
export function PassphraseShown({ kit, onClose }: Props): ReactElement {
  const texts = useTexts(kitsTexts);
  const view = useView('kit-passphrase', { juror: kit.juror });
  return (
    <Dialog title={texts.tellTitle(kit.name)} onClose={onClose}>
      <Loaded view={view}>
        {({ passphrase }) =>
          passphrase === null ? (
            <p>{texts.tellNone}</p>
          ) : (
            <>
              <p>{texts.tellText}</p>
              <p className="passphrase">{passphrase}</p>
              <span className="copy">
                <CopyText key={passphrase} label={texts.copyWords(kit.name)} text={() => passphrase}>
                  {texts.copy}
                </CopyText>
              </span>
            </>
          )
        }
      </Loaded>
    </Dialog>
  );
}
