import type { AgendaView, SittingView } from '#core/contract/requests/deliberation.ts';
import { isConflict, valueOf } from '#core/deliberation/readings.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { agenda } from '#core/ranking/agenda.ts';
import type { ServiceContext } from '../../context.ts';
import { agendaFacts } from '../agenda-facts.ts';
import { agendaClasses } from '../selection/agenda-classes.ts';
import {
  defisOf,
  groupLabel,
  jurorsOf,
  leaving,
  nameOfDefi,
  readDeliberation,
  type Deliberation,
} from './material.ts';
import { recorded } from './recorded.ts';
import { conflictsOf, undoableIn } from './view-sittings.ts';

/** What a group discusses, by what is worth the minutes; `balance` as `core/ranking/agenda.ts` has it. */
export async function viewAgenda(
  context: ServiceContext,
  group: GroupId | null,
  balance: number,
): Promise<AgendaView> {
  const session = context.session();
  const now = readDeliberation(session);
  const label = groupLabel(now, group);
  const facts = agendaFacts(context);
  const classes = await agendaClasses(context);
  const names = leaving(now);
  const entries = agenda(
    defisOf(now, group).map((defi) => ({
      defi,
      aboveCut: facts.rows.get(defi)?.aboveCut ?? null,
      deviation: facts.rows.get(defi)?.deviation ?? null,
    })),
    // Without a cut there is nothing to be near to: dispersion alone is left.
    facts.shareFrom === 'none' ? 0 : balance,
  );
  return {
    group,
    label,
    finished: valueOf(now.deliberated.ofGroup('finished', group), 'finished') ?? false,
    minutes: now.settings.minutes,
    balance,
    shareFrom: facts.shareFrom,
    rows: entries.map(({ defi, worth, aboveCut, deviation }) => {
      const { closed, ...name } = nameOfDefi(now, defi);
      return {
        defi,
        ...name,
        worth: closed ? null : worth,
        aboveCut: closed ? null : aboveCut,
        deviation: closed ? null : deviation,
        core: closed ? null : (classes.get(defi) ?? null),
        state: stateOf(now, defi),
        clock: valueOf(now.deliberated.ofDefi('clock', defi), 'clock'),
        conflicts: conflictsOf(now, defi),
        deports: (names.get(defi) ?? []).map((juror) => juror.name),
        closed,
      };
    }),
    jurors: jurorsOf(now, group).map(({ id, name, office }) => ({ id, name, office })),
    sittings: sittingsOf(now, group),
    projection: valueOf(now.deliberated.ofGroup('projection', group), 'projection'),
    undoable: undoableIn(session, now, group),
  };
}

/** Where a group is with a défi, by its clock. */
export function stateOf({ deliberated }: Deliberation, defi: DefiId): 'to-come' | 'under-way' | 'discussed' {
  const clock = valueOf(deliberated.ofDefi('clock', defi), 'clock');
  if (clock === null) return 'to-come';
  return clock.stage === 'done' ? 'discussed' : 'under-way';
}

/** The sittings of a group with who was there; what machines differ on is shown as nobody's. */
function sittingsOf(now: Deliberation, group: GroupId | null): SittingView[] {
  return now.deliberated.sittings(group).map(({ id, reading }) => {
    const presence = jurorsOf(now, group).map((juror) => ({
      juror: juror.id,
      presence: recorded(now.deliberated.presence(id, juror.id), 'presence', now.jurors),
    }));
    const present = presence.filter((one) => one.presence.value === 'present').length;
    const quorum = isConflict(reading) ? null : (valueOf(reading, 'sitting')?.quorum ?? null);
    return {
      id,
      sitting: recorded(reading, 'sitting', now.jurors),
      present,
      quorumReached: quorum === null ? null : present >= quorum,
      presence,
    };
  });
}
