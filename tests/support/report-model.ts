import type { ReportModel } from '#core/report/report-model.ts';
import type { ReportPart } from '#core/report/report-parts.ts';

/** A part that the report has to have. */
export function told<Part extends ReportPart>(
  model: ReportModel,
  part: Part,
): NonNullable<ReportModel[Part]> {
  const found = model[part];
  if (found === null) throw new Error(`the report does not tell ${part}`);
  return found;
}
