import type { ReactElement } from 'react';
import type { DecisionsView } from '#core/contract/requests/decisions.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatCount, formatDay, formatMoney } from '#core/texts/format.ts';
import { whichCapsSentence } from '#core/texts/which-caps.ts';
import { CapsBar } from '../../../components/CapsBar.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

/** What is granted against the caps, the rules that it breaks, and what is left to do. */
export function Summary({ view }: { readonly view: DecisionsView }): ReactElement {
  const texts = useTexts(decisionsTexts).summary;
  const language = useLanguage();
  const { granted, caps, broken, basis, undecided, unconfirmed, withoutMotivation, open } = view;
  const count = (value: number): string => formatCount(value, language);
  const line = (used: string, cap: string | null): string => (cap === null ? used : texts.ofCap(used, cap));
  const twoCaps = whichCapsSentence(view, language);
  const left = [
    ...(undecided > 0 ? [texts.undecided(undecided, count(undecided))] : []),
    ...(open.comite && unconfirmed > 0 ? [texts.unconfirmed(unconfirmed, count(unconfirmed))] : []),
    ...(withoutMotivation > 0 ? [texts.withoutMotivation(withoutMotivation, count(withoutMotivation))] : []),
  ];
  return (
    <section aria-labelledby="decisions-summary">
      <h2 id="decisions-summary">{texts.title}</h2>
      <div className="cards">
        <CapsBar
          label={texts.seats}
          used={granted.seats}
          cap={caps.seats}
          line={line(count(granted.seats), caps.seats === null ? null : count(caps.seats))}
          note={texts.granted(granted.defis, count(granted.defis))}
        />
        <CapsBar
          label={texts.money}
          used={granted.fundCents}
          cap={caps.fundCents}
          line={line(
            formatMoney(granted.fundCents, language),
            caps.fundCents === null ? null : formatMoney(caps.fundCents, language),
          )}
          note={basis === null ? texts.noBasis : texts.basis(basis.name, formatDay(basis.at, language))}
        />
      </div>
      {twoCaps !== null && <p className="hint">{twoCaps}</p>}
      {broken.length > 0 && (
        <Notice kind="warning" title={texts.broken} quiet>
          {broken.map(({ text }) => text).join(' ')}
        </Notice>
      )}
      {left.length === 0 ? (
        <p>{texts.nothingLeft}</p>
      ) : (
        <ul className="decisions-left">
          {left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
