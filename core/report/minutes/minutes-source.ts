import type { MinutesOptions } from '../../contract/requests/minutes.ts';
import type { ToldSource } from '../told-source.ts';

/** What the minutes are built from: plain data that the session file gave, nothing else. */
export interface MinutesSource extends ToldSource {
  readonly options: MinutesOptions;
  /** Ballots of the whole session, one a sending; `aside`: those that are held or set aside. */
  readonly ballotsReceived: { readonly all: number; readonly aside: number };
}
