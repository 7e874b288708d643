import { z } from 'zod';
import { asCriterionId, asDefiId, asDigest, asGroupId, asJurorId } from '../ids.ts';
import { JurorOffice } from '../jury/juror.ts';
import { Act } from './act.ts';

const defi = z.uuid().transform(asDefiId);
const juror = z.uuid().transform(asJurorId);
const group = z.uuid().transform(asGroupId).nullable();
const figure = z.number().nullable();
const share = z.number().min(0).max(1).nullable();

/** Who sits, or whose marks are talked of. */
const SittingJuror = z.strictObject({
  id: juror,
  name: z.string().max(200),
  organisation: z.string().max(200),
  office: JurorOffice,
  group,
});

/** What the agenda and the marks of one défi show beside the marks themselves; hundredths where nothing else is said. */
const AgendaFigures = z.strictObject({
  defi,
  /** Share of the draws in which it is above the cut. */
  aboveCut: share,
  /** 90 % interval of its rank. */
  low: z.int().positive().nullable(),
  high: z.int().positive().nullable(),
  /** Total adjusted for severity; null where the session does not show it. */
  adjusted: figure,
  adjustedError: figure,
  /** Standard deviation of the jurors' complete totals. */
  deviation: z.int().nonnegative().nullable(),
});
export type AgendaFigures = z.infer<typeof AgendaFigures>;

export const ShareFrom = z.enum(['jurors', 'weights', 'none']);
export type ShareFrom = z.infer<typeof ShareFrom>;

const facts = {
  group,
  /** Empty for the whole jury. */
  label: z.string().max(200),
  /** Those of the group who take part, and whoever else marked one of its défis: their `group` tells them apart. */
  jurors: z.array(SittingJuror).max(10_000),
  /** The current ballots' marks on the group's défis, in hundredths. */
  marks: z
    .array(
      z.strictObject({
        juror,
        defi,
        criterion: z
          .string()
          .regex(/^[A-Z][A-Z0-9]{0,7}$/)
          .transform(asCriterionId),
        value: z.int().min(-100_000).max(100_000),
      }),
    )
    .max(1_000_000),
  /** What jurors wrote in their ballots for others to read; never a private note. */
  notes: z
    .array(z.strictObject({ juror, defi, field: z.string().max(40), text: z.string().max(20_000) }))
    .max(1_000_000),
  deports: z.array(z.strictObject({ juror, defi, reason: z.string().max(2_000) })).max(1_000_000),
  /** Under a déport of whoever holds the file: named in the agenda, and nothing else. */
  closed: z
    .array(z.strictObject({ id: defi, number: z.string().nullable(), title: z.string().max(20_000) }))
    .max(20_000),
  agenda: z.array(AgendaFigures).max(20_000),
  /** How far each juror's totals lie above (greater than 0) or below the others' on the same défis. */
  severity: z.array(z.strictObject({ juror, effect: z.number() })).max(10_000),
  shareFrom: ShareFrom,
  /** SHA-256 of the canonical text of the grid. */
  grid: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform(asDigest),
};

/** What a référent's file keeps of the coordination's word; the acts have a table of their own. */
export const SittingContent = z.strictObject(facts);
export type SittingContent = z.infer<typeof SittingContent>;

/** The part of a kit that makes a référent's file: one group's deliberation, and nothing of any other's. */
export const SittingPart = z.strictObject({
  ...facts,
  /** The acts of that group which the coordination knows. */
  acts: z.array(Act).max(200_000),
});
export type SittingPart = z.infer<typeof SittingPart>;

/** The part without its acts. */
export const contentOf = (part: SittingPart): SittingContent => z.object(facts).parse(part);
