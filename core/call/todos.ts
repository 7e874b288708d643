import type { Phase } from './phase.ts';

/** What is left to do at a step of the work; `count` says how many where that means something, else 0. */
export interface Todo {
  readonly step:
    | 'call'
    | 'defis'
    | 'assignment'
    | 'ballots'
    | 'deliberation'
    | 'teams'
    | 'selection'
    | 'report'
    | 'desk'
    | 'my-ballot';
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
  'settle-sittings',
  'discuss-defis',
  'finish-grids',
  'send-sitting',
  'compare-teams',
  'build-scenario',
  'propose-decisions',
  'write-motivations',
  'confirm-decisions',
  'export-report',
  'open-decision',
  'archive-session',
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
  /** Possible ties between jurors and défis that nobody has looked at; null while they are looked for. */
  readonly hintsOpen: number | null;
  /** Recevable défis that no juror was given. */
  readonly defisWithoutJuror: number;
  /** Null unless the jury deliberates. */
  readonly deliberation: DeliberationFacts | null;
  /** Null before the deliberation and once the session is archived. */
  readonly selection: SelectionFacts | null;
}

/** How far the decisions have come. */
export interface SelectionFacts {
  readonly scenarios: number;
  readonly undecided: number;
  /** Proposed by the jury, and not yet decided by the committee. */
  readonly unconfirmed: number;
  readonly withoutMotivation: number;
  /** A report that is no draft was exported, and nothing was decided since. */
  readonly reportExported: boolean;
}

/** What is left of a deliberation; in a référent's file, of its group's. */
export interface DeliberationFacts {
  /** Défis whose clock has not come to its end, in groups whose grid is open: a closed grid says that all is said. */
  readonly toDiscuss: number;
  /** Things that machines say differently. */
  readonly conflicts: number;
  /** Groups whose general grid is open. */
  readonly unfinished: number;
}

/** In the order of the work: the first one is the next action. */
export function coordinatorTodos(facts: CoordinatorFacts): Todo[] {
  const todos: Todo[] = [];
  const add = (step: Todo['step'], code: TodoCode, count: number, wanted = count > 0): void => {
    if (wanted) todos.push({ step, code, count });
  };
  // Before kits go out: what a juror was once sent cannot be taken back.
  const addAssignment = (): void => {
    add('assignment', 'check-hints', facts.hintsOpen ?? 0);
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
  // What is over asks for nothing.
  if (facts.phase === 'archivee') return todos;
  add('ballots', 'settle-conflicts', facts.conflicts);
  if (facts.phase === 'depouillement') {
    add('deliberation', 'read-ranking', 0, true);
    add('call', 'open-deliberation', 0, true);
    add('teams', 'compare-teams', 0, true);
    return todos;
  }
  const { deliberation, selection } = facts;
  const toDeliberate = deliberation === null ? [] : deliberationTodos(deliberation);
  todos.push(...toDeliberate);
  const undecided = selection?.undecided ?? 0;
  // Whoever has decided on everybody has compared them.
  add('teams', 'compare-teams', 0, facts.phase === 'deliberation' && undecided > 0);
  if (selection !== null) todos.push(...selectionTodos(selection, facts.phase));
  add('report', 'export-report', 0, selection?.reportExported !== true);
  if (facts.phase === 'deliberation')
    add('call', 'open-decision', 0, undecided === 0 && toDeliberate.length === 0);
  else add('call', 'archive-session', 0, undecided === 0 && (selection?.unconfirmed ?? 0) === 0);
  return todos;
}

function selectionTodos(
  { scenarios, undecided, unconfirmed, withoutMotivation }: SelectionFacts,
  phase: Phase,
): Todo[] {
  const step = 'selection';
  const todos: Todo[] = [];
  if (scenarios === 0 && undecided > 0) todos.push({ step, code: 'build-scenario', count: 0 });
  if (undecided > 0) todos.push({ step, code: 'propose-decisions', count: undecided });
  if (withoutMotivation > 0) todos.push({ step, code: 'write-motivations', count: withoutMotivation });
  if (phase === 'decision' && unconfirmed > 0)
    todos.push({ step, code: 'confirm-decisions', count: unconfirmed });
  return todos;
}

function deliberationTodos({ toDiscuss, conflicts, unfinished }: DeliberationFacts): Todo[] {
  const step = 'deliberation';
  const todos: Todo[] = [];
  if (conflicts > 0) todos.push({ step, code: 'settle-sittings', count: conflicts });
  if (toDiscuss > 0) todos.push({ step, code: 'discuss-defis', count: toDiscuss });
  if (unfinished > 0) todos.push({ step, code: 'finish-grids', count: unfinished });
  return todos;
}

/** `unsent`: what the file for the coordination does not hold yet. */
export function referentTodos(facts: DeliberationFacts & { readonly unsent: number }): Todo[] {
  const { unsent } = facts;
  return [
    ...deliberationTodos(facts),
    ...(unsent > 0 ? [{ step: 'deliberation', code: 'send-sitting', count: unsent } as const] : []),
  ];
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
