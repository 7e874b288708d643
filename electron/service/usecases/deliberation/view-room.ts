import type { RoomView } from '#core/contract/requests/deliberation.ts';
import type { Projection } from '#core/deliberation/act.ts';
import { valueOf } from '#core/deliberation/readings.ts';
import type { DefiId, GroupId } from '#core/ids.ts';
import { ticksOf } from '#core/call/scale-ticks.ts';
import { readName } from '#db/queries/session.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { agendaFacts } from '../agenda-facts.ts';
import { agenda } from '#core/ranking/agenda.ts';
import { defisOf, leaving, nameOfDefi, readDeliberation, type Deliberation } from './material.ts';
import { stillInRoom } from './people.ts';
import { stateOf } from './view-agenda.ts';
import { minutesOf, numberedMarks, numbersOf } from './view-deliberation-defi.ts';
import { collectiveOf, gridOf } from './view-sittings.ts';

type Shown = RoomView['shown'];

/** What the room's second screen shows: what this file last asked for, and nothing that must not be projected. */
export function viewRoom(context: ServiceContext): RoomView {
  const session = context.session();
  const now = readDeliberation(session);
  const asked = lastProjection(session, now);
  return {
    sessionName: readName(session.db),
    demonstration: session.facts.demonstration,
    groupLabel: asked === null ? onlyLabel(now) : labelOf(now, asked.group),
    namesShown: now.settings.namesInRoom,
    shown: asked === null ? { show: 'nothing' } : shownOf(context, now, asked.group, asked.projection),
  };
}

const labelOf = ({ groups }: Deliberation, group: GroupId | null): string =>
  groups.find(({ id }) => id === group)?.label ?? '';

/** Whose room it can only be before anything was projected, as in a référent’s file; null where there are several. */
function onlyLabel({ groups }: Deliberation): string | null {
  const [only, ...others] = groups;
  return others.length > 0 ? null : (only?.label ?? '');
}

/** The projection that counts of the group that this file projected last. */
function lastProjection(
  session: OpenSession,
  now: Deliberation,
): { readonly group: GroupId | null; readonly projection: Projection } | null {
  const last = now.acts.findLast(
    ({ act }) => act.device === session.facts.device && act.said.field === 'projection',
  );
  if (last === undefined) return null;
  const { group } = last.act;
  const projection = valueOf(now.deliberated.ofGroup('projection', group), 'projection');
  return projection === null ? null : { group, projection };
}

function shownOf(
  context: ServiceContext,
  now: Deliberation,
  group: GroupId | null,
  { show, defi }: Projection,
): Shown {
  switch (show) {
    case 'nothing':
      return { show };
    case 'agenda':
      return { show, rows: agendaRows(context, now, group) };
    case 'order':
      return { show, rows: orderRows(now, group) };
    case 'defi':
    case 'marks':
      return defi === null || !defisOf(now, group).includes(defi)
        ? { show: 'nothing' }
        : defiShown(now, show, defi);
  }
}

/** By what is worth the minutes, like the group's own agenda; nothing of why. */
function agendaRows(
  context: ServiceContext,
  now: Deliberation,
  group: GroupId | null,
): Extract<Shown, { show: 'agenda' }>['rows'] {
  const facts = agendaFacts(context);
  const items = defisOf(now, group).map((defi) => ({
    defi,
    aboveCut: facts.rows.get(defi)?.aboveCut ?? null,
    deviation: facts.rows.get(defi)?.deviation ?? null,
  }));
  return agenda(items, facts.shareFrom === 'none' ? 0 : undefined).map(({ defi }) => {
    const { title, administration } = nameOfDefi(now, defi);
    return { title, administration, state: stateOf(now, defi) };
  });
}

const orderRows = (now: Deliberation, group: GroupId | null): Extract<Shown, { show: 'order' }>['rows'] => {
  const withDeport = leaving(now);
  return gridOf(now, group).lines.map(({ defi, rank, avis, coupDeCoeur }) => {
    const { title, administration } = nameOfDefi(now, defi);
    // Whoever left for this défi is back in the room when the order is shown.
    const apart = (withDeport.get(defi) ?? []).length > 0;
    return {
      rank: apart ? null : rank,
      title,
      administration,
      avis: apart ? null : (avis?.avis ?? null),
      coupDeCoeur: !apart && coupDeCoeur,
    };
  });
};

function defiShown(now: Deliberation, show: 'defi' | 'marks', defi: DefiId): Shown {
  const { title, administration, closed } = nameOfDefi(now, defi);
  const waiting = stillInRoom(now, defi);
  if (closed || waiting.length > 0) {
    return { show: 'leaving', title, names: waiting.map(({ name }) => name) };
  }
  const head = {
    title,
    administration,
    clock: valueOf(now.deliberated.ofDefi('clock', defi), 'clock'),
    minutes: minutesOf(now),
  };
  if (show === 'defi') {
    return { show, ...head, problem: now.defis.get(defi)?.content.fields.problematique ?? '' };
  }
  const row = now.individual.find((one) => one.defi === defi);
  const numbers = numbersOf(now);
  const { marks } = collectiveOf(now, defi);
  const heard = new Set(row?.given.jurors() ?? []);
  return {
    show,
    ...head,
    scale: { min: now.grid.scale.min, max: now.grid.scale.max },
    ticks: ticksOf(now.grid.scale),
    jurors: now.jurors
      .filter(({ id }) => heard.has(id))
      .map(({ id, name }) => ({
        number: numbers.get(id) ?? 0,
        name: now.settings.namesInRoom ? name : null,
      })),
    criteria: marks.map(({ criterion, mean, value, changed }, place) => ({
      criterion,
      label: now.grid.criteria[place]?.label ?? '',
      marks: numberedMarks(row?.given.on(place) ?? [], numbers),
      mean,
      value,
      changed,
    })),
  };
}
