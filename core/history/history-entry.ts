import type { Phase } from '../call/phase.ts';
import type { CallSettings } from '../call/settings.ts';
import type { RecevabiliteState } from '../contract/requests/recevabilite.ts';
import type { Said } from '../deliberation/act.ts';
import type { CriterionId, DefiId, JurorId } from '../ids.ts';
import type { JurorOffice } from '../jury/juror.ts';
import { mayReadDossier, mayReadOthersMarks, type Moment, type Viewer } from '../jury/visibility.ts';
import type { Outcome, Round } from '../selection/decision.ts';
import { groupOfKind } from './kind-groups.ts';

/** What an entry changed, from what to what. Marks in hundredths; null: no mark, nothing decided before. */
export type HistoryChange =
  | {
      readonly what: 'mark';
      readonly juror: JurorId;
      readonly defi: DefiId;
      readonly criterion: CriterionId;
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly what: 'recevabilite';
      readonly defi: DefiId;
      readonly from: RecevabiliteState | null;
      readonly to: RecevabiliteState;
      readonly reason: string;
    }
  | {
      readonly what: 'decision';
      readonly defi: DefiId;
      readonly round: Round;
      readonly from: Outcome | null;
      readonly to: Outcome;
      /** On the complementary list, from 1. */
      readonly fromPlace: number | null;
      readonly toPlace: number | null;
      readonly reason: string;
      readonly by: string;
    }
  | {
      readonly what: 'act';
      readonly defi: DefiId | null;
      /** What stood at the place of the act; null: nothing. */
      readonly from: Said | null;
      readonly to: Said;
      readonly reason: string;
      /** `coordination`, or a juror: acts also come from other machines. */
      readonly by: string;
    }
  | { readonly what: 'ballot'; readonly juror: JurorId; readonly sequence: number }
  /** `reason`: null where it is lifted. */
  | {
      readonly what: 'deport';
      readonly juror: JurorId;
      readonly defi: DefiId;
      readonly reason: string | null;
    }
  | {
      readonly what: 'phase';
      readonly from: Phase | null;
      readonly to: Phase;
      readonly reason: string | null;
    }
  /** Of the call; the first settings of a session are no change. */
  | { readonly what: 'settings'; readonly from: CallSettings; readonly to: CallSettings }
  /** Of the session. */
  | { readonly what: 'name'; readonly from: string; readonly to: string }
  /** `from`: null where the juror was added. */
  | {
      readonly what: 'juror';
      readonly juror: JurorId;
      readonly from: JurorFields | null;
      readonly to: JurorFields;
    }
  /** How many dossiers came, came again with other answers, and were withdrawn. */
  | {
      readonly what: 'dossiers';
      readonly fresh: number;
      readonly changed: number;
      readonly withdrawn: number;
    };

/** What the coordination says of a juror. */
export interface JurorFields {
  readonly name: string;
  readonly organisation: string;
  readonly office: JurorOffice;
  /** The identifier of a group; null: none. */
  readonly group: string | null;
  /** Why the juror takes part no more; null: takes part. */
  readonly withdrawn: string | null;
}

/** One entry of the journal with what it changed. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  /** `coordination`, or the identifier of a juror. */
  readonly actor: string;
  readonly kind: string;
  /** An identifier; null where it may not be told. */
  readonly subject: string | null;
  readonly changes: readonly HistoryChange[];
}

/**
 * What of an entry may be told to whom. Everybody may know that something was done, and when; before the closing the
 * coordination is told of ballots only that they came, and nothing of what is built on marks.
 */
export function visibleEntry(entry: HistoryEntry, viewer: Viewer, moment: Moment): HistoryEntry {
  const group = groupOfKind(entry.kind);
  const builtOnMarks = group === 'deliberation' || group === 'decisions';
  const subject = builtOnMarks && !mayReadOthersMarks(viewer, moment) ? null : entry.subject;
  return {
    ...entry,
    subject,
    changes: entry.changes.filter((change) => mayReadChange(change, viewer, moment)),
  };
}

function mayReadChange(change: HistoryChange, viewer: Viewer, moment: Moment): boolean {
  const own = viewer.role === 'juror' ? viewer.juror : null;
  switch (change.what) {
    case 'mark': {
      // A juror's history is that of the juror's own marks, also once the others' are open.
      const whose = own === null ? mayReadOthersMarks(viewer, moment) : change.juror === own;
      return whose && mayReadDossier(viewer, change.defi);
    }
    case 'act':
    case 'decision':
      return (
        mayReadOthersMarks(viewer, moment) && (change.defi === null || mayReadDossier(viewer, change.defi))
      );
    case 'recevabilite':
      return mayReadDossier(viewer, change.defi);
    case 'deport':
      return viewer.role === 'coordinator' || change.juror === viewer.juror;
    case 'ballot':
      return own === null || change.juror === own;
    case 'phase':
      return true;
    case 'settings':
    case 'name':
    case 'dossiers':
      return viewer.role === 'coordinator';
    case 'juror':
      return viewer.role === 'coordinator' || change.juror === own;
  }
}
