import { useState, type ReactElement } from 'react';
import { formatRank } from '#core/texts/format.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { TextField } from '../../../components/fields.tsx';
import { Paged } from '../../../components/Paged.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import type { DraftProps } from './draft-props.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Several défis, ticked in a list that can be searched; those ticked stay in sight. */
export function DefisField({ view, draft, error, onDraft }: DraftProps): ReactElement {
  const texts = useTexts(scenariosTexts).rule;
  const language = useLanguage();
  const [filter, setFilter] = useState('');
  const wanted = plain(filter.trim());
  const shown = view.defis.filter(
    ({ defi, title }) => plain(title).includes(wanted) || draft.defis.includes(defi),
  );
  return (
    <fieldset className="defis-field">
      <legend>{texts.defis}</legend>
      <TextField label={texts.filter} value={filter} maxLength={120} onChange={setFilter} />
      <Paged items={shown} step={100}>
        {(part) => (
          <ul className="pair-editor__list defis-field__list">
            {part.map(({ defi, rank, title }) => (
              <li key={defi}>
                <label className="pair-editor__box">
                  <input
                    type="checkbox"
                    className="tick-box"
                    checked={draft.defis.includes(defi)}
                    onChange={(event) =>
                      onDraft({
                        ...draft,
                        defis: event.target.checked
                          ? [...draft.defis, defi]
                          : draft.defis.filter((one) => one !== defi),
                      })
                    }
                  />
                  <span>
                    {rank === null ? texts.notRanked(title) : texts.ranked(formatRank(rank, language), title)}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <p className="hint" aria-live="polite">
        {texts.chosen(draft.defis.length)}
      </p>
      {error !== null && (
        <p className="fr-error-text" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
