import { z } from 'zod';
import { guideNames } from '../../guide/guide-pages.ts';
import { jobId, placeToken, type RequestShape } from './shapes.ts';

export const guideRequests = {
  /** Prints a guide to a file, whole or not at all; needs no session. */
  'guide-export': {
    input: z.strictObject({ place: placeToken, guide: z.enum(guideNames), job: jobId }),
    output: z.strictObject({ fileName: z.string(), pages: z.int(), bytes: z.int() }),
    job: true,
  },
} as const satisfies Record<string, RequestShape>;
