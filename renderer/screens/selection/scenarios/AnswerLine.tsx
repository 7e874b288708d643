import type { ReactElement } from 'react';
import type { SelectionView } from '#core/contract/requests/selection.ts';
import { formatHundredths, formatMoney, formatRank } from '#core/texts/format.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { Button } from '../../../components/Button.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { ScenarioNames } from './scenario-names.ts';

export type AnswerRow = Extract<SelectionView, { readonly kind: 'optimal' }>['rows'][number];

interface Props {
  readonly row: AnswerRow;
  readonly names: ScenarioNames;
  /** Whether there are several optima. */
  readonly ties: boolean;
  readonly open: boolean;
  /** Null where there is no explanation. */
  readonly onWhy: (() => void) | null;
}

/** One défi in an answer. */
export function AnswerLine({ row, names, ties, open, onWhy }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts);
  const language = useLanguage();
  const defi = names.defiOf(row.defi);
  const title = defi?.title ?? '';
  const team = row.option === null ? defi?.options[0] : names.optionOf(row.defi, row.option);
  const chosen = row.option !== null;
  return (
    <tr className={chosen ? 'answer__chosen' : undefined}>
      <td className="answer__rank">{formatRank(row.rank, language)}</td>
      <th scope="row">
        {title}
        {row.bar !== null && <p className="hint">{texts.bar[row.bar]}</p>}
      </th>
      <td>
        <Sign yes={chosen} text={chosen ? texts.table.yes : texts.table.no} />
        {row.option !== null && <span className="answer__team">{names.team(row.defi, row.option)}</span>}
        {chosen && team?.outOfBounds === true && <Tag kind="warning">{texts.table.outOfBounds}</Tag>}
      </td>
      {ties && <td>{texts.table.among[row.amongTies]}</td>}
      <td className={row.straightDown ? undefined : 'answer__not'}>
        {row.straightDown ? texts.table.above : texts.table.below}
      </td>
      <td className="number">{formatHundredths(team?.value ?? null, language)}</td>
      <td className="number">{formatMoney(team?.fundCents ?? null, language)}</td>
      {onWhy !== null && (
        <td>
          <Button
            small
            kind="quiet"
            label={texts.table.whyLabel(title)}
            native={{ 'aria-expanded': open, ...(open ? { 'aria-controls': `why-${row.defi}` } : {}) }}
            onClick={onWhy}
          >
            {texts.table.why}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** A word with a sign before it, so that a column can be read at a glance and without colour. */
function Sign({ yes, text }: { readonly yes: boolean; readonly text: string }): ReactElement {
  return (
    <span className={yes ? 'sign sign--yes' : 'sign'}>
      <span aria-hidden="true">{yes ? '✓ ' : '– '}</span>
      {text}
    </span>
  );
}
