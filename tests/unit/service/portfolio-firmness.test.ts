import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortfolioFirmness, ScenariosView } from '#core/contract/requests/selection.ts';
import type { DefiId } from '#core/ids.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { firmnessGroups, portfolioFirmnessSentence } from '#core/texts/portfolio-firmness-sentences.ts';
import { firmnessQuestion } from '#electron/service/usecases/selection/firmness-question.ts';
import { keptGround } from '#electron/service/usecases/selection/scenario-answers.ts';
import { drawnFirmness } from '#electron/service/usecases/selection/view-portfolio-firmness.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { setFrench } from '#core/texts/texts.ts';

const job = 'job-of-test';
let service: TestService;
let view: ScenariosView;

/** The usual scenario of the demonstration, 24 seats and 1,100,000 €, with other parts. */
const scenario = (more: Partial<Scenario> = {}): Scenario => ({ name: 'Essai', ...view.usual, ...more });
const firmness = (more: Partial<Scenario> = {}): Promise<PortfolioFirmness> =>
  service.ask('portfolio-firmness', { scenario: scenario(more), job });
const tenSeats: Partial<Scenario> = { rules: [{ kind: 'seats', max: 10 }] };
const at = (place: number): DefiId => {
  const found = view.defis[place];
  if (found === undefined) throw new Error('no such défi');
  return found.defi;
};

beforeAll(async () => {
  service = new TestService();
  const place = join(newFolder(), 'demo.eigjury');
  await service.ask('demonstration-open', { place, role: 'coordinator', fresh: true });
  view = await service.ask('scenarios-view', {});
});
afterAll(() => service.close());

describe('how firm a selection is', () => {
  test('is told exactly: the best selection under the session’s own weights is efficient', async () => {
    const answer = await firmness(tenSeats);
    expect(answer).toMatchObject({
      method: 'exact',
      points: 10,
      whole: true,
      infeasible: false,
      wanted: null,
    });
    expect(answer.rows.map(({ defi }) => defi)).toEqual(view.defis.map(({ defi }) => defi));
    const solved = await service.ask('scenario-solve', { scenario: scenario(tenSeats), job });
    if (solved.kind !== 'optimal') throw new Error(solved.kind);
    for (const row of answer.rows) {
      const told = row.share === 1 ? 'noyau' : row.share === 0 ? 'hors-d-atteinte' : 'a-debattre';
      expect(row.class).toBe(told);
      const chosen = solved.best.chosen.some(({ defi }) => defi === row.defi);
      if (row.class !== 'a-debattre') expect(chosen).toBe(row.class === 'noyau');
    }
    const { classes } = firmnessGroups(answer);
    expect(classes['a-debattre'].length).toBeGreaterThan(0);
    expect(portfolioFirmnessSentence(answer, 'fr')).toBe(
      setFrench(
        `Sous ces règles, quand chaque poids bouge de 10 points au plus : ${String(classes.noyau.length)} défis sont dans toutes les sélections défendables, ${String(classes['a-debattre'].length)} dans certaines, ${String(classes['hors-d-atteinte'].length)} dans aucune.`,
      ),
    );
  });

  test('names those that rules decide, and those that nothing allows', async () => {
    const rules: Scenario['rules'] = [
      { kind: 'seats', max: 10 },
      { kind: 'forced-in', defi: at(12), option: null },
      { kind: 'forced-out', defi: at(0) },
    ];
    const { rows } = await firmness({ rules });
    expect(rows[12]).toMatchObject({ class: 'noyau', share: 1, ruled: 'in' });
    expect(rows[0]).toMatchObject({ class: 'hors-d-atteinte', share: 0, ruled: 'out' });
    const nobody = await firmness({ rules: [{ kind: 'seats', max: 10 }, { kind: 'favourable-only' }] });
    expect(firmnessGroups(nobody).apart.map(({ bar }) => bar)).toEqual(view.defis.map(() => 'avis'));
    const never = await firmness({
      rules: [
        { kind: 'seats', max: 0 },
        { kind: 'forced-in', defi: at(0), option: null },
      ],
    });
    expect(never).toMatchObject({ infeasible: true, whole: true });
    expect(portfolioFirmnessSentence(never, 'fr')).toMatch(/^Aucune sélection/);
  });

  test('by a thousand draws says nearly the same, on the way as well', async () => {
    const exact = await firmness(tenSeats);
    const question = firmnessQuestion(keptGround(service.context.coordinatorSession()), scenario(tenSeats));
    const partials: PortfolioFirmness[] = [];
    const running = {
      signal: new AbortController().signal,
      progress: () => undefined,
      partial: (value: unknown) => void partials.push(value as PortfolioFirmness),
    };
    const tools = { solve: service.context.solve, step: () => Promise.resolve() };
    const drawn = await drawnFirmness(question, 1n, tools, running);
    expect(drawn).toMatchObject({ method: 'draws', count: 1_000, wanted: 1_000, whole: true });
    expect(partials[0]).toMatchObject({ method: 'draws', whole: false });
    for (const [place, { class: drawnClass }] of drawn.rows.entries()) {
      const told = exact.rows[place]?.class;
      // Every optimum is efficient; an efficient portfolio need not be the best under any of the weights.
      if (told !== 'a-debattre') expect(drawnClass).toBe(told);
    }
    const seats = drawn.rows.reduce((sum, { share }) => sum + share, 0);
    expect(seats).toBeGreaterThan(4);
    expect(portfolioFirmnessSentence(drawn, 'fr').replace(/\s/g, ' ')).toContain('sur 1 000 pondérations');
  });

  test('is kept until something changes that it stands on', async () => {
    const answer = await firmness();
    await service.ask('scenario-save', { id: null, scenario: scenario(tenSeats) });
    // Equal and the very same: a rule of another scenario changes nothing here.
    expect(await firmness({ name: 'Autre nom' })).toBe(answer);
    const { settings } = await service.ask('call-view', {});
    await service.ask('settings-save', { settings: { ...settings, weightPoints: 50 } });
    const wide = await firmness();
    expect(wide.points).toBe(50);
    expect(wide.count).toBeGreaterThan(answer.count);
    await service.ask('settings-save', { settings });
    expect(await firmness()).toBe(answer);
  });

  test('is refused for a rule about what does not exist', async () => {
    const rules: Scenario['rules'] = [
      { kind: 'forced-out', defi: '00000000-0000-4000-8000-000000000000' as DefiId },
    ];
    expect(await service.refusal('portfolio-firmness', { scenario: scenario({ rules }), job })).toBe(
      'scenario-rule-unknown',
    );
  });
});

