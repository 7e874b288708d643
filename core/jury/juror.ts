import { z } from 'zod';
import type { GroupId, JurorId } from '../ids.ts';

/** Offices a juror may hold; `membre` is the plain juror. */
export const JurorOffice = z.enum(['presidence', 'rapporteur', 'referent', 'membre']);
export type JurorOffice = z.infer<typeof JurorOffice>;

export interface Juror {
  readonly id: JurorId;
  readonly name: string;
  readonly organisation: string;
  readonly office: JurorOffice;
  readonly group: GroupId | null;
  /** Null while the juror takes part; else why they no longer do. */
  readonly withdrawn: string | null;
}

/** A juror's withdrawal from one défi, for a personal tie. */
export interface Deport {
  readonly juror: JurorId;
  readonly defi: string;
  readonly reason: string;
}
