import { isClosed, phaseIndex, type Phase } from '../call/phase.ts';
import type { DefiId, JurorId } from '../ids.ts';

/** Who asks. There are no accounts: the file that a person holds decides. */
export type Viewer =
  | {
      readonly role: 'coordinator';
      /** Défis for which the coordinator declared a tie of their own. */ readonly ownDeports: ReadonlySet<DefiId>;
    }
  | { readonly role: 'juror'; readonly juror: JurorId; readonly ownDeports: ReadonlySet<DefiId> }
  /** Whoever holds a group's part of the deliberation; their file has nothing but what that group may read. */
  | { readonly role: 'referent'; readonly juror: JurorId; readonly ownDeports: ReadonlySet<DefiId> };

/** When they ask. */
export interface Moment {
  readonly phase: Phase;
  readonly deliberationOpenToJurors: boolean;
}

/**
 * The one table of who sees what (docs/architecture.md, "Who sees what"). Readers of the database call these
 * and leave out what they refuse; a screen never hides what it was given.
 */
export function mayReadOthersMarks(viewer: Viewer, moment: Moment): boolean {
  if (viewer.role === 'coordinator') return isClosed(moment.phase);
  if (viewer.role === 'referent') return true;
  return moment.deliberationOpenToJurors && phaseIndex(moment.phase) >= phaseIndex('deliberation');
}

/** Ranking, totals and counts leak marks: they open at the same moment. */
export function mayReadRanking(viewer: Viewer, moment: Moment): boolean {
  return mayReadOthersMarks(viewer, moment);
}

/** Whether anything but the title of this défi may be read. */
export function mayReadDossier(viewer: Viewer, defi: DefiId): boolean {
  return !viewer.ownDeports.has(defi);
}

/** Whether marks, rank and counts of this défi may be read. */
export function mayReadMarksOf(viewer: Viewer, moment: Moment, defi: DefiId): boolean {
  return mayReadOthersMarks(viewer, moment) && mayReadDossier(viewer, defi);
}
