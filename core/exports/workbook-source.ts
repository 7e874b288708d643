import type { Grid } from '../call/grid.ts';
import type { Language } from '../contract/shell.ts';
import type { DefiContent } from '../defi/defi.ts';
import type { DefiId, JurorId } from '../ids.ts';
import { jurorNumber } from '../jury/juror-number.ts';
import type { Juror } from '../jury/juror.ts';
import type { OfficialSource } from '../ranking/official-order.ts';
import type { DeliberatedRow } from '../report/tell-deliberation.ts';
import type { Standings } from '../selection/current-decisions.ts';
import type { Decision } from '../selection/decision.ts';
import type { GatheredAdvice } from '../selection/gather-advice.ts';
import type { TeamOption } from '../selection/team-option.ts';
import { reportTexts } from '../texts/report.ts';

export interface RecordedDecision extends Decision {
  /** When it was written down, ISO 8601. */
  readonly at: string;
}

/** One entry of the journal without what it holds. */
export interface JournalLine {
  readonly seq: number;
  readonly at: string;
  /** `coordination`, or the identifier of a juror. */
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
}

/** What the workbook is built from: read through the rule of who sees what, so nothing here has to be hidden. */
export interface WorkbookSource {
  readonly language: Language;
  /** Jurors by name, or by number only. */
  readonly namedJurors: boolean;
  readonly session: { readonly id: string; readonly name: string; readonly demonstration: boolean };
  /** When the file is written, ISO 8601. */
  readonly writtenAt: string;
  readonly grid: Grid;
  /** What each EIG taken from a team loses of its value, in percent. */
  readonly reducedLoss: number;
  /** By name. */
  readonly jurors: readonly Juror[];
  /** Which total makes the official order. */
  readonly official: OfficialSource;
  /** In the official order. */
  readonly rows: readonly (DeliberatedRow & {
    readonly collective: { readonly total: number; readonly changed: number } | null;
  })[];
  /** Not ranked: irrecevable, or neither decided nor marked. */
  readonly left: readonly {
    readonly defi: DefiId;
    readonly state: 'recevable' | 'a-completer' | 'irrecevable' | null;
  }[];
  /** Whose own ballots hold a coup de cœur. */
  readonly coupsDeCoeur: ReadonlyMap<DefiId, readonly JurorId[]>;
  readonly contents: ReadonlyMap<DefiId, DefiContent>;
  readonly options: ReadonlyMap<DefiId, readonly TeamOption[]>;
  readonly advice: ReadonlyMap<DefiId, GatheredAdvice>;
  /** All of them, oldest first. */
  readonly decisions: readonly RecordedDecision[];
  readonly standings: Standings<RecordedDecision>;
  /** The complementary list that counts now. */
  readonly list: readonly DefiId[];
  readonly journal: readonly JournalLine[];
  /** Names of what the journal is about, by identifier: groups, scenarios. */
  readonly names: ReadonlyMap<string, string>;
}

/** Short label of each juror, the same as in the report: J1, J2 … by name. */
export const jurorLabels = (jurors: readonly Juror[]): ReadonlyMap<JurorId, string> =>
  new Map(jurors.map(({ id }, place) => [id, `J${String(place + 1)}`]));

/** How a juror is called: by name, or by number where names are left out. */
export function jurorNames({
  jurors,
  namedJurors,
  language,
}: Pick<WorkbookSource, 'jurors' | 'namedJurors' | 'language'>): ReadonlyMap<string, string> {
  return new Map(
    jurors.map(({ id, name }, index) => [
      id,
      namedJurors ? name : reportTexts[language].anonymousJuror(jurorNumber(index, jurors.length)),
    ]),
  );
}
