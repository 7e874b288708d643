import { coupsDeCoeurOf } from '#core/ballot/coups-de-coeur.ts';
import type { Language } from '#core/contract/shell.ts';
import { currentList } from '#core/selection/complementary-list.ts';
import type { WorkbookSource } from '#core/exports/workbook-source.ts';
import { readJournalLines } from '#db/queries/journal-lines.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readScenarios } from '#db/queries/scenarios.ts';
import { readName } from '#db/queries/session.ts';
import type { ServiceContext } from '../../context.ts';
import { readDecisionGround } from '../decisions/standings.ts';

/** What the workbook is built from; refused before the closing of the marking, like the ranking. */
export function readWorkbookSource(
  context: ServiceContext,
  wanted: { readonly language: Language; readonly namedJurors: boolean },
): WorkbookSource {
  const session = context.coordinatorSession();
  const { db, facts } = session;
  const { ranked, options, advice, decisions, standings } = readDecisionGround(session);
  return {
    ...wanted,
    session: { id: facts.id, name: readName(db), demonstration: facts.demonstration },
    writtenAt: context.ports.now(),
    grid: ranked.grid,
    reducedLoss: ranked.settings.reducedLoss,
    jurors: readJurors(db),
    official: ranked.official,
    rows: ranked.rows,
    left: ranked.irrecevables.map(({ id, recevabilite }) => ({
      defi: id,
      state: recevabilite?.state ?? null,
    })),
    coupsDeCoeur: coupsDeCoeurOf(ranked.notes),
    contents: new Map([...ranked.defis].map(([id, { content }]) => [id, content])),
    options,
    advice,
    decisions,
    standings,
    list: currentList(standings),
    journal: readJournalLines(db),
    names: new Map<string, string>([
      ...ranked.groups.map(({ id, label }) => [id, label] as const),
      ...readScenarios(db).map(({ id, scenario }) => [id, scenario.name] as const),
    ]),
  };
}
