import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { actBody, defiOfSaid, placeOf, type Act, type Said, type SaidField } from '#core/deliberation/act.ts';
import { collectiveMarks, isCollectiveMark } from '#core/deliberation/collective.ts';
import { headsToFollow, isConflict, valueOf } from '#core/deliberation/readings.ts';
import { lastUndoable } from '#core/deliberation/undo.ts';
import type { DefiId, Digest, GroupId } from '#core/ids.ts';
import { formatScale } from '#core/texts/format.ts';
import { insertAct } from '#db/queries/deliberation.ts';
import type { ServiceContext } from '../../context.ts';
import { toHex } from '../../node-ports.ts';
import type { OpenSession } from '../../open-session.ts';
import {
  defisOf,
  groupLabel,
  jurorsOf,
  nameOfDefi,
  readDeliberation,
  type Deliberation,
} from './material.ts';
import { chairsOf, mostVotes, stillInRoom } from './people.ts';

/** What is said while the work goes on, whether the group's grid is closed or not. */
export const always: ReadonlySet<SaidField> = new Set([
  'finished',
  'projection',
  'sitting',
  'presence',
  'plenary-order',
]);

/** What nobody has to give a reason for, even where another machine said otherwise. */
const freely: ReadonlySet<SaidField> = new Set(['clock', 'projection', 'left-room', 'presence', 'sitting']);

/** Writes one act down, in a transaction of its own; saying again what stands changes nothing. */
export function recordAct(
  context: ServiceContext,
  wanted: { readonly group: GroupId | null; readonly said: Said; readonly reason: string },
): { savedAt: string } {
  const session = deliberating(context);
  const now = readDeliberation(session);
  const { group, said, reason } = wanted;
  refuseUnfit(session, now, group, said);
  const reading = now.deliberated.readings.get(placeOf({ said, group }));
  const present = reading?.current?.act ?? null;
  const conflict = reading !== undefined && isConflict(reading);
  const saysNothingNew =
    present !== null &&
    canonicalText(present.said) === canonicalText(said) &&
    // The same mark for another reason is worth writing down.
    (reason === '' || reason === present.reason);
  if (!conflict && saysNothingNew) {
    return { savedAt: context.ports.now() };
  }
  const overrides = present !== null && present.device !== session.facts.device && !freely.has(said.field);
  if (reason === '' && (conflict || overrides || needsReason(now, said)))
    throw new AppFailure('reason-needed');
  return write(context, session, { group, said, reason, follows: headsToFollow(reading), undoes: null });
}

/** Takes back the last thing that this file recorded for the group; null when there is none that stands. */
export function undoAct(context: ServiceContext, group: GroupId | null): { savedAt: string } | null {
  const session = deliberating(context);
  const now = readDeliberation(session);
  groupLabel(now, group);
  const last = lastUndoable(now.acts, session.facts.device, group);
  if (last === null) return null;
  const { said, undone } = last;
  if (!always.has(said.field)) refuseFinished(now, group);
  const reading = now.deliberated.readings.get(placeOf(undone.act));
  return write(context, session, {
    group,
    said,
    reason: '',
    follows: headsToFollow(reading),
    undoes: undone.digest,
  });
}

/** Only while the jury deliberates; in the coordination's file or a référent's. */
function deliberating(context: ServiceContext): OpenSession {
  const session = context.session();
  if (session.facts.role === 'juror') throw new AppFailure('wrong-role');
  const phase = session.phase();
  if (phase === 'decision' || phase === 'archivee') throw new AppFailure('deliberation-over');
  if (phase !== 'deliberation') throw new AppFailure('deliberation-not-now');
  return session;
}

function write(
  context: ServiceContext,
  session: OpenSession,
  what: {
    readonly group: GroupId | null;
    readonly said: Said;
    readonly reason: string;
    readonly follows: Digest[];
    readonly undoes: Digest | null;
  },
): { savedAt: string } {
  const { ports } = context;
  const act: Act = {
    session: session.facts.id,
    device: session.facts.device,
    nonce: toHex(ports.randomBytes(16)),
    by: session.facts.juror ?? 'coordination',
    at: ports.now(),
    ...what,
  };
  const body = actBody(act);
  const digest = ports.hash(body);
  const savedAt = session.record(
    {
      kind: what.undoes === null ? 'deliberate' : 'undo-deliberation',
      subject: defiOfSaid(what.said) ?? what.group ?? session.facts.id,
      payload: { act: digest, said: { ...what.said }, reason: what.reason },
    },
    (db, entry) => insertAct(db, entry, { digest, act }),
  );
  return { savedAt };
}

