import { z } from 'zod';

/** The settings of a call; money in integer cents, shares in whole percent, instants in ISO 8601. */
export const CallSettings = z.strictObject({
  /** End of filing; the platform's time stamp decides who is late. Null: no deadline. */
  deadline: z.iso.datetime({ offset: true }).nullable(),
  /** Day of the jury, shown in kits and the report. */
  juryDay: z.iso.date().nullable(),
  minTeam: z.int().min(1).max(20),
  maxTeam: z.int().min(1).max(20),
  /** How many EIGs the call can host in all; null: no cap. */
  seatCap: z.int().nonnegative().max(10_000).nullable(),
  /** What the fund can pay in all, in cents; null: no cap. */
  envelopeCents: z.int().nonnegative().max(1_000_000_000_00).nullable(),
  /** Employer cost of one EIG for the ten months, in cents. */
  costPerEigCents: z.int().nonnegative().max(1_000_000_00),
  /** Share of a team's cost that the fund pays, in percent. */
  fundSharePercent: z.int().min(0).max(100),
  /** Whether jurors see marks and ranking once the deliberation is open. */
  openDeliberationToJurors: z.boolean(),
});
export type CallSettings = z.infer<typeof CallSettings>;

/**
 * Published figures of the programme: teams of 2 or 3, the fund pays 70 % of the employer cost, 2,100,364 €
 * forecast for 32 EIG, so about 65,600 € each; envelope at most 1.5 M€.
 */
export const defaultCallSettings: CallSettings = {
  deadline: null,
  juryDay: null,
  minTeam: 2,
  maxTeam: 3,
  seatCap: null,
  envelopeCents: 1_500_000_00,
  costPerEigCents: 65_600_00,
  fundSharePercent: 70,
  openDeliberationToJurors: false,
};

/** Whether a dossier was filed after the deadline; null when either instant is not known. */
export function isLate(filedAt: string | null, deadline: string | null): boolean | null {
  if (filedAt === null || deadline === null) return null;
  const filed = Date.parse(filedAt);
  const end = Date.parse(deadline);
  return Number.isNaN(filed) || Number.isNaN(end) ? null : filed > end;
}
