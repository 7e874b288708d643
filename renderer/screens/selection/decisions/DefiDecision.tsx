import { useState, type ReactElement } from 'react';
import type { DecisionRow, DecisionsView } from '#core/contract/requests/decisions.ts';
import type { DefiId } from '#core/ids.ts';
import type { Round } from '#core/selection/decision.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatDay, formatHundredths, formatInstant, formatRank } from '#core/texts/format.ts';
import { Button } from '../../../components/Button.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { PlaceHeading } from '../../deliberation/sittings/PlaceHeading.tsx';
import { Trail } from '../../deliberation/sittings/Trail.tsx';
import { useDeciding } from './deciding.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';
import { useTeamWords } from './use-team-words.ts';

interface Props {
  readonly session: string;
  readonly view: DecisionsView;
  readonly row: DecisionRow;
  readonly onOpen: (defi: DefiId | null) => void;
}

/** One défi: what each round says of it, the form to decide, and all that was decided before. */
export function DefiDecision({ session, view, row, onOpen }: Props): ReactElement {
  const all = useTexts(decisionsTexts);
  const texts = all.one;
  const language = useLanguage();
  const { open, rows } = view;
  const at = rows.indexOf(row);
  const [previous, next] = [rows[at - 1], rows[at + 1]];
  const facts = [
    row.number,
    row.administration,
    row.rank === null ? texts.unranked : texts.rank(formatRank(row.rank, language)),
    row.total === null ? null : texts.total(formatHundredths(row.total, language)),
    row.recevable ? (row.avis === null ? texts.noAvis : texts.avis[row.avis]) : texts.notAdmissible,
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <>
      <Trail steps={[{ label: texts.trail, go: () => onOpen(null) }]} here={row.title} />
      <PlaceHeading key={`heading ${row.defi}`} id="decision-of-defi">
        {row.title}
      </PlaceHeading>
      <p className="hint">{facts.join(' · ')}</p>
      <div className="cards decision-rounds">
        {(['jury', 'comite'] as const).map((round) => (
          <RoundCard key={round} round={round} row={row} />
        ))}
      </div>
      {(open.jury || open.comite) && (
        <Deciding key={`form ${row.defi}`} session={session} view={view} row={row} />
      )}
      {row.history.length > 0 && <History row={row} />}
      <div className="actions">
        {previous !== undefined && (
          <Button small kind="tertiary" onClick={() => onOpen(previous.defi)}>
            {texts.previous}
          </Button>
        )}
        {next !== undefined && (
          <Button small kind="tertiary" onClick={() => onOpen(next.defi)}>
            {texts.next}
          </Button>
        )}
      </div>
    </>
  );
}

function Deciding({ session, view, row }: Omit<Props, 'onOpen'>): ReactElement {
  const { one: texts, rounds } = useTexts(decisionsTexts);
  const { open, complementaryList } = view;
  const [round, setRound] = useState<Round>(open.comite ? 'comite' : 'jury');
  const deciding = useDeciding(session, round, view);
  return (
    <>
      {open.jury && open.comite && (
        <fieldset className="decision-outcomes">
          <legend>{texts.round}</legend>
          {(['comite', 'jury'] as const).map((one) => (
            <label key={one} className="decision-outcomes__choice">
              <input
                type="radio"
                name="decision-round"
                checked={round === one}
                onChange={() => setRound(one)}
              />
              {rounds[one]}
            </label>
          ))}
        </fieldset>
      )}
      <DecisionForm
        key={round}
        row={row}
        round={round}
        complementaryList={complementaryList}
        deciding={deciding}
      />
    </>
  );
}

function RoundCard({ round, row }: { readonly round: Round; readonly row: DecisionRow }): ReactElement {
  const all = useTexts(decisionsTexts);
  const language = useLanguage();
  const teams = useTeamWords();
  const decision = row[round];
  return (
    <section className="round-card" aria-label={all.rounds[round]}>
      <h3 className="decisions-sub">{all.rounds[round]}</h3>
      {decision === null ? (
        <p className="hint">{all.one.noDecision}</p>
      ) : (
        <>
          <p>
            <OutcomeTag {...decision} />{' '}
            {round === 'comite' &&
              row.changed.map((change) => (
                <Tag key={change} kind="new">
                  {all.table.changed[change]}
                </Tag>
              ))}
          </p>
          {decision.granted !== null && (
            <p>
              {decision.outcome === 'complementaire'
                ? all.table.wouldBe(teams.granted(decision.granted))
                : teams.granted(decision.granted)}
            </p>
          )}
          <p className={decision.motivation === '' ? 'remark' : 'prose'}>
            {decision.motivation === '' ? all.table.motivationToWrite : decision.motivation}
          </p>
          <p className="hint">
            {decision.by}, {formatDay(decision.on, language)}
          </p>
        </>
      )}
    </section>
  );
}

function History({ row }: { readonly row: DecisionRow }): ReactElement {
  const all = useTexts(decisionsTexts);
  const texts = all.one;
  const language = useLanguage();
  const teams = useTeamWords();
  return (
    <details className="decisions">
      <summary>{texts.history(row.history.length)}</summary>
      <ol className="plain-list">
        {row.history.map((one, place) => {
          const name = all.outcomes[one.outcome];
          const outcome = one.position === null ? name : all.placed(name, formatRank(one.position, language));
          return (
            <li key={place}>
              <p className="decisions__what">
                {texts.line(all.rounds[one.round], outcome, one.by, formatDay(one.on, language))}
              </p>
              {one.granted !== null && <p>{teams.granted(one.granted)}</p>}
              {one.motivation !== '' && <p className="prose">{one.motivation}</p>}
              <p className="hint">
                {texts.recordedAt(formatInstant(one.at, language))}{' '}
                {one.afterWithdrawal && all.table.afterWithdrawal}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
