import { z } from 'zod';
import { historyGroups } from '../../history/kind-groups.ts';
import { Language } from '../shell.ts';
import { jurorId, type RequestShape } from './shapes.ts';

const day = z.iso.date().nullable();

export const HistoryLine = z.strictObject({
  /** The number of the entry in the journal. */
  seq: z.int().positive(),
  at: z.string(),
  group: z.enum(historyGroups),
  who: z.string(),
  kind: z.string(),
  /** Empty: the session itself, or what is in it no more. */
  about: z.string(),
  /** What changed, from what to what, as far as the person may read it. */
  details: z.array(z.string()),
  /** All of it in one. */
  sentence: z.string(),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** How many lines a page has. */
export const historyPage = 50;

export const HistoryWanted = z.strictObject({
  /** Words in any order, whatever their accents and capitals. */
  query: z.string().max(200),
  /** A dossier number, or words of a title. */
  defi: z.string().max(200),
  group: z.enum(historyGroups).nullable(),
  juror: jurorId.nullable(),
  /** Days in Paris, both included. */
  from: day,
  to: day,
  /** From 0. */
  page: z.int().min(0).max(1_000_000),
  language: Language,
});

export const historyRequests = {
  /** The journal in words, the newest first, as far as the person may read it. */
  'history-view': {
    input: HistoryWanted,
    output: z.strictObject({
      lines: z.array(HistoryLine).max(historyPage),
      /** How many match, on all pages, of those that were looked at. */
      total: z.int().nonnegative(),
      /** False: the journal is long and was not looked through to its beginning yet; asking again goes on from there. */
      complete: z.boolean(),
      /** What there is in the whole journal. */
      kinds: z.array(z.strictObject({ group: z.enum(historyGroups), count: z.int().positive() })),
      jurors: z.array(z.strictObject({ id: jurorId, name: z.string() })),
      /** Marks and what is built on them are left out. */
      blind: z.boolean(),
    }),
  },
} as const satisfies Record<string, RequestShape>;
