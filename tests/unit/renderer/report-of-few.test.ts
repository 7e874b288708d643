import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MinutesOptions } from '#core/contract/requests/minutes.ts';
import { rankingSheet } from '#core/exports/ranking-sheet.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { setFrench } from '#core/texts/texts.ts';
import { minutesModel } from '#electron/service/usecases/export-minutes.ts';
import { readWorkbookSource } from '#electron/service/usecases/exports/workbook-source.ts';
import { ReportPages } from '#renderer/print/ReportPages.tsx';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { told } from '#tests/support/report-model.ts';
import { newFolder, type TestService } from '#tests/support/service.ts';

// A jury of three, of whom one has a déport on every défi, and three défis, of which nobody marked the last.

const options = { language: 'fr', date: '2026-07-11', namedJurors: true, comments: true } as const;
const titles = ['Alpha', 'Beta'] as const;
const folder = newFolder();
let coordinator: TestService;
let before: ReportModel;
let after: ReportModel;

const page = (model: ReportModel): string => renderToStaticMarkup(createElement(ReportPages, { model }));

beforeAll(async () => {
  coordinator = await coordinatorWithKits(folder, {
    jurors: ['Ada Martin', 'Bob Noir', 'Damien Roy'],
    defis: [...titles, 'Gamma'],
    sizes: { Gamma: 4 },
  });
  const { jurors } = await coordinator.ask('call-view', {});
  const damien = jurors.find(({ name }) => name === 'Damien Roy')?.id ?? '';
  for (const { id } of await coordinator.ask('defis-list', {})) {
    await coordinator.ask('deport-set', { juror: damien, defi: id, reason: 'Ancien poste.' });
  }
  await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
  before = await coordinator.ask('report-model', { options });
  await coordinator.ask('phase-change', { to: 'notation', reason: 'Les bulletins arrivent.' });
  for (const name of ['Ada Martin', 'Bob Noir']) {
    const juror = await jurorAt(folder, name);
    for (const [place, title] of titles.entries()) await markDefi(juror, title, 350 - 50 * place);
    if (name === 'Bob Noir') {
      const defi = (await juror.ask('desk-view', {})).defis.find(({ title }) => title === 'Beta')?.id ?? '';
      await juror.ask('note-save', { defi, field: 'coup-de-coeur', text: '1' });
    }
    const file = join(folder, `${name}.eigballot`);
    await juror.ask('ballot-export', { place: file });
    juror.close();
    await coordinator.ask('ballots-receive', { files: [file] });
  }
  await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
  after = await coordinator.ask('report-model', { options });
});
afterAll(() => coordinator.close());

test('bug: a juror with a déport everywhere counted among those who ranked the défis', () => {
  expect(after.proposal.jurors.value).toBe(2);
  expect(page(after)).toContain(setFrench('2 défis ont été classés par 2 jurés.'));
});

test('bug: without a ballot the report said « 0 défi a été classé par 3 jurés »', () => {
  expect(before.proposal.jurors.value).toBe(0);
  expect(page(before)).toContain(setFrench('Aucun défi n’est classé. Aucun juré n’a noté.'));
  expect(page(before)).not.toContain('classé par');
});

test('bug: a juror’s coup de cœur stood nowhere in the report, and the minutes said that there was none', () => {
  const hearts = (model: ReportModel): unknown[] =>
    told(model, 'defis').blocks.map(({ title, coupsDeCoeur }) => [title, coupsDeCoeur]);
  expect(hearts(before).every((line) => JSON.stringify(line).endsWith('[]]'))).toBe(true);
  expect(hearts(after)).toEqual([
    ['Alpha', []],
    ['Beta', ['J2']],
    ['Gamma', []],
  ]);
  expect(page(after)).toContain(setFrench('Coup de cœur d’un juré : J2'));
  const minutes = minutesModel(
    coordinator.context,
    MinutesOptions.parse({ language: 'fr', date: '2026-07-11' }),
  );
  // What one juror gave is not told there, and not denied either.
  expect(JSON.stringify(minutes)).toContain(
    setFrench('Le jury n’a consigné aucun coup de cœur en délibération.'),
  );
});

test('bug: a juror’s coup de cœur was not in the workbook', () => {
  const source = readWorkbookSource(coordinator.context, { language: 'fr', namedJurors: false });
  const { columns, rows } = rankingSheet(source);
  const at = columns.findIndex(({ heading }) => heading === 'Coups de cœur de jurés');
  expect(rows.map((row) => row.slice(at - 1, at + 2))).toEqual([
    [null, { kind: 'count', value: 0 }, null],
    [null, { kind: 'count', value: 1 }, { kind: 'text', text: 'J2' }],
    [null, { kind: 'count', value: 0 }, null],
  ]);
});

test('bug: what unranked défis ask for was in no total, and their team never out of the bounds', async () => {
  const teams = told(after, 'teams');
  expect(teams.lines.map(({ title }) => title)).toEqual(titles);
  expect(teams.unranked.map(({ title, size, outOfBounds }) => [title, size.value, outOfBounds])).toEqual([
    ['Gamma', 4, true],
  ]);
  expect([teams.requestedSeats.value, teams.allSeats.value, teams.outOfBounds.value]).toEqual([4, 8, 1]);
  expect(page(after)).toContain('Total des défis classés');
  expect(page(after)).toContain(setFrench('1 équipe demandée sort des bornes de l’appel.'));
  // The screen on teams names the same whole.
  const screen = await coordinator.ask('teams-view', {});
  expect([screen.requestedSeats, screen.requestedFundCents]).toEqual([
    teams.allSeats.value,
    teams.allFund.value,
  ]);
});

test('bug: EIGs that are asked for without a profile stood in no row of the profiles', async () => {
  const requests = await coordinator.ask('teams-view', {});
  expect(requests.demand.reduce((sum, { requested }) => sum + requested, 0)).toBe(0);
  expect(requests.unstated.requested).toBe(requests.requestedSeats);
  const across = await coordinator.ask('teams-across', {});
  expect(across.unstated.requested).toBe(requests.requestedSeats);
  expect(across.heat.map(({ title, unstated }) => [title, unstated])).toEqual([
    ['Alpha', 2],
    ['Beta', 2],
    ['Gamma', 4],
  ]);
});
