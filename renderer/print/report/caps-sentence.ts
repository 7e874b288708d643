import type { Figure } from '#core/report/figure.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { reportTeamsTexts } from '#core/texts/report-teams.ts';
import { written } from './figures.tsx';

/** The caps of the call, wherever totals are held against them. */
export function capsSentence(
  { seatCap, envelope }: { readonly seatCap: Figure; readonly envelope: Figure },
  model: ReportModel,
): string {
  const texts = reportTeamsTexts[model.language];
  const caps = [
    ...(seatCap.value === null ? [] : [texts.capSeats(seatCap.value)]),
    ...(envelope.value === null ? [] : [texts.capFund(written(envelope, model))]),
  ];
  return caps.length === 0 ? texts.noCaps : texts.capsSentence(caps.join(texts.capAnd));
}
