import { z } from 'zod';
import { profiles } from '../../defi/profile.ts';
import { defiId, nothing, type RequestShape } from './shapes.ts';

export const TeamRowView = z.strictObject({
  defi: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  /** Null while the ranking is not open, or for an unranked défi. */
  rank: z.int().nullable(),
  total: z.int().nullable(),
  eigs: z.array(z.strictObject({ profile: z.enum(profiles), words: z.string(), mission: z.string() })),
  size: z.int().nullable(),
  sizeFrom: z.enum(['rows', 'stated', 'unknown']),
  outOfBounds: z.boolean(),
  selfFinanced: z.boolean(),
  costCents: z.int().nullable(),
  fundCents: z.int().nullable(),
  declaredCostCents: z.int().nullable(),
  /** Going down the official order: seats and fund money up to and with this défi; null when it is not in the order. */
  running: z
    .strictObject({ seats: z.int(), fundCents: z.int(), withinCaps: z.boolean(), uncounted: z.boolean() })
    .nullable(),
});
export type TeamRowView = z.infer<typeof TeamRowView>;

export const TeamsView = z.strictObject({
  caps: z.strictObject({ seats: z.int().nullable(), fundCents: z.int().nullable() }),
  costPerEigCents: z.int(),
  fundSharePercent: z.int(),
  /** In official order once the ranking is open, else by dossier number; without irrecevable défis. */
  rows: z.array(TeamRowView),
  rankingOpen: z.boolean(),
  /** After how many rows the cut falls; null while the ranking is not open, and where no ranked défi is under it. */
  cutAfter: z.int().nullable(),
  usedSeats: z.int(),
  usedFundCents: z.int(),
  requestedSeats: z.int(),
  requestedFundCents: z.int(),
  /** How many EIGs of each profile are asked for, over all rows and above the cut. */
  demand: z.array(z.strictObject({ profile: z.enum(profiles), requested: z.int(), aboveCut: z.int() })),
  /** The same of the EIGs that are asked for without a profile. */
  unstated: z.strictObject({ requested: z.int(), aboveCut: z.int() }),
});
export type TeamsView = z.infer<typeof TeamsView>;

export const teamsRequests = {
  'teams-view': { input: nothing, output: TeamsView },
} as const satisfies Record<string, RequestShape>;
