import type { ReactElement } from 'react';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { HistoryGroup } from '#core/history/kind-groups.ts';
import { formatCount } from '#core/texts/format.ts';
import { historyTexts } from '#core/texts/history.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** As typed and chosen; empty: any. */
export interface Filters {
  readonly query: string;
  readonly defi: string;
  readonly group: HistoryGroup | '';
  readonly juror: string;
  readonly from: string;
  readonly to: string;
}

export const noFilters: Filters = { query: '', defi: '', group: '', juror: '', from: '', to: '' };

interface Props extends Pick<RequestOutput<'history-view'>, 'kinds' | 'jurors'> {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function HistoryFilters({ filters, kinds, jurors, onChange }: Props): ReactElement {
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const change = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const groupChoices: { value: HistoryGroup | ''; label: string }[] = [
    { value: '', label: texts.anyGroup },
    ...kinds.map(({ group, count }) => ({
      value: group,
      label: texts.groupCount(texts.groups[group], formatCount(count, language)),
    })),
  ];
  return (
    <search className="session-history__filters">
      <TextField
        autoFocus
        label={texts.query}
        maxLength={200}
        value={filters.query}
        onChange={(query) => change({ query })}
      />
      <TextField
        label={texts.defi}
        maxLength={200}
        value={filters.defi}
        onChange={(defi) => change({ defi })}
      />
      <ChoiceField
        label={texts.group}
        value={filters.group}
        choices={groupChoices}
        onChange={(group) => change({ group })}
      />
      <ChoiceField
        label={texts.juror}
        value={filters.juror}
        choices={[
          { value: '', label: texts.anyJuror },
          ...jurors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(juror) => change({ juror })}
      />
      <TextField type="date" label={texts.from} value={filters.from} onChange={(from) => change({ from })} />
      <TextField type="date" label={texts.to} value={filters.to} onChange={(to) => change({ to })} />
      <Button
        small
        kind="tertiary"
        disabled={Object.values(filters).every((value) => value === '')}
        onClick={() => onChange(noFilters)}
      >
        {texts.clear}
      </Button>
    </search>
  );
}
