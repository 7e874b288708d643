import type { ReactElement, ReactNode } from 'react';
import type { Figure } from '#core/report/figure.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import {
  formatCoefficient,
  formatCount,
  formatDifference,
  formatHundredths,
  formatMoney,
  formatP,
  formatRank,
  formatShare,
} from '#core/texts/format.ts';

/** What every part of the report is given. */
export interface ReportProps {
  readonly model: ReportModel;
}

/** How one figure is written. */
export function written({ value, kind }: Figure, { language }: Pick<ReportModel, 'language'>): string {
  switch (kind) {
    case 'hundredths':
      return formatHundredths(value, language);
    case 'difference':
      return formatDifference(value, language);
    case 'cents':
      return formatMoney(value, language);
    case 'rank':
      return formatRank(value, language);
    case 'count':
      return formatCount(value, language);
    case 'coefficient':
      return formatCoefficient(value, language);
    case 'share':
      return formatShare(value === null ? null : 100 * value, language);
    case 'p':
      // In a table the heading says "p": only an inequality needs its sign.
      return formatP(value, language).replace('= ', '');
  }
}

/** A figure under its identifier. */
export function Shown({ figure, model }: ReportProps & { readonly figure: Figure }): ReactElement {
  return <span data-figure={figure.id}>{written(figure, model)}</span>;
}

/** Leads to the page of a défi. */
export function DefiLink({
  anchor,
  children,
}: {
  readonly anchor: string;
  readonly children: ReactNode;
}): ReactElement {
  return <a href={`#defi-${anchor}`}>{children}</a>;
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
