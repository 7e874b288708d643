import type { ReactElement } from 'react';
import type { PublicList } from '#core/exports/public-page.ts';

/** The public list of the selected défis, as its HTML file tells it. */
export function PublicListPages({ model }: { readonly model: PublicList }): ReactElement {
  return (
    <main>
      <header className="cover">
        <h1>{model.title}</h1>
        <p className="cover__session">{model.call}</p>
      </header>
      {model.demonstration !== null && <p className="notice">{model.demonstration}</p>}
      <p>{model.lead}</p>
      {model.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <p>{section.note}</p>
          <table>
            <thead>
              <tr>
                {section.ordered && <th scope="col">{model.placeHeading}</th>}
                <th scope="col">{model.columns.defi}</th>
                <th scope="col">{model.columns.administration}</th>
                <th scope="col">{model.columns.team}</th>
              </tr>
            </thead>
            <tbody>
              {section.defis.map((defi, at) => (
                <tr key={at}>
                  {section.ordered && <td>{at + 1}</td>}
                  <th scope="row">
                    <strong>{defi.title}</strong>
                  </th>
                  <td>{defi.administration}</td>
                  <td>{defi.team}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <p>{model.foot}</p>
    </main>
  );
}
