import type { ReactElement } from 'react';
import type { ScenariosCompared, ScenariosView } from '#core/contract/requests/selection.ts';
import { capsOf } from '#core/selection/straight-down-portfolio.ts';
import type { Caps } from '#core/selection/straight-down.ts';
import { formatCount, formatMoney } from '#core/texts/format.ts';
import { scenariosComparedTexts } from '#core/texts/scenarios-compared.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { CapsBar } from '../../../components/CapsBar.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { ComparedColumn } from './compared-rows.ts';

interface Props {
  readonly compared: ScenariosCompared;
  readonly view: ScenariosView;
}

/** Seats and money of each column against its own caps. */
export function ComparedCaps({ compared, view }: Props): ReactElement {
  const texts = useTexts(scenariosComparedTexts);
  const bars = useTexts(selectionAnswerTexts).bars;
  const language = useLanguage();
  const capsFor = ({ scenario }: ComparedColumn): Caps =>
    scenario === null
      ? { seats: view.seatCap, fundCents: view.envelopeCents }
      : capsOf(view.scenarios.find(({ id }) => id === scenario)?.scenario.rules ?? []);
  const line = (used: number, cap: number | null, write: (value: number) => string): string =>
    cap === null ? bars.noCap(write(used)) : bars.used(write(used), write(cap));
  const seats = (value: number): string => formatCount(value, language);
  const money = (value: number): string => formatMoney(value, language);
  const answered = compared.columns.flatMap((column) =>
    column.totals === null
      ? []
      : [
          {
            key: column.scenario ?? 'straight',
            label: column.scenario === null ? texts.straight : column.name,
            totals: column.totals,
            caps: capsFor(column),
          },
        ],
  );
  return (
    <section aria-labelledby="compared-caps">
      <h3 id="compared-caps">{texts.caps}</h3>
      <p className="hint">{texts.capsHint}</p>
      <div className="compared-caps">
        <div>
          <h4>{bars.seats}</h4>
          {answered.map(({ key, label, totals, caps }) => (
            <CapsBar
              key={key}
              label={label}
              used={totals.seats}
              cap={caps.seats}
              line={line(totals.seats, caps.seats, seats)}
            />
          ))}
        </div>
        <div>
          <h4>{bars.money}</h4>
          {answered.map(({ key, label, totals, caps }) => (
            <CapsBar
              key={key}
              label={label}
              used={totals.fundCents}
              cap={caps.fundCents}
              line={line(totals.fundCents, caps.fundCents, money)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
