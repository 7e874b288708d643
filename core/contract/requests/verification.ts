import { z } from 'zod';
import { jobId, placeToken, type RequestShape } from './shapes.ts';

/** What is checked of a session, in the order in which it is told. */
export const checkNames = [
  'archive-files',
  'archive-contents',
  'archive-secrets',
  'journal',
  'removals',
  'digests',
  'received',
  'signatures',
  'proofs',
  'tables',
  'placements',
  'merge',
  'freeze',
  'call',
  'dossiers',
  'rulings',
  'deports',
  'acts',
  'sittings',
  'options',
  'scenarios',
  'decisions',
  'lists',
  'ranking',
  'statistics',
  'proposal',
  'report-session',
  'report-moment',
  'report-figures',
  'report-words',
] as const;
export type SessionCheckName = (typeof checkNames)[number];

/** One thing that was checked. */
export const SessionCheck = z.strictObject({
  check: z.enum(checkNames),
  holds: z.boolean(),
  /** How many entries, ballots, rows or figures were looked at. */
  checked: z.int().nonnegative(),
  /** How many had nothing that could be checked: ballots without a signature, or that came without a file. */
  without: z.int().nonnegative(),
  /** How many only the coordination can check: its key or its secrets are not in the file. */
  withheld: z.int().nonnegative(),
  /** How many rows have lost what the journal said of them: it went with personal data. */
  removed: z.int().nonnegative(),
  /** What does not hold, by the name that people know: receipts, numbers of défis or of entries of the journal. */
  wrong: z.array(z.string()),
});
export type SessionCheck = z.infer<typeof SessionCheck>;

export const verificationRequests = {
  /** Everything that the open session holds; with a report, also the figures attached to it. Nothing is written. */
  'session-verify': {
    input: z.strictObject({ report: placeToken.nullable(), job: jobId }),
    output: z.array(SessionCheck),
    job: true,
  },
  /** All that it takes to check the session, without its secrets, whole or not at all. Refused before the closing. */
  'archive-export': {
    input: z.strictObject({ place: placeToken, report: placeToken.nullable(), job: jobId }),
    output: z.strictObject({ fileName: z.string(), files: z.int(), bytes: z.int() }),
    job: true,
  },
} as const satisfies Record<string, RequestShape>;
