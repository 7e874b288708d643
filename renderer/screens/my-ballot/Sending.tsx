import type { ReactElement } from 'react';
import { jurorTexts } from '#core/texts/juror.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { formatCount, formatScale } from '#core/texts/format.ts';
import { Notice } from '../../components/Notice.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { Changes } from './Changes.tsx';
import type { PartProps } from './part-props.ts';
import { Receipt } from './Receipt.tsx';
import { SendButtons } from './SendButtons.tsx';

/** What is left before sending, the sending itself, and the receipt of the last ballot. */
export function Sending({ ballot, session }: PartProps): ReactElement {
  const texts = useTexts(myBallotTexts);
  const { last, changedSince } = ballot;
  const nothing = last === null && !changedSince;

  return (
    <section className="panel" aria-labelledby="ballot-sending">
      <h2 id="ballot-sending">{texts.sending}</h2>
      {nothing ? <p>{texts.nothing}</p> : <LeftToDo ballot={ballot} session={session} />}
      <Pending ballot={ballot} session={session} />
      {last === null ? (
        !nothing && <p>{texts.never}</p>
      ) : (
        <>
          <Receipt
            ballot={last}
            state={
              ballot.others.length > 0 || (changedSince && ballot.changes.length === 0)
                ? texts.twoHeads
                : changedSince
                  ? texts.changed
                  : texts.upToDate
            }
          />
          <Changes ballot={ballot} session={session} />
        </>
      )}
      <SendButtons ballot={ballot} session={session} />
    </section>
  );
}

/** Which défis are not complete, and whether all of the kit is here. */
function LeftToDo({ ballot, session }: PartProps): ReactElement {
  const texts = useTexts(myBallotTexts);
  const kit = useTexts(jurorTexts).kit;
  const language = useLanguage();
  const go = useNavigation((store) => store.go);
  const { value: held } = useView('kit-held-view', {});
  /** Before a ballot is written and after it: incomplete is allowed, and told. */
  const sentence = (count: number): string => {
    if (count === 0) return texts.complete;
    return ballot.last === null || ballot.changedSince
      ? texts.incomplete(count)
      : texts.incompleteSent(count);
  };
  const rows = ballot.desk.defis.filter(({ state }) => state === 'empty' || state === 'draft');
  return (
    <>
      {held !== null && held.missing.length > 0 && (
        <p>
          <strong>{texts.missingParts}</strong>{' '}
          {kit.partsCount(held.here, formatCount(held.here, language), formatCount(held.assigned, language))}
        </p>
      )}
      <p>{sentence(ballot.incomplete)}</p>
      {rows.length > 0 && (
        <details className="incomplete">
          <summary>{texts.incompleteList(rows.length)}</summary>
          <ul>
            {rows.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  className="link"
                  aria-label={texts.open(title)}
                  onClick={() => go(session, 'desk', id)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What was typed in the place of a mark and is none: the one thing that a juror could believe sent and is not. */
function Pending({ ballot, session }: PartProps): ReactElement | null {
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  const go = useNavigation((store) => store.go);
  if (ballot.pending.length === 0) return null;
  const label = (id: string): string => session.grid.criteria.find((known) => known.id === id)?.label ?? id;
  /** With the mark that stands there, which the ballot goes on saying. */
  const sentence = (defi: string, title: string, criterion: string, text: string): string => {
    const marks = ballot.desk.defis.find(({ id }) => id === defi)?.marks ?? [];
    const standing = marks.find((mark) => mark.criterion === criterion)?.value;
    return standing === undefined
      ? texts.pending(title, label(criterion), text)
      : texts.pendingOver(title, label(criterion), text, formatScale(standing, language));
  };
  return (
    <div className="pending">
      <Notice kind="warning" title={texts.pendingTitle} quiet>
        {ballot.pending.map(({ defi, title, criterion, text }) => (
          <span className="pending__line" key={defi + criterion}>
            {sentence(defi, title, criterion, text)}{' '}
            <button
              type="button"
              className="link"
              aria-label={texts.open(title)}
              onClick={() => go(session, 'desk', defi)}
            >
              {texts.open(title)}
            </button>
          </span>
        ))}
      </Notice>
    </div>
  );
}
