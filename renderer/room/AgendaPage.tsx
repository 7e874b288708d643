import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { roomTexts } from '#core/texts/room.ts';
import { rowClassOf, rowHeightOf } from './list-rows.ts';
import { Paged } from './Paged.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly language: Language;
  readonly rows: Shown<'agenda'>['rows'];
}

/** The défis in the order in which they are heard, with the one under way in sight. */
export function AgendaPage({ language, rows }: Props): ReactElement {
  const texts = roomTexts[language].agenda;
  const underWay = rows.findIndex(({ state }) => state === 'under-way');
  const next = rows.findIndex(({ state }) => state === 'to-come');
  const inSight = underWay === -1 ? Math.max(0, next) : underWay;
  return (
    <>
      <h1>{texts.title}</h1>
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Paged
          language={language}
          rows={rows}
          rowHeight={rowHeightOf(rows)}
          headHeight={1.7}
          inSight={inSight}
        >
          {(shown) => (
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">{texts.defi}</th>
                  <th scope="col" className="list__state">
                    {texts.state}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ title, administration, state }, place) => (
                  <tr key={place} className={`${rowClassOf(rows)} list__row--${state}`}>
                    <th scope="row">
                      <span className="list__title">{title}</span>
                      <span className="list__hint">{administration}</span>
                    </th>
                    <td className="list__state">{texts.states[state]}</td>
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
