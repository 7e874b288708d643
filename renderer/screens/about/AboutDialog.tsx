import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ShellOutput } from '#core/contract/shell.ts';
import { aboutTexts } from '#core/texts/about.ts';
import { askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { CopyText } from '../ballots/CopyText.tsx';

/** Which version this is, and where newer ones are announced: the application itself never looks for one. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const texts = useTexts(aboutTexts);
  const [about, setAbout] = useState<ShellOutput<'about'> | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  useEffect(() => {
    void askShell('about', {}).then((answer) => {
      if (answer.ok) setAbout(answer.value);
      else setError(answer.error);
    });
  }, []);

  const visit = async (): Promise<void> => {
    const answer = await askShell('openAnnouncements', {});
    if (!answer.ok) setError(answer.error);
  };

  return (
    <Dialog title={texts.title} onClose={onClose}>
      <ErrorMessage error={error} />
      {about !== null && (
        <div className="about">
          <p>
            <strong>{texts.version(about.version)}</strong>
            <br />
            <span className="hint">{texts.runtime(about.electron, about.chromium)}</span>
          </p>
          <p>{texts.offline}</p>
          {about.announcements === null ? (
            <p>{texts.notAnnounced}</p>
          ) : (
            <Announced address={about.announcements} onVisit={() => void visit()} />
          )}
          <p>{texts.licence}</p>
        </div>
      )}
    </Dialog>
  );
}

function Announced(props: { readonly address: string; readonly onVisit: () => void }): ReactElement {
  const texts = useTexts(aboutTexts);
  return (
    <>
      <p>
        {texts.announced} <code className="about-address">{props.address}</code>
      </p>
      <div className="actions">
        <CopyText text={() => props.address}>{texts.copy}</CopyText>
        <Button small onClick={props.onVisit}>
          {texts.visit}
        </Button>
      </div>
    </>
  );
}
