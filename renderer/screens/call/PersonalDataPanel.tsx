import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { PersonalData } from '#core/contract/requests/privacy.ts';
import { jurorNumber } from '#core/jury/juror-number.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { counted, formatInstant } from '#core/texts/format.ts';
import { privacyTexts } from '#core/texts/privacy.ts';
import { removalSentence } from '#core/texts/removal-sentence.ts';
import { removedDataWords } from '#core/texts/removed-data.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { CheckField } from '../../components/fields.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { forgetKeptTexts } from '../../stores/kept-texts-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DoubtfulNamesFields } from './DoubtfulNamesFields.tsx';

/** What personal data the file holds, and how to take it out once the call is over. */
export function PersonalDataPanel(): ReactElement {
  const texts = useTexts(privacyTexts);
  const view = useView('personal-data-view', {});
  return (
    <section className="panel" aria-labelledby="personal-data-title">
      <h2 id="personal-data-title">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Loaded view={view}>{(data) => <Held data={data} />}</Loaded>
    </section>
  );
}

function Held({ data }: { readonly data: PersonalData }): ReactElement {
  const texts = useTexts(privacyTexts);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <>
      <p>
        {texts.held(
          counted(data.dossiers, texts.dossiers, language),
          counted(data.attachments, texts.attachments, language),
          counted(data.jurors, texts.jurors, language),
        )}
      </p>
      {data.returned !== null && (
        <Notice kind="warning" quiet>
          {texts.returned(
            removedDataWords(data.returned, language),
            formatInstant(data.returned.at, language),
          )}
        </Notice>
      )}
      {!data.removable && <p className="hint">{texts.notYet}</p>}
      {done && data.returned === null && (
        <Notice kind="success" quiet>
          {texts.done}
        </Notice>
      )}
      <div className="actions">
        <Button kind="secondary" disabled={!data.removable} onClick={() => setAsking(true)}>
          {texts.remove}
        </Button>
      </div>
      {data.removals.length > 0 && (
        <>
          <h3>{texts.history}</h3>
          <ul>
            {data.removals.map((removal) => (
              <li key={removal.at}>{removalSentence(removal, language)}</li>
            ))}
          </ul>
        </>
      )}
      {asking && (
        <RemovalDialog
          jurors={data.jurors}
          returned={data.returned?.jurors === true}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setDone(true);
            say(texts.done);
          }}
        />
      )}
    </>
  );
}

/** Asked once, with all that will go and all that stays. */
function RemovalDialog(props: {
  /** How many there are. */
  readonly jurors: number;
  /** Their names came back with a backup: they are to go again. */
  readonly returned: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const texts = useTexts(privacyTexts).dialog;
  const frame = useTexts(frameTexts);
  const [contacts, setContacts] = useState(true);
  const [jurors, setJurors] = useState(props.returned);
  const doubtful = useView('personal-data-names', {});
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<AppError | null>(null);
  const [running, setRunning] = useState(false);
  const nothing = !contacts && !jurors;
  const names = doubtful.value;
  const remove = async (): Promise<void> => {
    setRunning(true);
    const places = new Set(names?.names.flatMap((one) => one.places.map(({ id }) => id)));
    const answer = await ask('personal-data-remove', {
      contacts,
      jurors,
      names: names === null ? null : { head: names.head, kept: [...kept].filter((id) => places.has(id)) },
    });
    setRunning(false);
    if (answer.ok) {
      forgetKeptTexts();
      props.onDone();
    } else setError(answer.error);
  };
  return (
    <Dialog wide title={texts.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!nothing) void remove();
        }}
      >
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <CheckField
          label={texts.contacts}
          hint={texts.contactsHint}
          checked={contacts}
          onChange={setContacts}
        />
        <CheckField
          label={texts.jurors}
          hint={texts.jurorsHint(jurorNumber(0, props.jurors), jurorNumber(1, props.jurors))}
          checked={jurors}
          onChange={setJurors}
        />
        {jurors && (
          <Loaded view={doubtful}>
            {({ names: all }) =>
              all.length > 0 && <DoubtfulNamesFields names={all} kept={kept} onChange={setKept} />
            }
          </Loaded>
        )}
        <p>{texts.stays}</p>
        <p>{texts.elsewhere}</p>
        <p>
          <strong>{texts.forGood}</strong>
        </p>
        {nothing && <p className="hint">{texts.choose}</p>}
        <div className="actions">
          <Button kind="primary" submit disabled={nothing || running || (jurors && names === null)}>
            {texts.confirm}
          </Button>
          <Button kind="tertiary" onClick={props.onClose}>
            {frame.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
