import { requestedEigs } from '#core/ballot/team-advice.ts';
import { groupBy } from '#core/group-by.ts';
import type { DefiId } from '#core/ids.ts';
import { pairKey } from '#core/jury/whose-defis.ts';
import { readFraction } from '#core/ranking/fraction.ts';
import { advisedTeams } from '#core/selection/advised-teams.ts';
import { gatherAdvice, type GatheredAdvice } from '#core/selection/gather-advice.ts';
import type { Bar, Candidate } from '#core/selection/portfolio.ts';
import { teamOptions, type TeamOption } from '#core/selection/team-option.ts';
import { optionEditsOf, readOptionEdits } from '#db/queries/team-options.ts';
import type { OpenSession } from '../../open-session.ts';
import { readRanked, type OfficialRow, type Ranked } from '../read-ranked.ts';

/** What a selection is made from. */
export interface SelectionGround {
  readonly ranked: Ranked;
  /** In official order, unranked ones last. */
  readonly candidates: readonly Candidate[];
  readonly options: ReadonlyMap<DefiId, readonly TeamOption[]>;
  readonly advice: ReadonlyMap<DefiId, GatheredAdvice>;
}

/** Refused while the marking is open, like the ranking: advice and values come from marks. */
export function readSelectionGround(session: OpenSession): SelectionGround {
  const ranked = readRanked(session);
  // A déport takes the juror out of everything for that défi, also where it was declared after the ballot.
  const apart = new Set(ranked.deports.map(pairKey));
  const notes = groupBy(
    ranked.notes.filter((note) => !apart.has(pairKey(note))),
    ({ defi }) => defi,
  );
  const edits = readOptionEdits(session.db);
  const advice = new Map<DefiId, GatheredAdvice>();
  const options = new Map<DefiId, readonly TeamOption[]>();
  const candidates = ranked.rows.flatMap((row): Candidate[] => {
    const content = ranked.defis.get(row.defi)?.content;
    if (content === undefined) return [];
    const requested = requestedEigs(content.team);
    const size = ranked.teams.get(row.defi)?.size ?? null;
    const gathered = gatherAdvice(notes.get(row.defi) ?? [], requested, size);
    const own = teamOptions({
      defi: row.defi,
      content,
      settings: ranked.settings,
      grid: ranked.grid,
      total: row.exactTotal === null ? null : readFraction(row.exactTotal),
      advisedSize: gathered.medianSize,
      advised: advisedTeams(gathered, requested, size, ranked.settings),
      edits: optionEditsOf(edits, row.defi),
    });
    advice.set(row.defi, gathered);
    options.set(row.defi, own);
    return [
      {
        defi: row.defi,
        rank: row.rank,
        options: own,
        ministries: content.ministries,
        group: row.hearing.group,
        favourable: row.hearing.avis === null ? null : row.hearing.avis.avis === 'favorable',
        bar: barOf(row, own),
      },
    ];
  });
  return { ranked, candidates, options, advice };
}

function barOf(row: OfficialRow, options: readonly TeamOption[]): Bar | null {
  if (row.below.length > 0) return 'below-threshold';
  if (row.status !== 'ranked' || row.exactTotal === null) return 'no-score';
  return options.length === 0 ? 'no-team' : null;
}
