import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import { asScenarioId, type DefiId, type ScenarioId } from '#core/ids.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import type { Rule, Scenario } from '#core/selection/scenario.ts';
import { readScenarios, wasScenario, writeScenario } from '#db/queries/scenarios.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import type { Ranked } from '../read-ranked.ts';
import { readSelectionGround, type SelectionGround } from './candidates.ts';

export function viewScenarios(context: ServiceContext): ScenariosView {
  const session = context.coordinatorSession();
  const ground = readSelectionGround(session);
  const { ranked, candidates } = ground;
  const { minTeam, maxTeam } = ranked.settings;
  const heard = new Set(candidates.map(({ group }) => group));
  return {
    scenarios: readScenarios(session.db).map((one) => ({ ...one })),
    usual: usualScenario(ground),
    call: callRules(ground),
    defis: candidates.map(({ defi, rank, bar, favourable, ministries, group, options }) => ({
      defi,
      ...nameOf(ranked, defi),
      rank,
      bar,
      favourable,
      ministries: [...ministries],
      group,
      options: options.map(({ id, kind, label, eigs, seats, costCents, fundCents, value }) => ({
        option: id,
        kind,
        label,
        profiles: eigs.map(({ profile }) => profile),
        seats,
        outOfBounds: seats < minTeam || seats > maxTeam,
        costCents,
        fundCents,
        value,
      })),
    })),
    ministries: [...new Set(candidates.flatMap(({ ministries }) => ministries))].sort((a, b) =>
      a.localeCompare(b, 'fr'),
    ),
    groups: [...heard].map((group) => ({
      group,
      label: ranked.groups.find(({ id }) => id === group)?.label ?? '',
    })),
    seatCap: ranked.settings.seatCap,
    envelopeCents: ranked.settings.envelopeCents,
    moneyStepCents: ranked.settings.moneyStepCents,
  };
}

export function nameOf(
  ranked: Ranked,
  defi: DefiId,
): { readonly number: string | null; readonly title: string } {
  const content = ranked.defis.get(defi)?.content;
  return { number: content?.dossierNumber ?? null, title: content?.title ?? '' };
}

/** What a scenario begins with: the call's caps, and only *avis favorable* once groups have given any. */
export function usualScenario({ ranked, candidates }: SelectionGround): Omit<Scenario, 'name'> {
  const { seatCap, envelopeCents } = ranked.settings;
  const rules: Rule[] = [];
  if (seatCap !== null) rules.push({ kind: 'seats', max: seatCap });
  if (envelopeCents !== null) rules.push({ kind: 'envelope', maxCents: envelopeCents });
  if (candidates.some(({ favourable }) => favourable !== null)) rules.push({ kind: 'favourable-only' });
  return { teams: 'all', objective: 'value', rules };
}

/**
 * What the agenda, the report and the firmness of the call ask: its caps. A défi that has not been heard has no *avis* yet,
 * and is not out for that; one with an unfavourable *avis* is.
 */
export function callRules(ground: SelectionGround): Omit<Scenario, 'name'> {
  const usual = usualScenario(ground);
  return {
    ...usual,
    rules: usual.rules.flatMap((rule): Rule[] =>
      rule.kind === 'favourable-only'
        ? ground.candidates.flatMap(({ defi, favourable }) =>
            favourable === false ? [{ kind: 'forced-out', defi }] : [],
          )
        : [rule],
    ),
  };
}

/** Every save is a version; one that says what stands already is none. */
export function saveScenario(
  context: ServiceContext,
  id: ScenarioId | null,
  scenario: Scenario,
): { id: ScenarioId } {
  const session = closedSession(context);
  if (id !== null && !wasScenario(session.db, id)) throw new AppFailure('scenario-unknown');
  const stands = readScenarios(session.db).find((one) => one.id === id);
  if (stands !== undefined && canonicalText(stands.scenario) === canonicalText(scenario)) {
    return { id: stands.id };
  }
  const own = id ?? asScenarioId(context.ports.newId());
  session.record({ kind: 'save-scenario', subject: own, payload: { scenario } }, (db, entry) =>
    writeScenario(db, entry, own, scenario),
  );
  return { id: own };
}

export function removeScenario(context: ServiceContext, id: ScenarioId): null {
  const session = closedSession(context);
  const known = readScenarios(session.db).find((one) => one.id === id);
  if (known === undefined) throw new AppFailure('scenario-unknown');
  session.record(
    { kind: 'remove-scenario', subject: id, payload: { name: known.scenario.name } },
    (db, entry) => writeScenario(db, entry, id, known.scenario, true),
  );
  return null;
}

/** The coordinator's, from the closing of the marking until the session is archived. */
function closedSession(context: ServiceContext): OpenSession {
  const session = context.coordinatorSession();
  if (!mayReadRanking(session.viewer(), session.moment())) throw new AppFailure('ranking-closed');
  return session.notArchived();
}
