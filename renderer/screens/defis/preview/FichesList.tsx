import type { ReactElement } from 'react';
import type { FichePreview, ImportPreview } from '#core/contract/requests/import.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { JoinChoice } from './JoinChoice.tsx';
import { useTargetName } from './target-names.ts';

interface Props {
  readonly preview: ImportPreview;
  readonly onJoin: (key: string, to: string) => void;
}

/** The fiches, each with the dossier that it completes; what found no field stands beside what did. */
export function FichesList({ preview, onJoin }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const open = preview.fiches.some(({ by }) => by === 'none' || by === 'likeness');
  return (
    <details open={open}>
      <summary>
        {texts.fiches} ({formatCount(preview.fiches.length, language)})
      </summary>
      <div className="table-wrap" role="group" aria-label={texts.fiches} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.fiche}</th>
              <th scope="col">{texts.ficheTo}</th>
              <th scope="col">{texts.how}</th>
            </tr>
          </thead>
          <tbody>
            {preview.fiches.map((fiche) => (
              <Fiche key={fiche.key} fiche={fiche} preview={preview} onJoin={onJoin} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Fiche({ fiche, preview, onJoin }: Props & { readonly fiche: FichePreview }): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const nameOf = useTargetName();
  const name = fiche.title === '' ? fiche.file : fiche.title;
  return (
    <tr>
      <th scope="row">
        {name}
        <p className="hint">{fiche.file}</p>
        <details>
          <summary>
            {texts.fichePlaced} : {formatCount(fiche.placed.length, language)} – {texts.ficheUnplaced} :{' '}
            {formatCount(fiche.unplaced.length, language)}
          </summary>
          <div className="side-by-side">
            <section>
              <h4>{texts.fichePlaced}</h4>
              <p>
                {texts.ficheTeam(formatCount(fiche.eigs, language), formatCount(fiche.members, language))}
              </p>
              <dl>
                {fiche.placed.map(({ field, text }) => (
                  <div key={field}>
                    <dt>{nameOf(field)}</dt>
                    <dd className="prose">{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <section>
              <h4>{texts.ficheUnplaced}</h4>
              <dl>
                {fiche.unplaced.map(({ heading, text }, index) => (
                  <div key={index}>
                    <dt>{heading === '' ? '–' : heading}</dt>
                    <dd className="prose">{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </div>
        </details>
      </th>
      <td>
        <JoinChoice
          label={texts.ficheToOf(name)}
          value={fiche.to}
          targets={preview.targets.filter(({ key }) => key !== fiche.key)}
          onChoose={(to) => onJoin(fiche.key, to)}
        />
      </td>
      <td>{texts.ficheBy[fiche.by]}</td>
    </tr>
  );
}
