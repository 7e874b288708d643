import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { roomTexts } from '#core/texts/room.ts';

interface Props {
  readonly language: Language;
  readonly sessionName: string;
  /** Null while none was chosen. */
  readonly group: string | null;
}

/** Between two things to show: whose room this is. */
export function WaitingPage({ language, sessionName, group }: Props): ReactElement {
  return (
    <div className="waiting">
      <h1>{sessionName}</h1>
      {group !== null && <p className="waiting__group">{group}</p>}
      <p>{roomTexts[language].waiting}</p>
    </div>
  );
}
