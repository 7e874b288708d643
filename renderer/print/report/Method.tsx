import type { ReactElement } from 'react';
import type { MethodPart } from '#core/report/method-model.ts';
import { reportMethodTexts } from '#core/texts/report-method.ts';
import type { ReportProps } from './figures.tsx';
import { GridSection } from './GridSection.tsx';
import { Reliability } from './Reliability.tsx';
import { partTitle } from './part-title.ts';

/** How one gets from the marks to the list, and how sure that is. */
export function Method({ method, model }: ReportProps & { readonly method: MethodPart }): ReactElement {
  const texts = reportMethodTexts[model.language];
  return (
    <section id="method">
      <h2>{partTitle('method', model)}</h2>
      <h3>{texts.steps}</h3>
      <ol>
        {method.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <GridSection grid={method.grid} model={model} />
      <Reliability method={method} model={model} />
    </section>
  );
}
