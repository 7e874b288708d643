import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { DeskRow } from '#core/contract/requests/desk.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { useTexts } from '../../stores/preferences-store.ts';

interface Command {
  readonly label: string;
  readonly run: () => void;
}

interface Props {
  readonly defis: readonly DeskRow[];
  readonly commands: readonly Command[];
  readonly onDefi: (id: string) => void;
  readonly onClose: () => void;
}

/** Without accents and case, so that "eviter" finds "Éviter". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Finds any défi or command by a part of its name. */
export function Palette({ defis, commands, onDefi, onClose }: Props): ReactElement {
  const texts = useTexts(deskTexts);
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();

  const all: (Command & { readonly detail: string })[] = [
    ...defis.map((row) => ({
      label: row.title,
      detail: [row.number ?? '', row.administration].filter((part) => part !== '').join(' · '),
      run: () => onDefi(row.id),
    })),
    ...commands.map((command) => ({ ...command, detail: '' })),
  ];
  const found = all.filter(({ label, detail }) => plain(`${label} ${detail}`).includes(plain(wanted.trim())));

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
          <li key={item.label + item.detail}>
            <button
              type="button"
              className="palette__item"
              aria-current={place === chosen ? 'true' : undefined}
              onClick={item.run}
            >
              <span>{item.label}</span> <span className="palette__detail">{item.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{texts.noResult}</p>}
    </Dialog>
  );
}
