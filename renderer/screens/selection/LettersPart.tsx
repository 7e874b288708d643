import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { LettersView } from '#core/contract/requests/decisions.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatCount } from '#core/texts/format.ts';
import { lettersTexts } from '#core/texts/letters.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { Tag } from '../../components/Tag.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { CopyText } from '../ballots/CopyText.tsx';
import { OutcomeTag } from './decisions/OutcomeTag.tsx';

interface Props {
  readonly session: SessionView;
}

/** What each administration is told, ready to be sent. */
export function LettersPart({ session }: Props): ReactElement {
  const texts = useTexts(decisionsTexts).letters;
  const language = useLanguage();
  const view = useView('letters-view', { language });
  return (
    <>
      <p className="lead">{texts.lead}</p>
      <Loaded view={view}>
        {({ letters }) =>
          letters.length === 0 ? (
            <Notice kind="info">{texts.none}</Notice>
          ) : (
            <Letters session={session} letters={letters} />
          )
        }
      </Loaded>
    </>
  );
}

type Letter = LettersView['letters'][number];

function Letters({ session, letters }: Props & { readonly letters: readonly Letter[] }): ReactElement {
  const texts = useTexts(decisionsTexts).letters;
  const language = useLanguage();
  const { defi, go } = useNavigation();
  const shown = letters.find((letter) => letter.defi === defi);
  const ready = letters.filter(({ missing }) => missing.length === 0).length;
  return (
    <>
      <SaveLetters session={session} ready={ready} />
      <div className="letters">
        <section aria-labelledby="letters-list">
          <h2 id="letters-list">{texts.list}</h2>
          <p className="hint">
            {texts.counts(ready, formatCount(ready, language), formatCount(letters.length, language))}
          </p>
          <p className="hint">{texts.readyWhen}</p>
          <div className="table-wrap" role="group" aria-labelledby="letters-list" tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{texts.columns.defi}</th>
                  <th scope="col">{texts.columns.outcome}</th>
                  <th scope="col">{texts.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {letters.map((letter) => (
                  <tr key={letter.defi} className={letter === shown ? 'letters__open' : undefined}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link"
                        aria-label={texts.read(letter.title)}
                        aria-current={letter === shown ? 'true' : undefined}
                        onClick={() => go(session, 'selection', letter.defi, 'letters')}
                      >
                        {letter.title}
                      </button>
                    </th>
                    <td>
                      <OutcomeTag outcome={letter.outcome} position={null} />
                    </td>
                    <td>
                      {letter.missing.length === 0 ? (
                        texts.ready
                      ) : (
                        <span className="remark">{texts.notReady}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        {shown === undefined ? <p className="hint">{texts.choose}</p> : <OneLetter letter={shown} />}
      </div>
    </>
  );
}

function OneLetter({ letter }: { readonly letter: Letter }): ReactElement {
  const texts = useTexts(decisionsTexts).letters;
  const { missing: words, subjectLine, recipient } = useTexts(lettersTexts);
  const { title, administration, subject, body, missing } = letter;
  return (
    <section className="letter" aria-labelledby="letter-title">
      <h2 id="letter-title">{texts.one}</h2>
      {missing.length > 0 && (
        <Notice kind="warning" title={texts.notReady} quiet>
          {missing.map((part) => words[part]).join(' ')}
        </Notice>
      )}
      <div className="letter__page">
        {administration !== '' && <p>{recipient(administration)}</p>}
        <p>
          <strong>{subjectLine(subject)}</strong>
        </p>
        {body.split('\n\n').map((paragraph, place) => (
          <p key={place} className="prose">
            {paragraph}
          </p>
        ))}
      </div>
      <div className="actions">
        <CopyText label={texts.copyLabel(title)} text={() => `${subjectLine(subject)}\n\n${body}`}>
          {texts.copy}
        </CopyText>
        {missing.length === 0 && <Tag kind="success">{texts.ready}</Tag>}
      </div>
    </section>
  );
}

function SaveLetters({ session, ready }: Props & { readonly ready: number }): ReactElement {
  const texts = useTexts(decisionsTexts).letters;
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const [saved, setSaved] = useState<{ readonly words: string; readonly token: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const write = async (): Promise<void> => {
    const plain = session.name.replace(/[^\p{L}\p{N}]+/gu, '-');
    const place = await askShell('chooseSavePlace', {
      purpose: 'letters',
      suggestedName: texts.fileName(plain),
    });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const { token, name } = place.value;
    const answer = await ask('letters-save', { place: token, language });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const { written, left } = answer.value;
    const told = texts.saved(written, formatCount(written, language), name);
    const words = left === 0 ? told : `${told} ${texts.left(left, formatCount(left, language))}`;
    setSaved({ words, token });
    say(words);
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    await write();
    setBusy(false);
  };
  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {saved !== null && (
        <Notice kind="success" quiet>
          {saved.words}
        </Notice>
      )}
      <div className="actions">
        <Button kind="primary" disabled={busy || ready === 0} onClick={() => void run()}>
          {texts.save}
        </Button>
        {saved !== null && (
          <Button kind="tertiary" onClick={() => void askShell('reveal', { token: saved.token })}>
            {texts.reveal}
          </Button>
        )}
      </div>
    </>
  );
}
