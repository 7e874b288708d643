import type { ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly count: number;
  readonly size: number;
  /** From 0. */
  readonly page: number;
  readonly onTurn: (page: number) => void;
}

/** Turns the pages of a list that is too long to be laid out as a whole. Nothing where it is not. */
export function PageTurner({ count, size, page, onTurn }: Props): ReactElement | null {
  const texts = useTexts(rankingTexts).pages;
  const language = useLanguage();
  if (count <= size) return null;
  const [from, to] = [page * size + 1, Math.min(count, (page + 1) * size)];
  const write = (value: number): string => formatCount(value, language);
  return (
    <nav className="actions" aria-label={texts.label}>
      <Button small disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {texts.before}
      </Button>
      <span>{texts.shown(write(from), write(to), write(count))}</span>
      <Button small disabled={to === count} onClick={() => onTurn(page + 1)}>
        {texts.after}
      </Button>
    </nav>
  );
}
