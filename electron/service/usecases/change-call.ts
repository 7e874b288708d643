import { thresholdOutside, type Grid } from '#core/call/grid.ts';
import { checkPhaseStep, isClosed, phaseIndex, phases, type Phase } from '#core/call/phase.ts';
import type { CallSettings } from '#core/call/settings.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { CallView } from '#core/contract/requests/call.ts';
import { differing } from '#core/differing.ts';
import { formatScale } from '#core/texts/format.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readGroups, readJurors, readKitsWritten, readReplacements } from '#db/queries/jury.ts';
import {
  readGrid,
  readName,
  readSettings,
  writeGrid,
  writeName,
  writePhase,
  writeSettings,
} from '#db/queries/session.ts';
import { writeMergeEvent, writePlacement } from '#db/queries/merge-events.ts';
import type { ServiceContext } from '../context.ts';
import { fingerprintOfBallots } from '../frozen-set.ts';
import type { OpenSession } from '../open-session.ts';
import { assignmentFacts } from './assign-defis.ts';
import { readDeliberation } from './deliberation/material.ts';
import { deliberationFacts } from './deliberation/view-sittings.ts';
import { decisionFacts } from './decisions/decision-facts.ts';
import { recevabiliteFacts } from './decide-recevabilite.ts';
import { ballotsToPlaceAgain } from './place-ballots.ts';
import { ballotFacts } from './view-ballots.ts';

// The call: its name, settings, grid and phases. All for the coordinator alone.

export function viewCall(context: ServiceContext): CallView {
  const session = context.coordinatorSession();
  const { db } = session;
  const phase = session.phase();
  const next = phases[phaseIndex(phase) + 1];
  const facts = phaseFacts(session);
  const step = next === undefined ? null : checkPhaseStep(phase, next, facts, null);
  const replaced = readReplacements(db);
  return {
    name: readName(db),
    settings: readSettings(db),
    grid: readGrid(db).grid,
    gridFrozen: isGridFrozen(session),
    groups: readGroups(db),
    jurors: readJurors(db).map((juror) => ({ ...juror, replaces: replaced.get(juror.id) ?? null })),
    hintsOpen: facts.hintsOpen,
    phase,
    nextStep:
      next === undefined || step === null
        ? null
        : { to: next, blocking: [...step.blocking], warnings: [...step.warnings] },
    previousPhase: phases[phaseIndex(phase) - 1] ?? null,
  };
}

const phaseFacts = (session: OpenSession): Parameters<typeof checkPhaseStep>[2] => {
  const ballots = ballotFacts(session);
  const { defis, hidden } = readDefis(session.db, session.viewer());
  return {
    defis: defis.length + hidden.length,
    ...recevabiliteFacts(defis),
    jurors: session.activeJurors().length,
    ballotsMissing: ballots.missing,
    conflicts: ballots.conflicts,
    ...assignmentFacts(session),
    deliberation: session.phase() === 'deliberation' ? deliberationFacts(readDeliberation(session)) : null,
    ...decisionFacts(
      session,
      defis.map(({ id }) => id),
    ),
  };
};

export function renameSession(context: ServiceContext, name: string): null {
  const session = context.coordinatorSession();
  session.record({ kind: 'rename-session', subject: session.facts.id, payload: { name } }, (db, entry) =>
    writeName(db, entry, name),
  );
  context.host.announce(session.file.path, name, session.key);
  return null;
}

/** Where it is said what they were changed `from`, the rest is left as it is by now. */
export function saveSettings(
  context: ServiceContext,
  wanted: CallSettings,
  from: CallSettings | null = null,
): null {
  const session = context.coordinatorSession().notArchived();
  const settings = from === null ? wanted : { ...readSettings(session.db), ...differing(wanted, from) };
  if (settings.minTeam > settings.maxTeam) throw new AppFailure('settings-inconsistent');
  // Whether adjusted totals are shown is decided before anybody knows whom they would help.
  if (isClosed(session.phase()) && settings.showSeverity !== readSettings(session.db).showSeverity) {
    throw new AppFailure('severity-frozen');
  }
  session.record({ kind: 'save-settings', subject: session.facts.id, payload: settings }, (db, entry) =>
    writeSettings(db, entry, settings),
  );
  return null;
}

/** From the opening of the marking on, and for good once a kit went out with it: ballots are given on that grid. */
const isGridFrozen = (session: OpenSession): boolean =>
  session.phase() !== 'preparation' || readKitsWritten(session.db).size > 0;

export function saveGrid(context: ServiceContext, grid: Grid): null {
  const session = context.coordinatorSession().notArchived();
  if (isGridFrozen(session)) throw new AppFailure('grid-frozen');
  refuseThresholdOutside(grid);
  const fingerprint = context.ports.hash(canonicalText(grid));
  session.record({ kind: 'save-grid', subject: session.facts.id, payload: grid }, (db, entry) =>
    writeGrid(db, entry, grid, fingerprint),
  );
  return null;
}

function refuseThresholdOutside(grid: Grid): void {
  const where = thresholdOutside(grid);
  if (where === null) return;
  if (where === 'overall') throw new AppFailure('overall-threshold-outside');
  throw new AppFailure('threshold-outside', {
    criterion: where,
    min: formatScale(grid.scale.min, 'fr'),
    max: formatScale(grid.scale.max, 'fr'),
  });
}

/** One step forward or back. Closing the marking freezes the ballots that count; going back before it reopens. */
export function changePhase(context: ServiceContext, to: Phase, reason: string | null): null {
  const session = context.coordinatorSession();
  const from = session.phase();
  const check = checkPhaseStep(from, to, phaseFacts(session), reason);
  const [blocking] = check.blocking;
  if (blocking !== undefined) throw new AppFailure('phase-refused', { why: blocking });
  const closing = from === 'notation' && to === 'depouillement';
  const reopening = from === 'depouillement' && to === 'notation';
  // What was held may count by now; and what came late does once the marking is open again.
  const placed = closing || reopening ? ballotsToPlaceAgain(session, false) : [];
  const payload = { from, to, reason, placed: placed.map((one) => ({ ...one })) };
  session.record({ kind: 'change-phase', subject: session.facts.id, payload }, (db, entry) => {
    writePhase(db, entry, to, reason);
    if (!closing && !reopening) return;
    for (const one of placed) writePlacement(db, entry, one);
    const current = session.currentBallots();
    const heads = [...current.values()].flatMap(({ ballots }) => ballots);
    if (reopening) writeMergeEvent(db, entry, { kind: 'reopen', heads, reason });
    else {
      const fingerprint = fingerprintOfBallots(db, session.facts.id, current, context.ports.hash);
      writeMergeEvent(db, entry, { kind: 'freeze', heads, fingerprint });
    }
  });
  return null;
}
