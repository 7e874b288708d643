import { z } from 'zod';
import { RemovedData } from './backups.ts';
import { nothing, type RequestShape } from './shapes.ts';

/** One removal, as the journal has it. */
export const Removal = z.strictObject({
  at: z.string(),
  /** Null: they were not asked for. */
  contacts: z.strictObject({ versions: z.int(), attachments: z.int() }).nullable(),
  /**
   * `signed`: ballots and acts that name a juror and stay as they were signed. `kept`: texts in which a name
   * was said not to be the juror.
   */
  jurors: z.strictObject({ jurors: z.int(), signed: z.int(), kept: z.int() }).nullable(),
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

/** Where a text stands that holds a word: what a person knows the place as. */
export const NamePlaceKind = z.enum(['decisions', 'reasons', 'groups', 'sheets', 'journal']);
export type NamePlaceKind = z.infer<typeof NamePlaceKind>;

const placeId = z.string().regex(/^[0-9a-f]{64}$/);

/** A text in which a juror's name stands and may be something else: « France », or part of another name. */
export const NamePlace = z.strictObject({
  id: placeId,
  kind: NamePlaceKind,
  /** What stands around the word where it stands first in the text, up to three times. */
  excerpts: z
    .array(z.strictObject({ before: z.string(), word: z.string(), after: z.string() }))
    .min(1)
    .max(3),
  /** How often the word stands in the text, and in how many rows and entries of the journal the text is. */
  times: z.int(),
  rows: z.int(),
});
export type NamePlace = z.infer<typeof NamePlace>;

export const DoubtfulNames = z.strictObject({
  /** The journal's last entry: what is chosen is about the session as it was then. */
  head: z.string(),
  /** Each name that stands somewhere but in what names the juror, and may be something else there. */
  names: z.array(z.strictObject({ name: z.string(), places: z.array(NamePlace) })),
});
export type DoubtfulNames = z.infer<typeof DoubtfulNames>;

export const privacyRequests = {
  'personal-data-view': { input: nothing, output: PersonalData },
  'personal-data-names': { input: nothing, output: DoubtfulNames },
  /**
   * Takes personal data out of the session for good. Refused until the committee has decided on every défi. `names`: in
   * which texts a juror's name stays; without it jurors go only where no such name is in doubt.
   */
  'personal-data-remove': {
    input: z
      .strictObject({
        contacts: z.boolean(),
        jurors: z.boolean(),
        names: z
          .strictObject({ head: z.string().min(1).max(100), kept: z.array(placeId).max(100_000) })
          .nullable()
          .default(null),
      })
      .refine(({ contacts, jurors }) => contacts || jurors),
    output: Removal,
  },
} as const satisfies Record<string, RequestShape>;