/** Refuses what cannot be said here: of another group, of a closed défi, outside the grid, in a grid that is closed. */
function refuseUnfit(session: OpenSession, now: Deliberation, group: GroupId | null, said: Said): void {
  if (said.field === 'plenary-order') {
    session.asCoordinator();
    if (group !== null) throw new AppFailure('group-unknown');
    refuseUnknownDefis(said.value, [...now.hearing.keys()]);
    return;
  }
  groupLabel(now, group);
  if (!always.has(said.field)) refuseFinished(now, group);
  const defi = defiOfSaid(said);
  if (defi !== null) refuseClosedDefi(now, group, defi, said.field);
  switch (said.field) {
    case 'mark': {
      const { min, max } = now.grid.scale;
      if (!now.grid.criteria.some(({ id }) => id === said.criterion))
        throw new AppFailure('criterion-unknown');
      if (said.value !== null && !isCollectiveMark(said.value, now.grid.scale)) {
        throw new AppFailure('mark-out-of-scale', {
          min: formatScale(min, 'fr'),
          max: formatScale(max, 'fr'),
        });
      }
      return;
    }
    case 'avis': {
      refuseVotes(now, said);
      const casting = said.value?.casting ?? null;
      if (casting !== null && !chairsOf(now, group).some(({ id }) => id === casting)) {
        throw new AppFailure('juror-unknown');
      }
      return;
    }
    case 'order':
      refuseUnknownDefis(said.value, defisOf(now, group));
      return;
    case 'presence':
      if (!now.deliberated.sittings(group).some(({ id }) => id === said.sitting)) {
        throw new AppFailure('sitting-unknown');
      }
      if (!jurorsOf(now, group).some(({ id }) => id === said.juror)) throw new AppFailure('juror-unknown');
      return;
    case 'sitting': {
      const present = now.deliberated.readings.get(placeOf({ said, group }))?.heads[0]?.act.group;
      if (present !== undefined && present !== group) throw new AppFailure('sitting-unknown');
      refuseQuorum(said, jurorsOf(now, group).length);
      return;
    }
    default:
  }
}

/** More votes than there were people to vote. What a group's file brings was counted where it was written, and is taken. */
function refuseVotes(now: Deliberation, { defi, value }: Extract<Said, { field: 'avis' }>): void {
  const votes = value?.votes ?? null;
  if (votes === null) return;
  const counted = votes.for + votes.against + votes.abstained;
  const most = mostVotes(now, defi);
  if (counted > most) throw new AppFailure('votes-too-many', { votes: counted, most });
}

/** A quorum that could never be reached. A sitting that is taken away may have had one. */
function refuseQuorum({ value }: Extract<Said, { field: 'sitting' }>, jurors: number): void {
  if (!value.removed && value.quorum !== null && value.quorum > jurors)
    throw new AppFailure('quorum-too-large', { quorum: value.quorum, jurors });
}

function refuseUnknownDefis(order: readonly DefiId[] | null, known: readonly DefiId[]): void {
  const all = new Set(known);
  if ((order ?? []).some((defi) => !all.has(defi))) throw new AppFailure('defi-unknown');
}

function refuseFinished(now: Deliberation, group: GroupId | null): void {
  if (valueOf(now.deliberated.ofGroup('finished', group), 'finished') === true) {
    throw new AppFailure('grid-finished');
  }
}

function refuseClosedDefi(now: Deliberation, group: GroupId | null, defi: DefiId, field: SaidField): void {
  if (!defisOf(now, group).includes(defi)) throw new AppFailure('defi-unknown');
  if (nameOfDefi(now, defi).closed) throw new AppFailure('own-deport');
  if (field !== 'left-room' && stillInRoom(now, defi).length > 0) throw new AppFailure('room-not-left');
}

/** A collective mark other than the mean, and opening a closed grid again. */
function needsReason(now: Deliberation, said: Said): boolean {
  if (said.field === 'finished') return !said.value;
  if (said.field !== 'mark' || said.value === null) return false;
  const row = now.individual.find(({ defi }) => defi === said.defi);
  const marks = collectiveMarks(now.grid, said.defi, row?.given.criteria() ?? [], now.deliberated);
  return marks.find(({ criterion }) => criterion === said.criterion)?.mean !== said.value;
}
