import { z } from 'zod';
import { Language } from '../contract/shell.ts';
import { ComplementaryPart } from './complementary-model.ts';
import { DefisPart } from './defi-model.ts';
import { Figure } from './figure.ts';
import { IntegrityPart } from './integrity-model.ts';
import { JuryPart } from './jury-model.ts';
import { MethodPart } from './method-model.ts';
import { ProposalPart } from './proposal-model.ts';
import { RankingPart } from './ranking-model.ts';
import { RefusedPart } from './refused-model.ts';
import { reportParts } from './report-parts.ts';
import { ScenariosPart } from './scenarios-model.ts';
import { TeamsPart } from './teams-model.ts';
import { RunningLines } from './running-lines.ts';

/** The selection report, whole: what the pages show and nothing that they would have to compute. */
export const ReportModel = z.strictObject({
  version: z.literal(1),
  language: Language,
  /** The day the report bears; a parameter, so that the same data give the same report. */
  date: z.iso.date(),
  sessionName: z.string(),
  demonstration: z.boolean(),
  phase: z.string(),
  draft: z.boolean(),
  /** Who may read it; empty: not said. */
  confidentiality: z.string(),
  proposal: ProposalPart,
  // In the order in which they stand; null: left out, and so are its figures.
  ranking: RankingPart.nullable(),
  defis: DefisPart.nullable(),
  teams: TeamsPart.nullable(),
  scenarios: ScenariosPart.nullable(),
  complementary: ComplementaryPart.nullable(),
  refused: RefusedPart.nullable(),
  jury: JuryPart.nullable(),
  method: MethodPart.nullable(),
  /** Parts that were not asked for, in their order. */
  leftOut: z.array(z.enum(reportParts)),
  integrity: IntegrityPart,
  /** What runs at the head and foot of each page. */
  running: RunningLines,
});
export type ReportModel = z.infer<typeof ReportModel>;

/** Every figure of a report or of minutes by its identifier, for the file attached to the PDF and for whoever checks it. */
export function figuresOf(model: object): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const figure = Figure.safeParse(value);
      if (figure.success) figures.set(figure.data.id, figure.data);
      else Object.values(value).forEach(visit);
    }
  };
  visit(model);
  return figures;
}
