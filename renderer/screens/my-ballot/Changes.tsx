import type { ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import type { PartProps } from './part-props.ts';
import { fieldLabel, fieldValue } from './say-field.ts';

/** What the next ballot will say otherwise than the last, line by line. */
export function Changes({ ballot, session }: PartProps): ReactElement | null {
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  if (ballot.changes.length === 0 || ballot.last === null) return null;
  return (
    <section aria-labelledby="ballot-changes">
      <h3 id="ballot-changes">{texts.changesTitle}</h3>
      <p className="hint">{texts.changesIntro(formatCount(ballot.last.sequence, language))}</p>
      <div
        className="table-wrap table-wrap--short"
        role="group"
        aria-labelledby="ballot-changes"
        tabIndex={0}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.before}</th>
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {ballot.changes.map(({ defi, title, field, before, after }) => (
              <tr key={`${defi} ${field}`}>
                <th scope="row">{title}</th>
                <td>{fieldLabel(field, session.grid, language)}</td>
                <td className="prose">{fieldValue(field, before, language)}</td>
                <td className="prose">
                  <strong>{fieldValue(field, after, language)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
