import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { HintView } from '#core/contract/requests/jury.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { fieldName } from '#core/texts/dossier-value.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Paged } from '../../components/Paged.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { namesOf } from './names.ts';
import type { PartProps } from './panel-props.ts';

/** What a person said of a hint; it is saved when the reason is given. */
interface Answered {
  readonly hint: HintView;
  readonly as: 'deport' | 'aside';
}

/** Possible ties: each is made a déport or set aside, always with a reason. */
export function HintsPanel({ view }: Pick<PartProps, 'view'>): ReactElement {
  const texts = useTexts(juryTexts);
  const { reason: reasonLabel } = useTexts(coordinationTexts);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const names = namesOf(view);

  const save = async ({ hint, as }: Answered, reason: string): Promise<AppError | null> => {
    const pair = { juror: hint.juror, defi: hint.defi, reason };
    const answer = await (as === 'deport' ? ask('deport-set', pair) : ask('hint-dismiss', pair));
    if (!answer.ok) return answer.error;
    say(as === 'deport' ? texts.deportDone : texts.setAsideDone);
    return null;
  };

  return (
    <section className="panel" aria-labelledby="assignment-hints">
      <h2 id="assignment-hints">{texts.hints}</h2>
      {view.hints.length === 0 ? <p>{texts.noHint}</p> : <p>{texts.hintsText}</p>}
      <Paged items={view.hints} step={30}>
        {(shown) => (
          <ul className="plain-list">
            {shown.map((hint) => (
              <Hint key={`${hint.juror} ${hint.defi}`} hint={hint} view={view} onAnswer={setAnswered} />
            ))}
          </ul>
        )}
      </Paged>
      {view.setAside.length > 0 && (
        <details className="fold">
          <summary>{texts.asideTitle(view.setAside.length)}</summary>
          <ul>
            {view.setAside.map(({ juror, defi, reason }) => (
              <li key={`${juror} ${defi}`}>
                {names.juror(juror)} – {names.defi(defi)} : {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {answered !== null && (
        <ReasonDialog
          title={(answered.as === 'deport' ? texts.toDeportOf : texts.setAsideOf)(
            names.juror(answered.hint.juror),
            names.defi(answered.hint.defi),
          )}
          text={answered.as === 'deport' ? texts.deportText : texts.setAsideText}
          label={reasonLabel}
          confirm={answered.as === 'deport' ? texts.confirmDeport : texts.setAside.replace('…', '')}
          onClose={() => setAnswered(null)}
          onConfirm={(reason) => save(answered, reason)}
        />
      )}
    </section>
  );
}

interface HintProps {
  readonly hint: HintView;
  readonly view: PartProps['view'];
  readonly onAnswer: (answered: Answered) => void;
}

function Hint({ hint, view, onAnswer }: HintProps): ReactElement {
  const texts = useTexts(juryTexts);
  const language = useLanguage();
  const names = namesOf(view);
  const juror = view.jurors.find(({ id }) => id === hint.juror);
  const pair = [names.juror(hint.juror), names.defi(hint.defi)] as const;
  return (
    <li className="hint-row">
      <p className="hint-row__pair">
        <strong>{pair[0]}</strong>
        {juror !== undefined && juror.organisation !== '' && <> ({juror.organisation})</>} –{' '}
        <strong>{pair[1]}</strong>
      </p>
      <ul>
        {hint.findings.map(({ what, where, before, found, after }) => (
          <li key={what + where + before + found}>
            <span className="hint">{texts.passage(texts.what[what], fieldName(where, language))}</span>{' '}
            {before}
            <mark>{found}</mark>
            {after}
          </li>
        ))}
      </ul>
      {view.open && (
        <div className="actions actions--row">
          <Button small label={texts.toDeportOf(...pair)} onClick={() => onAnswer({ hint, as: 'deport' })}>
            {texts.toDeport}
          </Button>
          <Button
            small
            kind="tertiary"
            label={texts.setAsideOf(...pair)}
            onClick={() => onAnswer({ hint, as: 'aside' })}
          >
            {texts.setAside}
          </Button>
        </div>
      )}
    </li>
  );
}
