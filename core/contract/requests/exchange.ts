import { z } from 'zod';
import { BallotOutcome } from './ballots.ts';
import { nothing, placeToken, type RequestShape } from './shapes.ts';

/** A file that came by the exchange folder, and what became of it. */
export const ExchangeArrival = z.strictObject({ at: z.iso.datetime(), outcome: BallotOutcome });
export type ExchangeArrival = z.infer<typeof ExchangeArrival>;

export const ExchangeFolderView = z.strictObject({
  /** By its own name: the window never learns where it is. Null: none was chosen. */
  folder: z
    .strictObject({
      name: z.string(),
      /** False while a key is pulled out or a drive does not answer. */
      reachable: z.boolean(),
    })
    .nullable(),
  /** What was found there since the session was opened, newest first; always empty for a juror, who only writes there. */
  arrivals: z.array(ExchangeArrival),
  /** Files that are no ballots, which were left alone without a word. */
  passedOver: z.int(),
  /** The folder holds more than is looked through: this is the first place that was not. */
  leftOut: z.string().nullable(),
});
export type ExchangeFolderView = z.infer<typeof ExchangeFolderView>;

export const exchangeRequests = {
  /** The folder that both sides keep on a synchronised drive or a key, for the session that is open, in either role. */
  'exchange-folder-view': { input: nothing, output: ExchangeFolderView },
  /** Chooses it, or gives it up (null). Main keeps the choice, outside the session file. */
  'exchange-folder-set': {
    input: z.strictObject({ folder: placeToken.nullable() }),
    output: ExchangeFolderView,
  },
} as const satisfies Record<string, RequestShape>;
