import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MinutesOptions } from '#core/contract/requests/minutes.ts';
import type { MinutesModel } from '#core/report/minutes-model.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { minutesModel } from '#electron/service/usecases/export-minutes.ts';
import { MinutesPages } from '#renderer/print/minutes/MinutesPages.tsx';
import { ReportPages } from '#renderer/print/ReportPages.tsx';
import { decidedSession } from '#tests/support/decided-session.ts';
import { told } from '#tests/support/report-model.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const options = { language: 'fr', date: '2026-07-11', namedJurors: true, comments: true } as const;

let report: ReportModel;
let minutes: MinutesModel;
/** The same, once a défi that was granted a team is no longer admissible. */
let without: ReportModel;

beforeAll(async () => {
  const place = join(newFolder(), 's.eigjury');
  copyFileSync(await decidedSession(), place);
  const service = new TestService();
  await service.ask('session-open', { place });
  report = await service.ask('report-model', { options });
  const [granted] = report.proposal.lines;
  minutes = minutesModel(service.context, MinutesOptions.parse({ language: 'fr', date: '2026-07-11' }));
  const defi = (await service.ask('defis-list', {})).find(({ title }) => title === granted?.title);
  if (defi === undefined) throw new Error('nothing was granted');
  await service.ask('recevabilite-decide', { defi: defi.id, state: 'irrecevable', reason: 'Doublon.' });
  without = await service.ask('report-model', { options });
  service.close();
});

const page = (model: ReportModel): Element[] => tablesOf(createElement(ReportPages, { model }));
interface Element {
  readonly heads: readonly string[];
  readonly text: string;
  readonly cells: readonly (readonly string[])[];
}

/** The tables of what would be printed: their heads, and the text of each cell of each further row. */
function tablesOf(shown: Parameters<typeof renderToStaticMarkup>[0]): Element[] {
  const html = renderToStaticMarkup(shown);
  const plain = (text: string): string => text.replace(/<[^>]+>/g, '').trim();
  return [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => {
    const rows = [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row);
    const [head = '', ...rest] = rows;
    return {
      heads: [...head.matchAll(/<t[hd].*?(?:<\/t[hd]>|\/>)/gs)].map(([cell]) => plain(cell)),
      text: plain(table),
      cells: rest.map((row) => [...row.matchAll(/<t[hd]\b.*?<\/t[hd]>/gs)].map(([cell]) => plain(cell))),
    };
  });
}

describe('a column in which nobody has anything is not printed', () => {
  const headsOf = (tables: readonly Element[]): string[] => tables.flatMap(({ heads }) => heads);

  test('in the report', () => {
    const jury = told(report, 'jury');
    const bare: ReportModel = {
      ...report,
      jury: { ...jury, jurors: jury.jurors.map((juror) => ({ ...juror, organisation: '' })) },
      proposal: {
        ...report.proposal,
        lines: report.proposal.lines.map((line) => ({ ...line, profiles: [] })),
      },
    };
    const [first] = jury.jurors;
    if (first === undefined) throw new Error('no juror');
    const oneHas: ReportModel = {
      ...bare,
      jury: { ...jury, jurors: [{ ...first, organisation: 'DINUM' }, ...(bare.jury?.jurors.slice(1) ?? [])] },
    };
    expect(headsOf(page(bare))).not.toContain('Organisme');
    expect(headsOf(page(bare))).not.toContain('Équipe');
    expect(headsOf(page(oneHas))).toContain('Organisme');
  });

  test('nor in the minutes', () => {
    const tables = tablesOf(createElement(MinutesPages, { model: minutes }));
    expect(tables.length).toBeGreaterThan(1);
    for (const { heads, cells } of tables)
      for (const [at, head] of heads.entries())
        expect({ head, said: cells.some((row) => (row[at] ?? '') !== '') }).toEqual({ head, said: true });
  });
});

test('the teams that were granted add up to the total under them, admissible or not', () => {
  const teams = told(without, 'teams');
  const sum = (figures: readonly { readonly value: number | null }[]): number =>
    figures.reduce((total, { value }) => total + (value ?? 0), 0);
  const [gone] = teams.apart;
  expect(teams.apart).toHaveLength(1);
  expect(told(report, 'teams').apart).toEqual([]);
  expect(teams.lines.map(({ anchor }) => anchor)).not.toContain(gone?.anchor);
  const [sizes, funds] = [
    teams.lines.map(({ grantedSize }) => grantedSize),
    teams.lines.map(({ grantedFund }) => grantedFund),
  ];
  expect(sum([...sizes, ...teams.apart.map(({ size }) => size)])).toBe(teams.grantedSeats.value);
  expect(sum([...funds, ...teams.apart.map(({ fund }) => fund)])).toBe(teams.grantedFund.value);
  const table = page(without).find(({ text }) => text.includes('Accordé sans place dans l’ordre officiel'));
  expect(table?.cells.find((row) => row.includes(gone?.title ?? '?'))).toEqual([
    '',
    gone?.title,
    'Accordé sans place dans l’ordre officiel',
    expect.stringMatching(/^\d$/),
    expect.stringContaining('€'),
  ]);
});

test('a défi to which the question of firmness was not put had an empty cell, and nobody was told why', () => {
  const held = (firm: (place: number) => 'noyau' | null): ReportModel => ({
    ...report,
    proposal: {
      ...report.proposal,
      lines: report.proposal.lines.map((line, at) => ({ ...line, firm: firm(at) })),
    },
  });
  const note = (model: ReportModel): string => renderToStaticMarkup(createElement(ReportPages, { model }));
  const some = held((place) => (place === 0 ? null : 'noyau'));
  const column = page(some).find(({ heads }) => heads.includes('Solidité'));
  expect(column?.cells.map((cells) => cells.at(-1))).toEqual(['–', 'ferme']);
  expect(note(some)).toContain('Un tiret');
  expect(note(held(() => 'noyau'))).not.toContain('Un tiret');
  expect(page(held(() => null)).flatMap(({ heads }) => heads)).not.toContain('Solidité');
});
