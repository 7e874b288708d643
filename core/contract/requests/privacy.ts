import { z } from 'zod';
import { RemovedData } from './backups.ts';
import { nothing, type RequestShape } from './shapes.ts';

/** One removal, as the journal has it. */
export const Removal = z.strictObject({
  at: z.string(),
  /** Null: they were not asked for. */
  contacts: z.strictObject({ versions: z.int(), attachments: z.int() }).nullable(),
  /** `signed`: ballots and acts that name a juror and stay as they were signed. */
  jurors: z.strictObject({ jurors: z.int(), signed: z.int() }).nullable(),
});
export type Removal = z.infer<typeof Removal>;

export const PersonalData = z.strictObject({
  /** Whether it may be removed now: the committee has decided on every défi, or the session is archived. */
  removable: z.boolean(),
  /** Dossiers and attachments that are in the file. */
  dossiers: z.int(),
  attachments: z.int(),
  jurors: z.int(),
  /** Oldest first. */
  removals: z.array(Removal),
  /** What came back with a backup that was restored, and was not removed again since. */
  returned: RemovedData.extend({ at: z.string() }).nullable(),
});
export type PersonalData = z.infer<typeof PersonalData>;

export const privacyRequests = {
  'personal-data-view': { input: nothing, output: PersonalData },
  /** Takes personal data out of the session for good. Refused until the committee has decided on every défi. */
  'personal-data-remove': {
    input: z
      .strictObject({ contacts: z.boolean(), jurors: z.boolean() })
      .refine(({ contacts, jurors }) => contacts || jurors),
    output: Removal,
  },
} as const satisfies Record<string, RequestShape>;
