import type { ReactElement, ReactNode } from 'react';
import type { Figure, ReportModel } from '#core/report/report-model.ts';
import { formatCount, formatHundredths, formatMoney, formatRank } from '#core/texts/format.ts';

/** What every part of the report is given. */
export interface ReportProps {
  readonly model: ReportModel;
}

/** How one figure is written. */
export function written({ value, kind }: Figure, { language }: ReportModel): string {
  switch (kind) {
    case 'hundredths':
      return formatHundredths(value, language);
    case 'cents':
      return formatMoney(value, language);
    case 'rank':
      return formatRank(value, language);
    case 'count':
      return formatCount(value, language);
  }
}

/** A figure under its identifier. */
export function Shown({ figure, model }: ReportProps & { readonly figure: Figure }): ReactElement {
  return <span data-figure={figure.id}>{written(figure, model)}</span>;
}

export function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
