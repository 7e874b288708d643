import { useState, type ReactElement } from 'react';
import type { BallotOutcome, ReceivedBallots } from '#core/contract/requests/ballots.ts';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { exchangeTexts } from '#core/texts/exchange.ts';
import { formatCount } from '#core/texts/format.ts';
import { tallyOf } from '#core/texts/outcome-tally.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { OutcomeList } from './OutcomeList.tsx';

type Kind = BallotOutcome['outcome'];

/** What asks for an answer comes first. */
const order: readonly Kind[] = ['refused', 'conflict', 'held', 'accepted', 'older', 'already'];

/** What became of the files of the last reception: how many of each, then each with its sentence. */
export function Outcomes({ received }: { readonly received: ReceivedBallots }): ReactElement {
  const { outcomes, passedOver, leftOut } = received;
  const texts = useTexts(dashboardTexts);
  const exchange = useTexts(exchangeTexts);
  const language = useLanguage();
  const [only, setOnly] = useState<Kind | null>(null);
  const present = order.filter((kind) => outcomes.some(({ outcome }) => outcome === kind));
  const sorted = present.flatMap((kind) => outcomes.filter(({ outcome }) => outcome === kind));
  const shown = only !== null && present.includes(only) ? only : null;
  const lines = sorted.filter(({ outcome }) => shown === null || outcome === shown);
  const choice = (kind: Kind | null, label: string): ReactElement => (
    <button
      key={label}
      type="button"
      className="choice"
      aria-pressed={shown === kind}
      onClick={() => setOnly(kind)}
    >
      {label}
    </button>
  );
  return (
    <section className="panel" aria-labelledby="ballots-outcomes">
      <h2 id="ballots-outcomes">{texts.outcomesTitle}</h2>
      <div className="choices" role="group" aria-label={texts.filter}>
        {present.length > 1 && choice(null, texts.outcome(texts.all, formatCount(outcomes.length, language)))}
        {present.map((kind) => choice(kind, tallyOf(kind, outcomes, language)))}
      </div>
      {passedOver > 0 && <p className="hint">{exchange.passedOver(passedOver)}</p>}
      {leftOut !== null && <p className="remark">{exchange.leftOut(leftOut)}</p>}
      <OutcomeList key={shown ?? ''} lines={lines.map((outcome) => ({ outcome }))} />
    </section>
  );
}
