import { beforeAll, describe, expect, test } from 'vitest';
import { MinutesOptions } from '#core/contract/requests/minutes.ts';
import { MinutesModel } from '#core/report/minutes-model.ts';
import { figuresOf } from '#core/report/report-model.ts';
import { setFrench } from '#core/texts/texts.ts';
import { minutesModel } from '#electron/service/usecases/export-minutes.ts';
import {
  decideDemonstration,
  deliberatedDemonstration,
  type DeliberatedDemonstration,
} from '#tests/support/deliberated-demonstration.ts';
import { readSection } from '#tests/support/minutes-sample.ts';
import { SittingBench } from '#tests/support/sittings.ts';

const options = MinutesOptions.parse({ language: 'fr', date: '2018-07-11' });
const report = { language: 'fr', date: '2018-07-11', namedJurors: true, comments: true } as const;

test('minutes are refused while the marking is open, and nothing is told of it', async () => {
  const bench = new SittingBench();
  await bench.start();
  const { coordinator } = bench;
  await coordinator.ask('phase-change', { to: 'depouillement', reason: 'Essai.' });
  await coordinator.ask('phase-change', { to: 'notation', reason: 'Essai.' });
  const wanted = { options, job: 'job-of-test' };
  expect(await coordinator.refusal('minutes-preview', wanted)).toBe('ranking-closed');
  const place = bench.at('pv.pdf');
  expect(await coordinator.refusal('minutes-export', { ...wanted, place })).toBe('ranking-closed');
  bench.close();
});

test('a group’s file has no minutes', async () => {
  const bench = new SittingBench();
  await bench.start();
  const referent = await bench.referent('Groupe A', 'Abel Roy');
  expect(await referent.refusal('minutes-preview', { options, job: 'job-of-test' })).toBe('wrong-role');
  bench.close();
});

test('nothing of a single juror’s marks, comments or reasons for a déport is told', async () => {
  const bench = new SittingBench();
  await bench.start();
  const told = JSON.stringify(minutesModel(bench.coordinator.context, options));
  expect(told).not.toMatch(/COMMENTAIRE|PRIVE|MOTIF-DE-ADA/);
  expect(told).toContain('Ada Martin');
  bench.close();
});

describe('after a deliberation', () => {
  let demonstration: DeliberatedDemonstration;
  let before: MinutesModel;
  let model: MinutesModel;
  beforeAll(async () => {
    demonstration = await deliberatedDemonstration();
    before = minutesModel(demonstration.service.context, options);
    await decideDemonstration(demonstration);
    model = minutesModel(demonstration.service.context, options);
    return () => demonstration.service.close();
  });

  test('the model is what the contract says, and the same session gives the same', () => {
    expect(MinutesModel.parse(model)).toEqual(model);
    expect(minutesModel(demonstration.service.context, options)).toEqual(model);
  });

  test('presence, quorum and who left the room are those that were recorded', () => {
    const names = demonstration.jurors.map(({ name }) => name);
    const lines = readSection(model, 'seances');
    expect(lines).toContain(`Six membres présents: ${names.slice(0, 6).join(', ')}`);
    expect(lines).toContain(`Un membre absent ou excusé: ${names[6] ?? ''}`);
    expect(lines).toContain(
      setFrench('Le quorum est de cinq membres présents. Il est atteint, avec six membres présents.'),
    );
    expect(readSection(model, 'deports').at(-1)).toMatch(/A quitté la salle$/);
    const signed = model.signatures.blocks.filter(({ instead }) => instead === '').map(({ name }) => name);
    expect(new Set(signed)).toEqual(new Set(names.filter((_name, at) => at !== 6)));
  });

  test('the vote that was tied, the dissent and the collective mark are told', () => {
    const second = demonstration.defis[1]?.title ?? '';
    expect(readSection(model, 'deliberation')).toContain(
      setFrench(
        `« ${second} » : les voix étaient partagées à égalité. ${demonstration.jurors[0]?.name ?? ''}, qui présidait, a tranché par sa voix prépondérante.`,
      ),
    );
    const reasons = readSection(model, 'motifs').join('\n');
    expect(reasons).toContain('Plus de mentor.');
    expect(reasons).toContain('Deux membres tenaient le défi pour prêt.');
    expect(reasons).toContain('Le mentor quitte le ministère.');
  });

  test('what the committee changed and a withdrawal moved stands apart from what the jury proposed', () => {
    const jury = readSection(model, 'propositions').join('\n');
    const committee = readSection(model, 'comite').join('\n');
    const [first, , , fourth] = demonstration.defis.map(({ title }) => title);
    expect(before.sections.some(({ id }) => id === 'comite')).toBe(false);
    expect(jury).toContain(`1 | ${first ?? ''} |`);
    expect(jury).not.toContain('MOT-DU-COMITE');
    expect(committee).toContain(
      setFrench(
        `« ${fourth ?? ''} » : le jury proposait « Retenu, 2 EIG », le comité a décidé « Non retenu ».`,
      ),
    );
    expect(committee).toContain(setFrench(`« ${first ?? ''} » : désistement de l’administration`));
    expect(committee).toContain('appelé le 10 juillet 2018');
  });

  test('a figure that the report has too is the same there', async () => {
    const told = figuresOf(await demonstration.service.ask('report-model', { options: report }));
    const shared = [...figuresOf(model)].filter(([id]) => told.has(id));
    // Rank and total of each, at least.
    expect(shared.length).toBeGreaterThan(2 * demonstration.defis.length);
    for (const [id, figure] of shared) expect([id, figure]).toEqual([id, told.get(id)]);
  });
});
