import { describe, expect, test } from 'vitest';
import { coordinatorTodos, type CoordinatorFacts } from '#core/call/todos.ts';

/** A call of which everything is done but what the facts of a test say. */
const facts = (some: Partial<CoordinatorFacts>): CoordinatorFacts => ({
  phase: 'decision',
  jurors: 8,
  defis: 15,
  capsSet: true,
  recevables: 15,
  recevabiliteOpen: 0,
  kitsMissing: 0,
  ballotsMissing: 0,
  conflicts: 0,
  hintsOpen: 0,
  defisWithoutJuror: 0,
  deliberation: null,
  selection: null,
  ...some,
});
const codes = (some: Partial<CoordinatorFacts>): string[] =>
  coordinatorTodos(facts(some)).map(({ code }) => code);

const decided = {
  scenarios: 1,
  undecided: 0,
  unconfirmed: 0,
  withoutMotivation: 0,
  reportExported: false,
};
const deliberated = { toDiscuss: 0, conflicts: 0, unfinished: 0 };

describe('what is left to do never ended', () => {
  test('of an archived session: nothing', () => {
    expect(codes({ phase: 'archivee' })).toEqual([]);
    // Not even what stayed open.
    expect(codes({ phase: 'archivee', conflicts: 1 })).toEqual([]);
  });

  test('once everything is decided, the last thing is to archive', () => {
    expect(codes({ selection: decided })).toEqual(['export-report', 'archive-session']);
    expect(coordinatorTodos(facts({ selection: decided })).at(-1)?.step).toBe('call');
  });

  test('the report was to be exported until the call was archived, though it had been', () => {
    expect(codes({ selection: { ...decided, reportExported: true } })).toEqual(['archive-session']);
  });

  test('while the committee has not decided on everybody, archiving waits', () => {
    expect(codes({ selection: { ...decided, unconfirmed: 2 } })).toEqual([
      'confirm-decisions',
      'export-report',
    ]);
    expect(codes({ selection: { ...decided, undecided: 1 } })).toEqual([
      'propose-decisions',
      'export-report',
    ]);
  });

  test('the ranking is read between the closing and the deliberation, and no later', () => {
    expect(codes({ phase: 'depouillement' })).toEqual(['read-ranking', 'open-deliberation', 'compare-teams']);
    for (const phase of ['deliberation', 'decision'] as const)
      expect(codes({ phase, selection: decided, deliberation: deliberated })).not.toContain('read-ranking');
  });

  test('after the deliberation one goes on to the decision', () => {
    const phase = 'deliberation';
    expect(codes({ phase, deliberation: deliberated, selection: decided })).toEqual([
      'export-report',
      'open-decision',
    ]);
    expect(
      codes({
        phase,
        deliberation: { ...deliberated, toDiscuss: 3 },
        selection: { ...decided, undecided: 4, scenarios: 0 },
      }),
    ).toEqual(['discuss-defis', 'compare-teams', 'build-scenario', 'propose-decisions', 'export-report']);
  });
});
