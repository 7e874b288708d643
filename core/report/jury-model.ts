import { z } from 'zod';
import { SittingLine } from './deliberation-model.ts';
import { Figure } from './figure.ts';

const JurorLine = z.strictObject({
  /** Short label under which the juror's marks stand in the plots: J1, J2 … */
  label: z.string(),
  name: z.string(),
  organisation: z.string(),
  office: z.enum(['presidence', 'rapporteur', 'referent', 'membre']),
  defisMarked: Figure,
  ballotReceipt: z.string().nullable(),
  withdrawn: z.boolean(),
});
export type JurorLine = z.infer<typeof JurorLine>;

const CallFacts = z.strictObject({
  deadline: z.string().nullable(),
  juryDay: z.string().nullable(),
  defisReceived: Figure,
  defisRanked: Figure,
  seatCap: Figure,
  envelope: Figure,
  costPerEig: Figure,
  fundShare: Figure,
  minTeam: Figure,
  maxTeam: Figure,
});

/** The call, those who judged, when and in whose presence, and what they were given to judge. */
export const JuryPart = z.strictObject({
  call: CallFacts,
  jurors: z.array(JurorLine),
  /** Group by group, by day. */
  sittings: z.array(SittingLine),
  deports: z.array(
    z.strictObject({ juror: z.string(), name: z.string(), title: z.string(), reason: z.string() }),
  ),
  /** Those that were not refused for their dossier: with what is missing or undecided first. */
  recevabilite: z.array(
    z.strictObject({
      number: z.string().nullable(),
      title: z.string(),
      /** Null: no decision was taken. */
      state: z.enum(['recevable', 'a-completer']).nullable(),
      reason: z.string(),
    }),
  ),
});
export type JuryPart = z.infer<typeof JuryPart>;
