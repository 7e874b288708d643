import type { MinutesOptions } from '../../contract/requests/minutes.ts';
import type { ToldSource } from '../told-source.ts';

/** What the minutes are built from: plain data that the session file gave, nothing else. */
export interface MinutesSource extends ToldSource {
  readonly options: MinutesOptions;
}
