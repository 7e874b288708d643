import { canonicalText } from '#core/ballot/canonical.ts';
import { asScenarioId, type ScenarioId } from '#core/ids.ts';
import { Scenario } from '#core/selection/scenario.ts';
import { integer, text, type ReadableDb, type WritableDb } from '../handles.ts';

// Scenarios as they were asked: versions, of which the latest counts. Their answers are worked out anew.

export interface StoredScenario {
  readonly id: ScenarioId;
  readonly scenario: Scenario;
  readonly savedAt: string;
}

/** Those that stand, in the order in which they were first saved. */
export function readScenarios(db: ReadableDb): StoredScenario[] {
  return db
    .all(
      `SELECT v.scenario, v.rules, v.removed, j.at FROM scenario_version v
       JOIN (SELECT max(id) AS newest, min(id) AS first FROM scenario_version GROUP BY scenario) n ON n.newest = v.id
       JOIN journal j ON j.seq = v.entry
       ORDER BY n.first`,
    )
    .filter((row) => integer(row, 'removed') === 0)
    .map((row) => ({
      id: asScenarioId(text(row, 'scenario')),
      scenario: Scenario.parse(JSON.parse(text(row, 'rules'))),
      savedAt: text(row, 'at'),
    }));
}

/** Whether there is or was such a scenario. */
export const wasScenario = (db: ReadableDb, id: ScenarioId): boolean =>
  db.get('SELECT 1 AS there FROM scenario_version WHERE scenario = ? LIMIT 1', id) !== undefined;

export function writeScenario(
  db: WritableDb,
  entry: number,
  id: ScenarioId,
  scenario: Scenario,
  removed = false,
): void {
  db.run(
    1,
    'INSERT INTO scenario_version (entry, scenario, name, rules, removed) VALUES (?, ?, ?, ?, ?)',
    entry,
    id,
    scenario.name,
    canonicalText(scenario),
    removed ? 1 : 0,
  );
}

/** The scenario that the last proposal was taken from, with its rules as they were; null when there was none. */
export function readProposal(db: ReadableDb): StoredScenario | null {
  const row = db.get(
    `SELECT p.scenario, p.content, j.at FROM proposal p JOIN journal j ON j.seq = p.entry
     ORDER BY p.id DESC LIMIT 1`,
  );
  if (row === undefined) return null;
  return {
    id: asScenarioId(text(row, 'scenario')),
    scenario: Scenario.parse(JSON.parse(text(row, 'content'))),
    savedAt: text(row, 'at'),
  };
}

export function writeProposal(db: WritableDb, entry: number, id: ScenarioId, scenario: Scenario): void {
  db.run(
    1,
    'INSERT INTO proposal (entry, scenario, content) VALUES (?, ?, ?)',
    entry,
    id,
    canonicalText(scenario),
  );
}