describe('the agenda', () => {
  test('tells the class of each défi under the call’s caps, before there is any avis', async () => {
    const { rows } = await service.ask('agenda-view', { group: null });
    const classes = new Map((await firmness()).rows.map((row) => [row.defi, row.class]));
    expect(rows.map(({ core }) => core)).toEqual(rows.map(({ defi }) => classes.get(defi)));
    expect(new Set(rows.map(({ core }) => core))).toContain('noyau');
  });

  test('keeps telling it once there is an avis, but of a défi that was refused', async () => {
    const before = await service.ask('agenda-view', { group: null });
    const refused = before.rows.find(({ core, deports }) => core === 'noyau' && deports.length === 0);
    if (refused === undefined) throw new Error('nobody can be refused');
    const value = { avis: 'defavorable', votes: null, casting: null } as const;
    await service.ask('deliberation-record', {
      group: null,
      said: { field: 'avis', defi: refused.defi, value },
    });
    const { rows } = await service.ask('agenda-view', { group: null });
    expect(rows.filter(({ core }) => core === null).map(({ defi }) => defi)).toEqual([refused.defi]);
    const scenarios = await service.ask('scenarios-view', {});
    // Under the usual scenario nobody has the favourable avis that it asks for; the agenda does not hold that against them.
    const usual = await service.ask('portfolio-firmness', {
      scenario: { name: 'Essai', ...scenarios.usual },
      job,
    });
    expect(new Set(usual.rows.map(({ bar }) => bar))).toEqual(new Set(['avis']));
  });

  test('bug: the tab said « sans avis favorable » of défis that agenda and report called sure', async () => {
    const { rows } = await service.ask('agenda-view', { group: null });
    const { call } = await service.ask('scenarios-view', {});
    const tab = await service.ask('portfolio-firmness', { scenario: { name: 'Appel', ...call }, job });
    const { classes, apart } = firmnessGroups(tab);
    const told = new Map(Object.entries(classes).flatMap(([name, of]) => of.map(({ defi }) => [defi, name])));
    expect(rows.map(({ core }) => core)).toEqual(rows.map(({ defi }) => told.get(defi) ?? null));
    expect(classes.noyau.length).toBeGreaterThan(0);
    // The one that was refused above is out, and not for want of an avis.
    expect(apart).toMatchObject([{ ruled: 'out', bar: null }]);
  });
});
