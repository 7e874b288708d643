import type { DefiId } from '#core/ids.ts';
import type { FirmnessClass } from '#core/selection/firmness-class.ts';
import type { SelectionTools } from '#core/selection/solve-selection.ts';
import { lastEntryApartFrom } from '#db/journal.ts';
import { reportExportKind } from '#db/queries/report-exports.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { readScores } from '../read-ranked.ts';
import { drawSeed } from '../run-firmness.ts';
import { firmnessQuestion } from './firmness-question.ts';
import { keptAnswers } from './kept-firmness.ts';
import { callRules } from './keep-scenarios.ts';
import { keptGround } from './scenario-answers.ts';
import { exactFirmness } from './view-portfolio-firmness.ts';

type Classes = ReadonlyMap<DefiId, FirmnessClass>;

/** An agenda must come at once: above these nothing is told. */
const mostDefis = 40;
const mostCompeting = 500;

/** No solver: it would keep whoever looks at the agenda waiting. */
const atOnce: SelectionTools = {
  solve: () => Promise.resolve({ kind: 'limit', values: null }),
  step: () => Promise.resolve(),
};

const none: Classes = new Map();
const told = new WeakMap<OpenSession, { readonly head: string; readonly classes: Classes }>();

/**
 * Which défis are in every efficient portfolio under the call's caps, in some or in none, as far as it can be told at once;
 * without those that cannot be chosen. In the coordinator's file alone.
 */
export async function agendaClasses(context: ServiceContext): Promise<Classes> {
  const session = context.session();
  if (session.facts.role !== 'coordinator') return none;
  const head = lastEntryApartFrom(session.db, [reportExportKind]);
  const known = told.get(session);
  if (known?.head === head) return known.classes;
  const classes = await workOut(context, session);
  told.set(session, { head, classes });
  return classes;
}

async function workOut(context: ServiceContext, session: OpenSession): Promise<Classes> {
  if (readScores(session).individual.length > mostDefis) return none;
  const ground = keptGround(session);
  const scenario = callRules(ground);
  if (!scenario.rules.some(({ kind }) => kind === 'seats' || kind === 'envelope')) return none;
  const question = firmnessQuestion(ground, scenario);
  const seed = drawSeed(context, ground.ranked);
  const kept = keptAnswers(session);
  // Never what a longer search found before: the report has to say the same whoever makes it again.
  const answer = kept.gaveUp(question, seed) ? null : await exactFirmness(question, atOnce, mostCompeting);
  if (answer === null) kept.giveUp(question, seed);
  else kept.keep(question, seed, answer);
  if (answer?.method !== 'exact' || answer.infeasible) return none;
  return new Map(
    answer.rows.flatMap((row) =>
      row.bar === null && row.ruled === null ? [[row.defi, row.class] as const] : [],
    ),
  );
}
