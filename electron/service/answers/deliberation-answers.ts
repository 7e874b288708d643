import type { rankingRequests } from '#core/contract/requests/ranking.ts';
import type { deliberationRequests } from '#core/contract/requests/deliberation.ts';
import type { analysisRequests } from '#core/contract/requests/analysis.ts';
import type { compareRequests } from '#core/contract/requests/compare.ts';
import { viewComparison } from '../usecases/compare-rankings.ts';
import { recordAct, undoAct } from '../usecases/deliberation/record-act.ts';
import { viewAgenda } from '../usecases/deliberation/view-agenda.ts';
import { viewDeliberationDefi } from '../usecases/deliberation/view-deliberation-defi.ts';
import { viewRoom } from '../usecases/deliberation/view-room.ts';
import { viewGeneralGrid, viewPlenary, viewSittings } from '../usecases/deliberation/view-sittings.ts';
import { runFirmness } from '../usecases/run-firmness.ts';
import { viewAnalysis } from '../usecases/view-analysis.ts';
import { viewGivenMarks, viewRanking } from '../usecases/view-ranking.ts';
import { type AnswersTo } from './use-case.ts';

/** The order, what stands behind it, and the deliberation. */
export const deliberationAnswers: AnswersTo<
  typeof rankingRequests & typeof deliberationRequests & typeof analysisRequests & typeof compareRequests
> = {
  'ranking-view': (context) => viewRanking(context),
  'ranking-marks': (context, { defi }) => viewGivenMarks(context, defi),
  'sittings-view': (context) => viewSittings(context),
  'agenda-view': (context, { group, balance }) => viewAgenda(context, group, balance),
  'deliberation-defi': (context, { defi }) => viewDeliberationDefi(context, defi),
  'general-grid-view': (context, { group }) => viewGeneralGrid(context, group),
  'plenary-view': (context) => viewPlenary(context),
  'room-view': (context) => viewRoom(context),
  'deliberation-record': (context, wanted) => recordAct(context, wanted),
  'deliberation-undo': (context, { group }) => undoAct(context, group),
  'analysis-view': (context) => viewAnalysis(context),
  'firmness-run': (context, { job }, runJob) => runJob(job, (running) => runFirmness(context, running)),
  'rankings-compare': (context, { left, right }) => viewComparison(context, { left, right }),
};
