import type { ReportOptions } from '../contract/requests/report.ts';
import type { DefiContent } from '../defi/defi.ts';
import type { DefiId, JurorId } from '../ids.ts';
import { jurorNumber } from '../jury/juror-number.ts';
import type { Juror } from '../jury/juror.ts';
import { reportTexts } from '../texts/report.ts';

/** How jurors and défis are called in one report, on its pages and in the identifiers of its figures. */
export interface Naming {
  /** Short label under which the juror's marks stand: J1, J2 … */
  readonly label: (id: JurorId) => string;
  /** By name, or by number when names are left out. */
  readonly name: (juror: Juror) => string;
  /** In a sentence: name and label, or the label alone. */
  readonly inSentence: (id: JurorId) => string;
  /** Words that a person wrote to say who acted: where names are left out, numbers stand in the place of jurors’ names. */
  readonly people: (words: string) => string;
  readonly title: (id: DefiId) => string;
  /** The short name of a défi in identifiers: its dossier number, else its random identifier. */
  readonly key: (id: DefiId) => string;
}

/** `jurors` by name. */
export function namingOf(
  jurors: readonly Juror[],
  contents: ReadonlyMap<DefiId, DefiContent>,
  { namedJurors, language }: Pick<ReportOptions, 'namedJurors' | 'language'>,
): Naming {
  const labels = new Map(jurors.map(({ id }, index) => [id, `J${String(index + 1)}`]));
  const names = new Map(jurors.map(({ id, name }) => [id, name]));
  const label = (id: JurorId): string => labels.get(id) ?? '?';
  const numbers = new Map(jurors.map(({ id }, index) => [id, jurorNumber(index, jurors.length)]));
  const anonymous = (id: JurorId): string => reportTexts[language].anonymousJuror(numbers.get(id) ?? '?');
  return {
    label,
    name: ({ id, name }) => (namedJurors ? name : anonymous(id)),
    inSentence: (id) => (namedJurors ? `${names.get(id) ?? '?'} (${label(id)})` : label(id)),
    people: namedJurors
      ? (words) => words
      : withoutNames(jurors.map(({ id, name }) => [name, anonymous(id)])),
    title: (id) => contents.get(id)?.title ?? '',
    key: (id) => {
      const number = contents.get(id)?.dossierNumber ?? null;
      return number !== null && /^[\w-]+$/.test(number) ? number : id;
    },
  };
}

/** Whole names alone, however their capitals are set; the longest first, which may hold another. */
function withoutNames(instead: readonly (readonly [string, string])[]): Naming['people'] {
  const patterns = instead
    .filter(([name]) => name !== '')
    .sort(([one], [other]) => other.length - one.length)
    .map(([name, other]) => {
      const plain = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
      return [new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'giu'), other] as const;
    });
  return (words) => patterns.reduce((text, [name, other]) => text.replace(name, () => other), words);
}

/** J2 before J10. */
export const labelOrder = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));
