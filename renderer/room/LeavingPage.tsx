import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { roomTexts } from '#core/texts/room.ts';
import { Paged } from './Paged.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly language: Language;
  readonly shown: Shown<'leaving'>;
}

/** Who has to leave the room before a défi is shown; of the défi, its title alone. */
export function LeavingPage({ language, shown }: Props): ReactElement {
  const texts = roomTexts[language].leaving;
  if (shown.names.length === 0) {
    return (
      <>
        <h1>{shown.title}</h1>
        <p>{texts.closed}</p>
      </>
    );
  }
  return (
    <>
      <p className="leaving__title">{shown.title}</p>
      <h1>{texts.please}</h1>
      <Paged language={language} rows={shown.names} rowHeight={2.6}>
        {(names) => (
          <ul className="leaving__names">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
      </Paged>
      <p>{texts.until}</p>
    </>
  );
}
