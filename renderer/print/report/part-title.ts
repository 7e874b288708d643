import type { ReportModel } from '#core/report/report-model.ts';
import type { ReportPart } from '#core/report/report-parts.ts';
import { reportPartsTexts } from '#core/texts/report-parts.ts';

/** The heading of a part, in the contents too; before any decision there is no complementary list. */
export function partTitle(part: ReportPart, { language, complementary }: ReportModel): string {
  const { titles, below } = reportPartsTexts[language];
  return part === 'complementary' && complementary?.source === 'below-cut' ? below : titles[part];
}
