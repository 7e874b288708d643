import { useState, type ReactElement } from 'react';
import { foldedWords } from '#core/reading/fold-text.ts';
import { formatRank } from '#core/texts/format.ts';
import { teamsCompareTexts } from '#core/texts/teams-compare.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

export interface Choosable {
  readonly defi: string;
  readonly title: string;
  readonly administration: string;
  readonly rank: number | null;
}

export const mostCompared = 4;

interface Props {
  readonly defis: readonly Choosable[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Two to four défis out of all: a search that narrows a list of check boxes. */
export function DefiChooser({ defis, chosen, onChoose }: Props): ReactElement {
  const texts = useTexts(teamsCompareTexts);
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const wanted = foldedWords(query);
  const shown = defis.filter(({ title, administration }) =>
    foldedWords(`${title} ${administration}`).includes(wanted),
  );
  const full = chosen.length >= mostCompared;
  return (
    <section className="panel no-print" aria-labelledby="compare-choose">
      <h2 id="compare-choose">{texts.choose}</h2>
      <p>{texts.lead}</p>
      <div className="chooser__head">
        <TextField label={texts.search} value={query} onChange={setQuery} maxLength={200} />
        <p aria-live="polite">
          {texts.chosen(chosen.length)}
          {full && ` ${texts.full}`}
        </p>
        <Button small kind="tertiary" disabled={chosen.length === 0} onClick={() => onChoose([])}>
          {texts.clear}
        </Button>
      </div>
      {shown.length === 0 && <p>{texts.none}</p>}
      <fieldset className="chooser">
        <legend className="fr-sr-only">{texts.list}</legend>
        {shown.map(({ defi, title, administration, rank }) => {
          const ticked = chosen.includes(defi);
          return (
            <label key={defi} className="chooser__item">
              <input
                type="checkbox"
                className="tick-box"
                checked={ticked}
                disabled={full && !ticked}
                onChange={() => onChoose(ticked ? chosen.filter((one) => one !== defi) : [...chosen, defi])}
              />
              <span>
                {title}{' '}
                <span className="hint">
                  {formatRank(rank, language)} · {administration}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
    </section>
  );
}
