/** The phases of a session, in order; each step is journaled, each step back needs a reason. */
export const phases = [
  'preparation',
  'notation',
  'depouillement',
  'deliberation',
  'decision',
  'archivee',
] as const;

export type Phase = (typeof phases)[number];

/** What the check of a step forward looks at. */
export interface PhaseFacts {
  readonly defis: number;
  /** Decided recevable: only these reach the jurors. */
  readonly recevables: number;
  /** Without a decision, or to be completed. */
  readonly recevabiliteOpen: number;
  readonly jurors: number;
  readonly ballotsMissing: number;
  readonly conflicts: number;
  /** Possible ties between jurors and défis that nobody has looked at; null while they are looked for. */
  readonly hintsOpen: number | null;
  /** Recevable défis that no juror was given. */
  readonly defisWithoutJuror: number;
  /** Nobody decided what becomes of them. */
  readonly undecided: number;
  /** The jury's proposals that the committee has not decided on. */
  readonly unconfirmed: number;
  /** Decisions whose reasons nobody wrote. */
  readonly withoutMotivation: number;
  /** What the deliberation has left open; null unless the jury deliberates. */
  readonly deliberation: {
    /** Things that machines say differently. */
    readonly conflicts: number;
    /** Groups whose general grid is open. */
    readonly unfinished: number;
  } | null;
}

/** Something that stands in the way of a step, or that the person should know before it. */
export type PhaseRemark =
  | 'no-defi'
  | 'no-recevable'
  | 'recevabilite-open'
  | 'no-juror'
  | 'ballots-missing'
  | 'conflicts-open'
  | 'hints-open'
  | 'hints-looked-for'
  | 'defis-without-juror'
  | 'defis-undecided'
  | 'proposals-unconfirmed'
  | 'motivations-missing'
  | 'grids-open'
  | 'sittings-in-conflict'
  | 'reason-needed'
  | 'not-a-neighbour';

export interface PhaseStepCheck {
  /** The step is refused while one of these holds. */
  readonly blocking: readonly PhaseRemark[];
  /** The step is possible; the person is told. */
  readonly warnings: readonly PhaseRemark[];
}

export const phaseIndex = (phase: Phase): number => phases.indexOf(phase);

/** True from the closing of the marking on: ballots are frozen and the coordinator may see marks. */
export const isClosed = (phase: Phase): boolean => phaseIndex(phase) >= phaseIndex('depouillement');

/** Checks a step from one phase to another: one at a time, forward when nothing is missing, back with a reason. */
export function checkPhaseStep(
  from: Phase,
  to: Phase,
  facts: PhaseFacts,
  reason: string | null,
): PhaseStepCheck {
  const distance = phaseIndex(to) - phaseIndex(from);
  if (distance === -1) {
    const reasonGiven = reason !== null && reason.trim() !== '';
    return { blocking: reasonGiven ? [] : ['reason-needed'], warnings: [] };
  }
  if (distance !== 1) return { blocking: ['not-a-neighbour'], warnings: [] };
  const blocking: PhaseRemark[] = [];
  const warnings: PhaseRemark[] = [];
  if (facts.defis === 0) blocking.push('no-defi');
  if (facts.jurors === 0) blocking.push('no-juror');
  if (to === 'notation') {
    if (facts.defis > 0 && facts.recevables === 0) blocking.push('no-recevable');
    if (facts.recevabiliteOpen > 0) warnings.push('recevabilite-open');
    if (facts.hintsOpen === null) warnings.push('hints-looked-for');
    else if (facts.hintsOpen > 0) warnings.push('hints-open');
    if (facts.jurors > 0 && facts.defisWithoutJuror > 0) warnings.push('defis-without-juror');
  }
  if (to === 'depouillement') {
    if (facts.conflicts > 0) warnings.push('conflicts-open');
    if (facts.ballotsMissing > 0) warnings.push('ballots-missing');
  }
  if (to === 'decision') {
    if ((facts.deliberation?.conflicts ?? 0) > 0) warnings.push('sittings-in-conflict');
    if ((facts.deliberation?.unfinished ?? 0) > 0) warnings.push('grids-open');
  }
  if (to === 'archivee') {
    if (facts.undecided > 0) blocking.push('defis-undecided');
    if (facts.unconfirmed > 0) warnings.push('proposals-unconfirmed');
    if (facts.withoutMotivation > 0) warnings.push('motivations-missing');
  }
  return { blocking, warnings };
}
