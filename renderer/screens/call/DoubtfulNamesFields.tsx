import type { ReactElement } from 'react';
import type { DoubtfulNames, NamePlace } from '#core/contract/requests/privacy.ts';
import { groupBy } from '#core/group-by.ts';
import { counted, formatCount } from '#core/texts/format.ts';
import { privacyTexts } from '#core/texts/privacy.ts';
import { Button } from '../../components/Button.tsx';
import { Paged } from '../../components/Paged.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly names: DoubtfulNames['names'];
  /** The places in which the word is not the person. */
  readonly kept: ReadonlySet<string>;
  readonly onChange: (kept: ReadonlySet<string>) => void;
}

/** Every text in which a juror’s name may be an ordinary word, with what stands around it, to be kept or replaced. */
export function DoubtfulNamesFields({ names, kept, onChange }: Props): ReactElement {
  const texts = useTexts(privacyTexts).dialog.names;
  const inJournal = names.some(({ places }) => places.some(({ kind }) => kind === 'journal'));
  return (
    <section className="doubtful" aria-labelledby="doubtful-names">
      <h3 id="doubtful-names">{texts.title}</h3>
      <p>{texts.lead}</p>
      {inJournal && <p className="hint">{texts.journalHint}</p>}
      {names.map(({ name, places }) => (
        <NameField key={name} name={name} places={places} kept={kept} onChange={onChange} />
      ))}
    </section>
  );
}

function NameField(props: {
  readonly name: string;
  readonly places: readonly NamePlace[];
  readonly kept: ReadonlySet<string>;
  readonly onChange: (kept: ReadonlySet<string>) => void;
}): ReactElement {
  const { name, places, kept, onChange } = props;
  const texts = useTexts(privacyTexts).dialog.names;
  const language = useLanguage();
  const keptHere = places.filter(({ id }) => kept.has(id)).length;
  const set = (wanted: readonly NamePlace[], keep: boolean): void => {
    const changed = new Set(kept);
    for (const { id } of wanted) {
      if (keep) changed.add(id);
      else changed.delete(id);
    }
    onChange(changed);
  };
  return (
    <fieldset className="doubtful__name">
      <legend>{texts.group(name)}</legend>
      <p>{texts.count(counted(places.length, texts.texts, language))}</p>
      <div className="actions">
        <Button small kind="secondary" label={texts.allOf(name)} onClick={() => set(places, false)}>
          {texts.all}
        </Button>
        <Button small kind="secondary" label={texts.noneOf(name)} onClick={() => set(places, true)}>
          {texts.none}
        </Button>
      </div>
      <Paged items={places} step={50}>
        {(part) =>
          [...groupBy(part, ({ kind }) => kind)].map(([kind, ofKind]) => (
            <div key={kind}>
              <p className="doubtful__kind">{texts.kinds[kind][ofKind.length === 1 ? 0 : 1]}</p>
              <ul className="pair-editor__list">
                {ofKind.map((place) => (
                  <li key={place.id}>
                    <label className="pair-editor__box">
                      <input
                        type="checkbox"
                        className="tick-box"
                        checked={!kept.has(place.id)}
                        onChange={(event) => set([place], !event.target.checked)}
                      />
                      <span>
                        {place.excerpts.map(({ before, word, after }, at) => (
                          <span key={at} className="doubtful__excerpt">
                            {before}
                            <strong>{word}</strong>
                            {after}
                          </span>
                        ))}
                        {place.times > place.excerpts.length && (
                          <span className="doubtful__excerpt hint">
                            {texts.more(formatCount(place.times - place.excerpts.length, language))}
                          </span>
                        )}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </div>
          ))
        }
      </Paged>
      <p role="status">
        {texts.sum(formatCount(places.length - keptHere, language), formatCount(keptHere, language))}
      </p>
    </fieldset>
  );
}
