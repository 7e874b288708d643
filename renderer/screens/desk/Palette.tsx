import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { DeskRow } from '#core/contract/requests/desk.ts';
import { foldedWords } from '#core/reading/fold-text.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { fieldName } from '#core/texts/dossier-value.ts';
import { searchTexts } from '#core/texts/search.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { Marked, MarkedRanges } from '../../components/Marked.tsx';
import { UnreadHint } from '../../components/UnreadHint.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useSearch } from '../../use-search.ts';

interface Command {
  readonly label: string;
  readonly run: () => void;
}

interface Props {
  readonly defis: readonly DeskRow[];
  readonly commands: readonly Command[];
  /** `query`: the words that were found in its texts; empty when it was chosen by its name. */
  readonly onDefi: (id: string, query: string) => void;
  readonly onClose: () => void;
}

interface Item extends Command {
  readonly key: string;
  readonly detail: ReactNode;
}

/** More results than this are not read in a dialog. */
const mostHits = 20;

/** Finds any défi or command by a part of its name, and any défi by the words of its texts. */
export function Palette({ defis, commands, onDefi, onClose }: Props): ReactElement {
  const texts = useTexts(deskTexts);
  const words = useTexts(searchTexts);
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();

  const { found: search } = useSearch(wanted, mostHits);
  const isNamed = (name: string): boolean => foldedWords(name).includes(foldedWords(wanted));

  const details = (row: DeskRow): string =>
    [row.number ?? '', row.administration].filter((part) => part !== '').join(' · ');
  const named = defis.filter((row) => isNamed(`${row.title} ${details(row)}`));
  const hits = (search?.result.hits ?? []).filter(({ defi }) => named.every(({ id }) => id !== defi));
  const query = search?.query ?? '';
  const found: readonly Item[] = [
    ...named.map((row) => ({
      key: row.id,
      label: row.title,
      detail: <Marked text={details(row)} query={query} />,
      run: () => onDefi(row.id, query),
    })),
    ...hits.map(({ defi, title, where, text, ranges }) => ({
      key: defi,
      label: title,
      detail: (
        <>
          {words.in(fieldName(where, language))} <MarkedRanges text={text} ranges={ranges} />
        </>
      ),
      run: () => onDefi(defi, query),
    })),
    ...commands
      .filter(({ label }) => isNamed(label))
      .map((command) => ({ ...command, key: command.label, detail: null })),
  ];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + by + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      found[chosen]?.run();
    }
  };

  return (
    <Dialog title={texts.search} onClose={onClose}>
      <TextField
        label={texts.search}
        hideLabel
        autoFocus
        value={wanted}
        onChange={(text) => {
          setWanted(text);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="fr-sr-only" role="status">
        {found.length === 0 ? texts.noResult : (found[chosen]?.label ?? '')}
      </p>
      <ul className="palette" id={list} aria-label={texts.searchResults}>
        {found.map((item, place) => (
          <li key={item.key}>
            <button
              type="button"
              className="palette__item"
              aria-current={place === chosen ? 'true' : undefined}
              onClick={item.run}
            >
              <span>
                <Marked text={item.label} query={query} />
              </span>{' '}
              <span className="palette__detail">{item.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{texts.noResult}</p>}
      <UnreadHint result={search?.result} />
    </Dialog>
  );
}
