import type { ReactElement } from 'react';
import type { OptionsView, OptionView } from '#core/contract/requests/options.ts';
import { namedProfiles } from '#core/selection/team-profiles.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatHundredths, formatMoney, formatRank } from '#core/texts/format.ts';
import { optionName, valueSource } from '#core/texts/option-name.ts';
import { teamOptionsTexts } from '#core/texts/team-options.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

export type DefiOptions = OptionsView['rows'][number];

interface Props {
  readonly rows: readonly DefiOptions[];
  /** Percent of the value lost for each EIG taken away. */
  readonly loss: number;
  /** Nothing can be changed any more. */
  readonly locked: boolean;
  /** Null: a new team. */
  readonly onEdit: (row: DefiOptions, option: OptionView | null) => void;
  readonly onRemove: (row: DefiOptions, option: OptionView) => void;
}

/** A group of rows for each défi, one row a team. */
export function OptionsTable(props: Props): ReactElement {
  const { columns } = useTexts(teamOptionsTexts);
  return (
    <div className="table-wrap options" role="group" aria-labelledby="options" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.defi}</th>
            <th scope="col">{columns.team}</th>
            <th scope="col" className="number">
              {columns.seats}
            </th>
            <th scope="col" className="number">
              {columns.cost}
            </th>
            <th scope="col" className="number">
              {columns.fund}
            </th>
            <th scope="col">{columns.value}</th>
            {!props.locked && <th scope="col">{columns.actions}</th>}
          </tr>
        </thead>
        {props.rows.map((row) => (
          <DefiRows key={row.defi} {...props} row={row} />
        ))}
      </table>
    </div>
  );
}

function DefiRows({ row, ...props }: Props & { readonly row: DefiOptions }): ReactElement {
  const texts = useTexts(teamOptionsTexts);
  const language = useLanguage();
  const heading = (
    <th scope="rowgroup" rowSpan={Math.max(1, row.options.length)} className="options__defi">
      {row.title}
      <span className="hint">
        {formatRank(row.rank, language)} · {texts.total(formatHundredths(row.total, language))}
      </span>
      {row.declaredCostCents !== null && (
        <span className="hint">{texts.declared(formatMoney(row.declaredCostCents, language))}</span>
      )}
      {!props.locked && (
        <Button small kind="quiet" label={texts.addTo(row.title)} onClick={() => props.onEdit(row, null)}>
          {texts.add}
        </Button>
      )}
    </th>
  );
  if (row.options.length === 0) {
    return (
      <tbody className="options__group">
        <tr>
          {heading}
          <td colSpan={props.locked ? 5 : 6}>{texts.noTeam}</td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody className="options__group">
      {row.options.map((option, at) => (
        <tr key={option.option}>
          {at === 0 && heading}
          <OptionCells {...props} row={row} option={option} />
        </tr>
      ))}
    </tbody>
  );
}

function OptionCells({
  row,
  option,
  loss,
  locked,
  onEdit,
  onRemove,
}: Props & { readonly row: DefiOptions; readonly option: OptionView }): ReactElement {
  const texts = useTexts(teamOptionsTexts);
  const { profiles } = useTexts(dossierTexts);
  const language = useLanguage();
  const name = optionName(option, language);
  const named = namedProfiles(option.eigs);
  const isSet = option.costFrom === 'set' || option.valueFrom === 'set' || option.label !== '';
  return (
    <>
      <th scope="row" className="options__team">
        {name}
        <span className="hint">
          {named.length === 0 ? texts.profilesUnknown : named.map((profile) => profiles[profile]).join(', ')}
        </span>
        {option.outOfBounds && <Tag kind="warning">{texts.outOfBounds}</Tag>}
      </th>
      <td className="number">{formatCount(option.seats, language)}</td>
      <td className="number">
        {formatMoney(option.costCents, language)}
        {option.costFrom === 'set' && (
          <span className="hint options__from">
            {texts.costSet(formatMoney(option.defaultCostCents, language))}
          </span>
        )}
      </td>
      <td className="number">{formatMoney(option.fundCents, language)}</td>
      <td className="options__value">
        <strong>{formatHundredths(option.value, language)}</strong>
        <span className="hint options__from">{valueSource(option, loss, language)}</span>
      </td>
      {!locked && (
        <td className="options__actions">
          <Button
            small
            kind="quiet"
            label={texts.editOf(name, row.title)}
            onClick={() => onEdit(row, option)}
          >
            {texts.edit}
          </Button>
          {option.kind === 'added' ? (
            <Button
              small
              kind="quiet"
              label={texts.removeOf(name, row.title)}
              onClick={() => onRemove(row, option)}
            >
              {texts.remove}
            </Button>
          ) : (
            isSet && (
              <Button
                small
                kind="quiet"
                label={texts.restoreOf(name, row.title)}
                onClick={() => onRemove(row, option)}
              >
                {texts.restore}
              </Button>
            )
          )}
        </td>
      )}
    </>
  );
}
