import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { Button } from '../../components/Button.tsx';
import { CalendarLines } from '../../components/CalendarLines.tsx';
import { KitParts } from '../../components/KitParts.tsx';
import { useKit } from '../../stores/kit-store.ts';
import { usePreferences, useTexts } from '../../stores/preferences-store.ts';

/** What a juror finds on the first page: the welcome until it is read, the days, and the state of the kit. */
export function JurorWelcome({ session }: { readonly session: SessionView }): ReactElement {
  const { welcome, calendar } = useTexts(jurorTexts);
  const { preferences, change } = usePreferences();
  const welcomed = preferences.welcomed.includes(session.id);
  return (
    <>
      {!welcomed && (
        <section className="panel welcome" aria-labelledby="welcome">
          <h2 id="welcome">{welcome.title}</h2>
          {welcome.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button
            small
            onClick={() => void change({ welcomed: [...preferences.welcomed.slice(-100), session.id] })}
          >
            {welcome.dismiss}
          </Button>
        </section>
      )}
      <section aria-label={calendar.title}>
        <CalendarLines />
      </section>
      <KitParts />
    </>
  );
}

/** At the end of the page, for the day a newer kit comes. */
export function NewKit(): ReactElement {
  const texts = useTexts(jurorTexts).kit;
  const choose = useKit((store) => store.choose);
  return (
    <div className="actions new-kit">
      <Button small kind="tertiary" onClick={() => void choose()}>
        {texts.renew}
      </Button>
      <span className="hint">{texts.renewHint}</span>
    </div>
  );
}
