import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { formatRank, noFigure } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import { rowClassOf, rowHeightOf } from './list-rows.ts';
import { Paged } from './Paged.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly language: Language;
  readonly rows: Shown<'order'>['rows'];
}

/** The group's order, the best first, with its avis and coups de cœur. */
export function OrderPage({ language, rows }: Props): ReactElement {
  const texts = roomTexts[language].order;
  return (
    <>
      <h1>{texts.title}</h1>
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Paged language={language} rows={rows} rowHeight={rowHeightOf(rows)} headHeight={1.7}>
          {(shown) => (
            <table className="list">
              <thead>
                <tr>
                  <th scope="col" className="list__rank">
                    {texts.rank}
                  </th>
                  <th scope="col">{texts.defi}</th>
                  <th scope="col" className="list__state">
                    {texts.avis}
                  </th>
                  <th scope="col" className="list__heart">
                    {texts.coupDeCoeur}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ rank, title, administration, avis, coupDeCoeur }, place) => (
                  <tr key={place} className={rowClassOf(rows)}>
                    <td className="list__rank">{formatRank(rank, language)}</td>
                    <th scope="row">
                      <span className="list__title">{title}</span>
                      <span className="list__hint">{administration}</span>
                    </th>
                    <td className="list__state">{avis === null ? noFigure : texts.avisOf[avis]}</td>
                    <td className="list__heart">
                      {coupDeCoeur ? <strong className="list__tag">{texts.coupDeCoeur}</strong> : noFigure}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Paged>
      )}
    </>
  );
}
