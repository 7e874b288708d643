import type { WritableDb } from '#db/handles.ts';
import { createSessionFile, type SessionDb } from '#db/open.ts';
import { underWay } from './unfinished.ts';

/** Makes a session file whole or not at all; what a kill leaves of it is taken away at the next start. */
export const newSessionFile = (path: string, fill: (db: WritableDb) => void): SessionDb =>
  createSessionFile(path, fill, underWay);
