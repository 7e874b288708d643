import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import type { GuideName } from '#core/guide/guide-pages.ts';
import { countInGuide } from '#core/guide/find-in-guide.ts';
import { helpTexts } from '#core/texts/help.ts';
import { TextField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { GuideText } from './GuideText.tsx';
import { PrintGuide } from './PrintGuide.tsx';
import { guides } from './guides.ts';

/** One guide: its contents and a search beside it, its text to scroll. */
export function GuideReader({ name }: { readonly name: GuideName }): ReactElement {
  const texts = useTexts(helpTexts);
  const english = useLanguage() === 'en';
  const guide = guides[name];
  const fieldId = useId();
  const text = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const count = useMemo(() => countInGuide(guide, query), [guide, query]);
  const [place, setPlace] = useState(0);

  // What is shown is not what Chromium would search: Ctrl+F comes to the field.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      document.getElementById(fieldId)?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [fieldId]);

  useEffect(() => {
    const found = [...(text.current?.querySelectorAll('mark') ?? [])];
    for (const [at, mark] of found.entries()) mark.toggleAttribute('data-current', at === place);
    found[place]?.scrollIntoView({ block: 'center' });
  }, [query, place]);

  return (
    <div className="guide">
      <div className="guide__side">
        <TextField
          id={fieldId}
          label={texts.find}
          hint={texts.findHint}
          value={typed}
          maxLength={100}
          onChange={(words) => {
            setTyped(words);
            setPlace(0);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || count === 0) return;
            event.preventDefault();
            setPlace((place + (event.shiftKey ? count - 1 : 1)) % count);
          }}
        />
        <p className="guide__found" role="status">
          {query === '' ? '' : texts.found(count, place + 1)}
        </p>
        <nav aria-label={texts.contents} lang="fr">
          <ol className="guide__contents">
            {guide.blocks.map(
              (block) =>
                block.kind === 'heading' &&
                block.level === 2 && (
                  <li key={block.id}>
                    <button type="button" className="guide__link" onClick={() => goTo(block.id)}>
                      {block.text}
                    </button>
                  </li>
                ),
            )}
          </ol>
        </nav>
        <PrintGuide name={name} />
      </div>
      {/* The text is scrolled by keyboard: whoever has no pointer stands in it. */}
      <article
        ref={text}
        className="guide__text"
        lang="fr"
        tabIndex={0}
        aria-label={texts.guide[name]}
        data-autofocus
      >
        {english && (
          <p className="guide__language" lang="en">
            {texts.onlyFrench}
          </p>
        )}
        <GuideText guide={guide} query={query} />
      </article>
    </div>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
