import type { PortfolioFirmness } from '../contract/requests/selection.ts';
import type { Language } from '../contract/shell.ts';
import type { FirmnessClass } from '../selection/firmness-class.ts';
import { formatCount } from './format.ts';
import { portfolioFirmnessTexts } from './portfolio-firmness.ts';

type Row = PortfolioFirmness['rows'][number];

/** Défis by class, each in official order; apart those that are out whatever the weights, by a bar or by a rule. */
export interface FirmnessGroups {
  readonly classes: Readonly<Record<FirmnessClass, readonly Row[]>>;
  readonly apart: readonly Row[];
}

export function firmnessGroups({ rows }: Pick<PortfolioFirmness, 'rows'>): FirmnessGroups {
  const isApart = ({ bar, ruled }: Row): boolean => bar !== null || ruled === 'out';
  const of = (name: FirmnessClass): Row[] => rows.filter((row) => row.class === name && !isApart(row));
  return {
    classes: {
      noyau: of('noyau'),
      'a-debattre': of('a-debattre'),
      'hors-d-atteinte': of('hors-d-atteinte'),
    },
    apart: rows.filter(isApart),
  };
}

/** How firm the selection is, in one sentence: how many défis are in all portfolios that count, in some, in none. */
export function portfolioFirmnessSentence(answer: PortfolioFirmness, language: Language): string {
  const texts = portfolioFirmnessTexts[language];
  if (answer.infeasible) return texts.infeasible;
  const { classes } = firmnessGroups(answer);
  const all = classes.noyau.length;
  const write = (count: number): string => formatCount(count, language);
  const counts = [
    all,
    write(all),
    write(classes['a-debattre'].length),
    write(classes['hors-d-atteinte'].length),
    texts.points(answer.points),
  ] as const;
  return answer.method === 'exact'
    ? texts.sentence.exact(...counts)
    : texts.sentence.draws(...counts, write(answer.count));
}

/** How it was worked out: exactly or by draws, over how many, and how far the weights were moved. */
export function firmnessMethodSentence(answer: PortfolioFirmness, language: Language): string {
  const texts = portfolioFirmnessTexts[language];
  const { method, count, points } = answer;
  const told = method === 'exact' ? texts.exact : texts.draws;
  return told(count, formatCount(count, language), texts.points(points));
}
