import type { Language } from '../../contract/shell.ts';
import type { DefiId, JurorId } from '../../ids.ts';
import { countWord } from '../../texts/count-word.ts';
import { minutesDeliberationTexts } from '../../texts/minutes-deliberation.ts';
import { minutesTexts } from '../../texts/minutes.ts';
import type { Figure } from '../figure.ts';
import type { Cell, MinutesBlock, Told } from '../minutes-model.ts';
import { namingOf, type Naming } from '../naming.ts';
import type { MinutesSource } from './minutes-source.ts';

// The blocks that minutes are made of, and how people and défis are called in them.

export const paragraph = (text: string, ...figures: Figure[]): MinutesBlock => ({
  block: 'paragraph',
  text,
  figures,
});

export const list = (items: readonly Told[]): MinutesBlock => ({ block: 'list', items: [...items] });

export const told = (text: string, ...figures: Figure[]): Told => ({ text, figures });

export const fill = (...lines: string[]): MinutesBlock => ({ block: 'fill', lines });

export const column = (name: string, number = false): { name: string; number: boolean } => ({ name, number });

/** Without the columns in which no row says anything. `naming`: which column names the row, from 0; it always stays. */
export function table({ caption, columns, naming, rows }: Omit<Table, 'block'>): MinutesBlock {
  const told = columns.map((_, at) => at === naming || rows.some((cells) => says(cells[at])));
  const kept = <One>(all: readonly One[]): One[] => all.filter((_, at) => told[at]);
  return {
    block: 'table',
    caption,
    columns: kept(columns),
    naming: kept(columns.map((_, at) => at)).indexOf(naming),
    rows: rows.map(kept),
  };
}

type Table = Extract<MinutesBlock, { readonly block: 'table' }>;

/** A figure that is not known says so. */
const says = (cell: Cell | undefined): boolean =>
  cell !== undefined && (!Array.isArray(cell) || cell.some((text) => text !== ''));

/** `a, b et c`. */
export function listed(words: readonly string[], language: Language): string {
  const { and, comma } = minutesTexts[language];
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(comma)}${and}${last}`;
}

/** `1 défi`, `2 défis` in words: the form of a sentence is chosen by the number, which it says as a word. */
export function counted(
  say: (n: number, count: string) => string,
  n: number,
  language: Language,
  of: 'm' | 'f' = 'm',
): string {
  return say(n, countWord(n, of, language));
}

/** How the minutes call people and défis. */
export interface MinutesNaming {
  /** Of the report, for the identifiers of figures. */
  readonly naming: Naming;
  /** By name, and whether they have left the jury since. */
  readonly juror: (id: JurorId) => string;
  /** The same, from the report's label. */
  readonly labelled: (label: string) => string;
  /** In quotes. */
  readonly defi: (id: DefiId) => string;
}

export function minutesNaming({ jurors, contents, options }: MinutesSource): MinutesNaming {
  const { language } = options;
  const naming = namingOf(jurors, contents, { namedJurors: true, language });
  const { leftWord, inBrackets } = minutesTexts[language];
  const names = new Map(
    jurors.map(({ id, name, withdrawn }) => [id, withdrawn === null ? name : inBrackets(name, leftWord)]),
  );
  const ids = new Map(jurors.map(({ id }) => [naming.label(id), id]));
  const juror = (id: JurorId): string => names.get(id) ?? '?';
  const labelled = (label: string): string => {
    const id = ids.get(label);
    return id === undefined ? label : juror(id);
  };
  return {
    naming,
    juror,
    labelled,
    defi: (id) => minutesDeliberationTexts[language].quoted(naming.title(id)),
  };
}
