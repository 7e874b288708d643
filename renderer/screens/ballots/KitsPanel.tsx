import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { BallotsView } from '#core/contract/requests/ballots.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly ballots: BallotsView;
  readonly onError: (error: AppError | null) => void;
}

/** Kits for the jurors, written into a folder. */
export function KitsPanel({ ballots, onError }: Props): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const [written, setWritten] = useState<string | null>(null);

  const writeKits = async (): Promise<void> => {
    const folder = await askShell('chooseFolder', { purpose: 'kits-folder' });
    if (!folder.ok) {
      onError(folder.error);
      return;
    }
    if (folder.value === null) return;
    const answer = await ask('kits-write', {
      folder: folder.value.token,
      jurors: null,
      locked: false,
      reissue: null,
      job: crypto.randomUUID(),
    });
    if (!answer.ok) {
      onError(answer.error);
      return;
    }
    const sentence = texts.kitsWritten(answer.value.written.length, folder.value.name);
    setWritten(sentence);
    say(sentence);
  };

  return (
    <>
      <div className="actions">
        <Button disabled={!ballots.canWriteKits} onClick={() => void writeKits()}>
          {texts.writeKits}
        </Button>
        {!ballots.canWriteKits && <span className="hint">{texts.notYetKits}</span>}
      </div>
      {written !== null && <Notice kind="success">{written}</Notice>}
    </>
  );
}
