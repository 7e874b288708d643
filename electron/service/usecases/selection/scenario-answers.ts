import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { AppFailure } from '#core/contract/app-error.ts';
import { rulesOfNothing } from '#core/selection/check-rules.ts';
import type { Portfolio } from '#core/selection/portfolio.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import type { Question } from '#core/selection/selection-model.ts';
import {
  NoProof,
  solveSelection,
  type Selection,
  type SelectionTools,
} from '#core/selection/solve-selection.ts';
import { lastEntryApartFrom } from '#db/journal.ts';
import { reportExportKind } from '#db/queries/report-exports.ts';
import { solverOf } from '../../compute/threaded-solver.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { readSelectionGround, type SelectionGround } from './candidates.ts';

/** A scenario's answer, and how long its first optimum took to be proven. */
export interface Answered {
  readonly selection: Selection;
  readonly milliseconds: number;
}

interface Kept {
  readonly head: string;
  readonly ground: SelectionGround;
  readonly answers: Map<string, Answered>;
}

const kept = new WeakMap<OpenSession, Kept>();

/** What selections are made from, and the answers that were worked out since anything was written down. */
function keptFor(session: OpenSession): Kept {
  const head = lastEntryApartFrom(session.db, [reportExportKind]);
  const known = kept.get(session);
  if (known?.head === head) return known;
  const fresh: Kept = { head, ground: readSelectionGround(session), answers: new Map() };
  kept.set(session, fresh);
  return fresh;
}

/** The ground as it was read last, if nothing was written since. */
export const keptGround = (session: OpenSession): SelectionGround => keptFor(session).ground;

type Asked = Pick<Scenario, 'teams' | 'objective' | 'rules'>;

/** One scenario that is worked on as a job: the models it needs are solved one by one, others having their turn. */
export class ScenarioWork {
  readonly ground: SelectionGround;
  readonly question: Question;
  readonly #session: OpenSession;
  readonly #kept: Kept;

  /** Refused when a rule is about something that does not exist (any more). */
  constructor(
    private readonly context: ServiceContext,
    private readonly scenario: Asked,
    private readonly job: Job,
  ) {
    this.#session = context.coordinatorSession();
    this.#kept = keptFor(this.#session);
    this.ground = this.#kept.ground;
    const { candidates, ranked } = this.ground;
    this.question = { candidates, scenario };
    const [unknown] = rulesOfNothing(candidates, scenario.rules, new Set(ranked.groups.map(({ id }) => id)));
    if (unknown !== undefined) throw new AppFailure('scenario-rule-unknown', { rule: unknown + 1 });
  }

  /** `step`: what is told to be done, a key of the job texts; `total`: how many models it takes at most, 0 if unknown. */
  tools(step: () => string, total = 0): SelectionTools {
    let solved = 0;
    return {
      solve: solverOf(this.context, this.job),
      step: async () => {
        this.job.progress(step(), solved, total);
        solved += 1;
        await whatElseWaits();
        if (this.job.signal.aborted) throw new AppFailure('cancelled');
        this.context.stillOpen(this.#session);
      },
    };
  }

  /** The answer, kept until something is written down. `told`: hears the first optimum, once it is proven. */
  async answer(told: (first: Portfolio, milliseconds: number) => void = () => undefined): Promise<Answered> {
    const { teams, objective, rules } = this.scenario;
    const key = JSON.stringify({ teams, objective, rules });
    const known = this.#kept.answers.get(key);
    if (known !== undefined) return known;
    const start = performance.now();
    const proven: number[] = [];
    const tools = this.tools(() => (proven.length === 0 ? 'solve-scenario' : 'solve-ties'));
    const selection = await solveSelection(this.question, tools, (first) => {
      const milliseconds = performance.now() - start;
      proven.push(milliseconds);
      told(first, milliseconds);
    });
    const answered = { selection, milliseconds: proven[0] ?? performance.now() - start };
    // What ran out of time may have more of it another time.
    if (selection.kind !== 'limit') this.#kept.answers.set(key, answered);
    return answered;
  }
}

/** The best selection of an answer; refused where there is none, or none was proven. */
export function bestOf({ selection }: Answered): Portfolio {
  switch (selection.kind) {
    case 'optimal':
      return selection.best;
    case 'infeasible':
      throw new AppFailure('scenario-without-answer');
    case 'limit':
      throw new AppFailure('selection-too-long');
  }
}

/** Says so where something was not proven within the time. */
export async function orTooLong<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof NoProof) throw new AppFailure('selection-too-long');
    throw cause;
  }
}
