import type { Phase } from './phase.ts';

/** What is left to do at a step of the work; `count` says how many where that means something, else 0. */
export interface Todo {
  readonly step:
    'call' | 'defis' | 'assignment' | 'ballots' | 'deliberation' | 'teams' | 'report' | 'desk' | 'my-ballot';
  readonly code: TodoCode;
  readonly count: number;
}

export const todoCodes = [
  'add-jurors',
  'set-caps',
  'import-defis',
  'decide-recevabilite',
  'check-hints',
  'assign-defis',
  'open-notation',
  'write-kits',
  'receive-ballots',
  'settle-conflicts',
  'close-notation',
  'open-deliberation',
  'read-ranking',
  'compare-teams',
  'export-report',
  'mark-defis',
  'complete-defis',
  'send-ballot',
  'send-ballot-again',
] as const;
export type TodoCode = (typeof todoCodes)[number];

export interface CoordinatorFacts {
  readonly phase: Phase;
  readonly jurors: number;
  readonly defis: number;
  readonly capsSet: boolean;
  /** Decided recevable: only these reach the jurors. */
  readonly recevables: number;
  /** Without a decision, or to be completed. */
  readonly recevabiliteOpen: number;
  readonly kitsMissing: number;
  readonly ballotsMissing: number;
  readonly conflicts: number;
  /** Possible ties between jurors and défis that nobody has looked at. */
  readonly hintsOpen: number;
  /** Recevable défis that no juror was given. */
  readonly defisWithoutJuror: number;
}

/** In the order of the work: the first one is the next action. */
export function coordinatorTodos(facts: CoordinatorFacts): Todo[] {
  const todos: Todo[] = [];
  const add = (step: Todo['step'], code: TodoCode, count: number, wanted = count > 0): void => {
    if (wanted) todos.push({ step, code, count });
  };
  // Before kits go out: what a juror was once sent cannot be taken back.
  const addAssignment = (): void => {
    add('assignment', 'check-hints', facts.hintsOpen);
    add(
      'assignment',
      'assign-defis',
      facts.defisWithoutJuror,
      facts.jurors > 0 && facts.defisWithoutJuror > 0,
    );
  };
  if (facts.phase === 'preparation') {
    add('call', 'add-jurors', 0, facts.jurors === 0);
    add('call', 'set-caps', 0, !facts.capsSet);
    add('defis', 'import-defis', 0, facts.defis === 0);
    add('defis', 'decide-recevabilite', facts.recevabiliteOpen);
    addAssignment();
    add('call', 'open-notation', 0, facts.jurors > 0 && facts.recevables > 0);
    return todos;
  }
  if (facts.phase === 'notation') {
    add('defis', 'decide-recevabilite', facts.recevabiliteOpen);
    addAssignment();
    add('ballots', 'write-kits', facts.kitsMissing);
    add('ballots', 'settle-conflicts', facts.conflicts);
    add('ballots', 'receive-ballots', facts.ballotsMissing);
    add('call', 'close-notation', 0, facts.ballotsMissing === 0 && facts.conflicts === 0);
    return todos;
  }
  add('ballots', 'settle-conflicts', facts.conflicts);
  add('deliberation', 'read-ranking', 0, true);
  add('call', 'open-deliberation', 0, facts.phase === 'depouillement');
  add('teams', 'compare-teams', 0, true);
  add('report', 'export-report', 0, true);
  return todos;
}

export interface JurorFacts {
  /** Défis without any mark, and begun but not complete. */
  readonly empty: number;
  readonly drafts: number;
  readonly everSent: boolean;
  /** Something to send that the last ballot does not hold. */
  readonly changedSince: boolean;
}

export function jurorTodos(facts: JurorFacts): Todo[] {
  const todos: Todo[] = [];
  if (facts.empty > 0) todos.push({ step: 'desk', code: 'mark-defis', count: facts.empty });
  if (facts.drafts > 0) todos.push({ step: 'desk', code: 'complete-defis', count: facts.drafts });
  if (facts.changedSince) {
    todos.push({ step: 'my-ballot', code: facts.everSent ? 'send-ballot-again' : 'send-ballot', count: 0 });
  }
  return todos;
}
