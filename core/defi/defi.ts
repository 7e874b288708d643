import { z } from 'zod';
import { fieldKeys, type FieldKey } from './fields.ts';
import { profiles } from './profile.ts';

const line = z.string().max(2_000);
const prose = z.string().max(200_000);

/** One requested EIG: a filled row of the form. */
export const EigRow = z.strictObject({
  mission: prose,
  /** The administration's own words. */
  profileWords: line,
  profile: z.enum(profiles),
});
export type EigRow = z.infer<typeof EigRow>;

/** One agent of the administration's own team, as the fiche's table has it. */
export const ProjectMember = z.strictObject({
  name: line.default(''),
  role: line,
  status: line.default(''),
  /** Share of working time in percent; null when it is not told. */
  share: z.number().min(0).max(100).nullable(),
  contribution: prose.default(''),
});
export type ProjectMember = z.infer<typeof ProjectMember>;

/** States of Démarches simplifiées, as its API names them. */
export const PlatformState = z.enum(['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite']);
export type PlatformState = z.infer<typeof PlatformState>;

/**
 * What one version of a dossier says, whatever file it came from. Money is in integer cents; instants are
 * ISO 8601 with an offset. Nothing in it is trusted: it is shown as text and never executed.
 */
export const DefiContent = z.strictObject({
  dossierNumber: z.string().max(40).nullable(),
  title: line,
  administration: line,
  /** A défi carried by several ministries counts in each. */
  ministries: z.array(line).max(20),
  applicantEmail: line.nullable(),
  siret: z.string().max(20).nullable(),
  filedAt: z.string().max(40).nullable(),
  platformState: PlatformState.nullable(),
  fields: z.partialRecord(z.enum(fieldKeys as [FieldKey, ...FieldKey[]]), prose),
  team: z.array(EigRow).max(50),
  /** A number of EIG stated beside the rows; 0 in a table export may mean blank, so null or above 0. */
  statedTeamSize: z.int().positive().max(100).nullable(),
  projectTeam: z.array(ProjectMember).max(100),
  /** Whether the administration finances the team itself; null when the dossier does not say. */
  selfFinanced: z.boolean().nullable(),
  declaredCostCents: z.int().nonnegative().nullable(),
  declaredFundCents: z.int().nonnegative().nullable(),
  /** Answers for the coordination alone, such as the platform's private annotations; they enter no kit. */
  privateAnswers: z
    .array(z.strictObject({ label: line, value: prose }))
    .max(500)
    .default([]),
  /** Columns that no field of ours took: kept and shown, never dropped. In the file's order. */
  otherAnswers: z.array(z.strictObject({ label: line, value: prose })).max(500),
});
export type DefiContent = z.infer<typeof DefiContent>;

/** An empty dossier to fill; every reader starts from it so that none forgets a field. */
export const emptyDefiContent: DefiContent = {
  dossierNumber: null,
  title: '',
  administration: '',
  ministries: [],
  applicantEmail: null,
  siret: null,
  filedAt: null,
  platformState: null,
  fields: {},
  team: [],
  statedTeamSize: null,
  projectTeam: [],
  selfFinanced: null,
  declaredCostCents: null,
  declaredFundCents: null,
  otherAnswers: [],
  privateAnswers: [],
};
