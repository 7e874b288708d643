import type { GroupId } from '#core/ids.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readSittingFiles as readKeptFiles, readSittingKits } from '#db/queries/sitting-files.ts';
import type { OpenSession } from '../../open-session.ts';
import { unsentActs } from '../export-sitting.ts';

/** The files that went out to référents and came back, newest first. */
export interface SittingFiles {
  readonly kits: readonly {
    readonly group: GroupId | null;
    readonly name: string;
    readonly at: string;
    readonly fileName: string;
  }[];
  readonly received: readonly {
    readonly group: GroupId | null;
    readonly name: string;
    readonly at: string;
    readonly acts: number;
  }[];
  /** Acts of a référent's file that the coordination has not been sent. */
  readonly unsent: number;
}

export function readSittingFiles(session: OpenSession): SittingFiles {
  const { db } = session;
  if (session.facts.role === 'referent') return { kits: [], received: [], unsent: unsentActs(session) };
  const names = new Map(readJurors(db).map(({ id, name }) => [id, name]));
  return {
    kits: readSittingKits(db).map(({ juror, ...kit }) => ({ ...kit, name: names.get(juror) ?? '' })),
    received: readKeptFiles(db).map(({ juror, ...file }) => ({ ...file, name: names.get(juror) ?? '' })),
    unsent: 0,
  };
}
