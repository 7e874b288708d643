import { Turns } from '#electron/service/interchange/turns.ts';

/** Work that nobody gives up, its progress not told. */
export const quietTurns = (): Turns => new Turns(new AbortController().signal);
