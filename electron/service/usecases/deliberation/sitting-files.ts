import type { GroupId } from '#core/ids.ts';
import type { OpenSession } from '../../open-session.ts';

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

export const readSittingFiles: (session: OpenSession) => SittingFiles = () => ({
  kits: [],
  received: [],
  unsent: 0,
});
