import { useState, type ReactElement } from 'react';
import { receiptMatches } from '#core/ballot/find-receipt.ts';
import type { BallotLine, Dashboard } from '#core/contract/requests/dashboard.ts';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { Paged } from '../../components/Paged.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TextField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { Receipt } from './Receipt.tsx';

const fewestLetters = 3;

/** Finds the ballot whose receipt is read out over the phone, among all that ever came. */
export function ReceiptSearch({ dashboard }: { readonly dashboard: Dashboard }): ReactElement {
  const texts = useTexts(dashboardTexts);
  const [typed, setTyped] = useState('');
  const asked = typed.trim().length >= fewestLetters;
  const found = asked ? dashboard.ballots.filter((ballot) => receiptMatches(typed, ballot)) : [];
  return (
    <div role="search">
      <TextField
        label={texts.search}
        hint={texts.searchHint}
        type="search"
        value={typed}
        maxLength={100}
        onChange={setTyped}
      />
      <div role="status">
        {asked && <p>{found.length === 0 ? texts.noReceipt : texts.receipts(found.length)}</p>}
      </div>
      <Paged items={found} step={20}>
        {(shown) => (
          <ul className="plain-list">
            {shown.map((ballot, place) => (
              <Found key={place} ballot={ballot} dashboard={dashboard} />
            ))}
          </ul>
        )}
      </Paged>
    </div>
  );
}

function Found({
  ballot: { juror, receipt, words, sequence, receivedAt, source, state },
  dashboard,
}: {
  readonly ballot: BallotLine;
  readonly dashboard: Dashboard;
}): ReactElement {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const name = juror === null ? null : (dashboard.jurors[juror]?.name ?? null);
  return (
    <li>
      <strong>{name ?? texts.unknownJuror}</strong>{' '}
      <Tag kind={state === 'counts' ? 'success' : state === 'older' ? 'info' : 'warning'}>
        {texts.states[state]}
      </Tag>{' '}
      <Receipt receipt={receipt} words={words} />
      <p className="hint">
        {texts.ballot(formatCount(sequence, language), formatInstant(receivedAt, language))} –{' '}
        {texts.sources[source]}
      </p>
    </li>
  );
}
