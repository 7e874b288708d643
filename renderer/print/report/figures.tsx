import type { ReactElement, ReactNode } from 'react';
import type { Figure } from '#core/report/figure.ts';
import { pagesIn } from '#core/report/keep-parts.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import {
  formatCoefficient,
  formatCount,
  formatDifference,
  formatHundredths,
  formatMoney,
  formatP,
  formatRank,
  formatCountedShare,
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
      return formatCountedShare(value, language);
    case 'p':
      // In a table the heading says "p": only an inequality needs its sign.
      return formatP(value, language).replace('= ', '');
  }
}

/** A figure under its identifier. */
export function Shown({ figure, model }: ReportProps & { readonly figure: Figure }): ReactElement {
  return <span data-figure={figure.id}>{written(figure, model)}</span>;
}

/** A cell of figures. */
export function NumberCell({ figure, model }: ReportProps & { readonly figure: Figure }): ReactElement {
  return (
    <td className="number">
      <Shown figure={figure} model={model} />
    </td>
  );
}

/** The heads of columns; those of figures stand above them. */
export function Heads({
  names,
}: {
  readonly names: readonly (string | { readonly number: string })[];
}): ReactElement {
  return (
    <thead>
      <tr>
        {names.map((name, at) =>
          typeof name === 'string' ? (
            <th key={at} scope="col">
              {name}
            </th>
          ) : (
            <th key={at} scope="col" className="number">
              {name.number}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

/** Leads to the page of a défi, where this report has one. */
export function DefiLink({
  anchor,
  model,
  children,
}: ReportProps & { readonly anchor: string; readonly children: ReactNode }): ReactElement {
  return pagesIn(model).has(anchor) ? <a href={`#defi-${anchor}`}>{children}</a> : <>{children}</>;
}
