import type { DefisPart } from './defi-model.ts';
import type { ReportModel } from './report-model.ts';
import { reportParts, type ReportPart } from './report-parts.ts';

/**
 * The report without the parts that were not asked for: what is left out is not in it at all, figures included. The page
 * that decides and the integrity annex always stay, and the annex says what is missing.
 */
export function keepParts(model: ReportModel, wanted: readonly ReportPart[]): ReportModel {
  const kept = <Value>(part: ReportPart, value: Value): Value | null =>
    wanted.includes(part) ? value : null;
  return {
    ...model,
    ranking: kept('ranking', model.ranking),
    defis: kept('defis', model.defis),
    teams: kept('teams', model.teams),
    scenarios: kept('scenarios', model.scenarios),
    complementary: kept('complementary', model.complementary),
    refused: kept('refused', model.refused),
    jury: kept('jury', model.jury),
    method: kept('method', model.method),
    leftOut: reportParts.filter((part) => !wanted.includes(part)),
  };
}

const none: ReadonlySet<string> = new Set();
const pages = new WeakMap<DefisPart, ReadonlySet<string>>();

/** The défis that have a page of their own in this report, by anchor: a link leads nowhere else. */
export function pagesIn({ defis }: Pick<ReportModel, 'defis'>): ReadonlySet<string> {
  if (defis === null) return none;
  const known = pages.get(defis);
  if (known !== undefined) return known;
  const found = new Set(defis.blocks.map(({ anchor }) => anchor));
  pages.set(defis, found);
  return found;
}

/** Whether a part is told: the page that decides and the integrity annex always are. */
export const isTold = (model: ReportModel, part: ReportPart): boolean => model[part] !== null;
