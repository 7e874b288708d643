import { useState, type ReactElement } from 'react';
import type { FichePreview, ImportPreview } from '#core/contract/requests/import.ts';
import { formatCount } from '#core/texts/format.ts';
import { importTexts } from '#core/texts/import.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { JoinChoice } from './JoinChoice.tsx';
import { useTargetName } from './target-names.ts';

interface Props {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly onJoin: (key: string, to: string) => void;
}

const isOpen = ({ by }: FichePreview): boolean => by === 'none' || by === 'likeness';

/** The fiches, those to check first, each with the dossier that it completes and what was read in it. */
export function FichesList({ preview, busy, onJoin }: Props): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  // As they first stood: a fiche that was joined keeps its place under the eye.
  const [first] = useState(() => new Set(preview.fiches.filter(isOpen).map(({ key }) => key)));
  const sorted = preview.fiches.toSorted((a, b) => Number(first.has(b.key)) - Number(first.has(a.key)));
  const open = preview.fiches.filter(isOpen).length;
  return (
    <details className="fold" open={first.size > 0}>
      <summary>
        <h3>
          {texts.fiches} ({formatCount(preview.fiches.length, language)})
        </h3>{' '}
        {open > 0 && <Tag kind="warning">{texts.fichesOpen(open)}</Tag>}
      </summary>
      <ul className="plain-list fiches">
        {sorted.map((fiche) => (
          <Fiche key={fiche.key} fiche={fiche} preview={preview} busy={busy} onJoin={onJoin} />
        ))}
      </ul>
    </details>
  );
}

function Fiche({ fiche, preview, busy, onJoin }: Props & { readonly fiche: FichePreview }): ReactElement {
  const texts = useTexts(importTexts);
  const name = fiche.title === '' ? fiche.file : fiche.title;
  return (
    <li className="fiche">
      <div className="fiche__head">
        <div>
          <p className="fiche__name">{name}</p>
          {fiche.title !== '' && <p className="hint">{fiche.file}</p>}
        </div>
        <div>
          <p className="hint">{texts.ficheTo}</p>
          <JoinChoice
            label={texts.ficheToOf(name)}
            value={fiche.to}
            disabled={busy}
            targets={preview.targets.filter(({ key }) => key !== fiche.key)}
            onChoose={(to) => onJoin(fiche.key, to)}
          />
          {isOpen(fiche) ? (
            <Tag kind="warning">{texts.ficheBy[fiche.by]}</Tag>
          ) : (
            <p className="hint">{texts.ficheBy[fiche.by]}</p>
          )}
        </div>
      </div>
      <details>
        <summary>{texts.ficheRead(fiche.placed.length, fiche.unplaced.length)}</summary>
        <Reading fiche={fiche} />
      </details>
    </li>
  );
}

/** What was read in a fiche: what found a field, and what did not. */
function Reading({ fiche }: { readonly fiche: FichePreview }): ReactElement {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const nameOf = useTargetName();
  return (
    <div className="side-by-side">
      <section>
        <h4>{texts.fichePlaced}</h4>
        <p className="hint">
          {texts.ficheTeam(formatCount(fiche.eigs, language), formatCount(fiche.members, language))}
        </p>
        <dl className="read-fields">
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
        {fiche.unplaced.length === 0 && <p className="hint">{texts.ficheAllPlaced}</p>}
        {fiche.unplaced.length > 0 && (
          <dl className="read-fields">
            {fiche.unplaced.map(({ heading, text }, index) => (
              <div key={index}>
                <dt>{heading === '' ? '–' : heading}</dt>
                <dd className="prose">{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </div>
  );
}
