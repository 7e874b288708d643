import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestInput } from '#core/contract/requests.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { journalTexts } from '#core/texts/journal-words.ts';
import { readJournalLines } from '#db/queries/journal-lines.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import type { Cell, Table } from '#electron/service/interchange/tables/table.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { checkZip, documentLimits } from '#electron/service/interchange/zip/zip-guard.ts';
import { exportWorkbook } from '#electron/service/usecases/exports/export-workbook.ts';
import { SittingBench } from '#tests/support/sittings.ts';

// Five défis that ask for two EIGs each: Delta, Beta, Omega, Alpha, Gamma in official order.

let bench: SittingBench;

beforeEach(async () => {
  bench = new SittingBench();
  await bench.start();
});
afterEach(() => {
  bench.close();
});

const job = 'job-of-test';
const jury = { by: 'Le jury', on: '2026-07-04' };
const comite = { by: 'Le comité de pilotage', on: '2026-07-10' };

/** Two places: Delta and Beta are proposed, the others wait; the committee takes Omega for Beta. */
async function decide(): Promise<void> {
  const { coordinator } = bench;
  const { id } = await coordinator.ask('scenario-save', {
    id: null,
    scenario: {
      name: 'Quatre places',
      teams: 'requested',
      objective: 'value',
      rules: [{ kind: 'seats', max: 4 }],
    },
  });
  await coordinator.ask('decisions-propose', { scenario: id, ...jury, job });
  await coordinator.ask('phase-change', { to: 'decision', reason: null });
  const one = { round: 'comite', option: null, ...comite } as const;
  await coordinator.ask('decision-record', {
    ...one,
    defi: bench.defi('Beta'),
    outcome: 'non-retenu',
    motivation: '=HYPERLINK("x")',
  });
  await coordinator.ask('decision-record', {
    ...one,
    defi: bench.defi('Omega'),
    outcome: 'retenu',
    option: 'requested',
    motivation: 'Un défi mûr.',
  });
}

type Options = RequestInput<'workbook-export'>['options'];
const options: Options = { format: 'xlsx', language: 'fr', namedJurors: true };

async function workbook(more: Partial<Options> = {}): Promise<ReadonlyMap<string, Table>> {
  const wanted = { ...options, ...more };
  const place = bench.at(`classeur.${wanted.format}`);
  await bench.coordinator.ask('workbook-export', { place, options: wanted, job });
  const read = readWorkbookTables(
    readFileSync(place),
    wanted.format === 'xlsx' ? 'workbook-xlsx' : 'workbook-ods',
    'classeur',
    defaultImportLimits,
  );
  if (!read.ok) throw new Error(read.error.code);
  return new Map(read.value.tables.map((table) => [table.sheet ?? '', table]));
}

/** A sheet as rows by heading. */
function sheet(tables: ReadonlyMap<string, Table>, name: string): Readonly<Record<string, Cell>>[] {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`no sheet ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.header.map((heading, at) => [heading, row[at] ?? null])),
  );
}

describe.each(['xlsx', 'ods'] as const)('the workbook as %s', (format) => {
  test('holds what the ranking, the marks, the teams and the decisions say', async () => {
    await decide();
    const tables = await workbook({ format });
    expect([...tables.keys()]).toEqual([
      'Classement',
      'Notes',
      'Équipes',
      'EIG demandés',
      'Décisions',
      'Journal',
      'À propos',
    ]);
    const { rows } = await bench.coordinator.ask('ranking-view', {});
    const ranking = sheet(tables, 'Classement');
    expect(
      ranking.map((row) => [row['Rang'], row['Défi'], row['Total officiel'], row['Médiane des totaux']]),
    ).toEqual(
      rows.map(({ rank, title, total, median }) => [rank, title, (total ?? 0) / 100, (median ?? 0) / 100]),
    );
    expect(
      ranking.map((row) => [row['Défi'], row['Décision'], row['EIG accordés'], row['Part du fonds (€)']]),
    ).toEqual(
      expect.arrayContaining([
        ['Omega', 'Retenu', 2, 91_840],
        ['Beta', 'Non retenu', null, null],
      ]),
    );
    const marks = sheet(tables, 'Notes');
    expect(marks).toHaveLength(rows.reduce((sum, row) => sum + row.marks, 0));
    const [first] = rows;
    if (first === undefined) throw new Error('nothing is ranked');
    const [criterion] = (await bench.coordinator.ask('ranking-marks', { defi: first.defi })).criteria;
    const given = marks.filter((row) => row['Défi'] === first.title && row['Code'] === criterion?.criterion);
    expect(given.map((row) => row['Note'])).toEqual(criterion?.marks.map(({ value }) => value / 100));
    // Ada stepped aside from Delta.
    expect(marks.some((row) => row['Défi'] === 'Delta' && row['Juré'] === 'Ada Martin')).toBe(false);
    expect(marks.some((row) => row['Défi'] === 'Alpha' && row['Juré'] === 'Ada Martin')).toBe(true);
    const omega = sheet(tables, 'Équipes').filter((row) => row['Défi'] === 'Omega');
    expect(omega[0]).toMatchObject({
      EIG: 2,
      'Coût (€)': 131_200,
      'Part du fonds (€)': 91_840,
      Accordée: 'oui',
    });
    const beta = sheet(tables, 'Décisions').filter((row) => row['Défi'] === 'Beta');
    expect(
      beta.map((row) => [row['Tour'], row['Décision'], row['Portée'], row['Décidé le'], row['Remarque']]),
    ).toEqual([
      ['Jury', 'Retenu', 'Suivie d’une décision du comité', '2026-07-04', null],
      ['Comité de pilotage', 'Non retenu', 'Compte aujourd’hui', '2026-07-10', 'Décision changée'],
    ]);
    expect(beta[1]?.['Motivation']).toBe('=HYPERLINK("x")');
  });
});

test('without names, no sheet names a juror, and the journal tells nothing that was written', async () => {
  await decide();
  const named = await workbook();
  expect(sheet(named, 'Journal').map((row) => row['Sur quoi'])).toContain('Ada Martin');
  const text = JSON.stringify([...(await workbook({ namedJurors: false })).values()]);
  for (const secret of ['Ada', 'Martin', 'Basile', 'PRIVE-', 'MOTIF-DE-ADA', 'COMMENTAIRE-'])
    expect(text).not.toContain(secret);
  expect(text).toContain('Juré 1');
});

test.each(['gather-data', 'write-workbook'])('giving up at “%s” leaves no file', async (at) => {
  const place = bench.at('classeur.xlsx');
  const quiet = quietJob();
  const giveUp = {
    ...quiet,
    progress: (step: string) => {
      if (step === at) throw new AppFailure('cancelled');
    },
  };
  const writing = exportWorkbook(bench.coordinator.context, place, options, giveUp);
  await expect(writing).rejects.toThrow('cancelled');
  expect(existsSync(place)).toBe(false);
});

test('every entry of the journal has words and a time of Paris', async () => {
  await decide();
  const lines = readJournalLines(bench.coordinator.context.session().db);
  expect(
    [...new Set(lines.map(({ kind }) => kind))].filter((kind) => !Object.hasOwn(journalTexts.fr, kind)),
  ).toEqual([]);
  const journal = sheet(await workbook(), 'Journal');
  expect(journal).toHaveLength(lines.length);
  expect(journal.map((row) => row['Quand'])).toEqual(
    journal.map(() => expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:00$/) as string),
  );
});

describe('what is published', () => {
  const parts = 'selected';
  const openData = (more: Partial<RequestInput<'open-data-export'>> = {}) =>
    bench.coordinator.ask('open-data-export', { place: bench.at('donnees.zip'), parts, job, ...more });

  function filesOf(place: string): ReadonlyMap<string, string> {
    const zip = checkZip(readFileSync(place), documentLimits);
    if (!zip.ok) throw new Error(zip.error.code);
    return new Map([...zip.value.names].map((name) => [name, zip.value.read(name)?.toString('utf8') ?? '']));
  }

  test('nothing until the committee has decided on every défi', async () => {
    const { coordinator } = bench;
    const place = bench.at('donnees.zip');
    expect(await coordinator.refusal('open-data-export', { place, parts, job })).toBe('publish-not-now');
    await decide();
    expect(await coordinator.refusal('open-data-export', { place, parts, job })).toBe('not-publishable');
    expect(
      await coordinator.refusal('public-list-export', {
        place: bench.at('l.html'),
        format: 'html',
        parts,
        job,
      }),
    ).toBe('not-publishable');
    expect(existsSync(place)).toBe(false);
    expect(await coordinator.ask('exports-view', {})).toMatchObject({ publishable: false, undecided: 3 });
    await coordinator.ask('decisions-confirm', comite);
    expect(await coordinator.ask('exports-view', {})).toEqual({
      publishable: true,
      inTime: true,
      defis: 5,
      undecided: 0,
      selected: 2,
      complementary: 2,
    });
  });

  test('the selected défis and how many others, nothing about anybody', async () => {
    await decide();
    await bench.coordinator.ask('decisions-confirm', comite);
    const { files } = await openData();
    const written = filesOf(bench.at('donnees.zip'));
    expect([...written.keys()]).toEqual(files);
    const lines = written.get('defis.csv')?.split('\r\n') ?? [];
    expect(lines[0]).toBe(
      'identifiant,appel,date_decision,statut,place_liste_complementaire,titre,administration,ministeres,taille_equipe,profils',
    );
    // By title, not by rank.
    expect(lines.slice(1).map((line) => line.split(',').slice(1, 7).join(','))).toEqual([
      'Essai,2026-07-10,retenu,,Delta,ADMINISTRATION-Delta',
      'Essai,2026-07-10,retenu,,Omega,ADMINISTRATION-Omega',
      '',
    ]);
    const whole = [...written.values()].join('\n');
    for (const kept of [
      'Beta',
      'Alpha',
      'Gamma',
      'Ada',
      'Martin',
      'COMMENTAIRE',
      'PRIVE',
      'MOTIF',
      'HYPERLINK',
      '3000001',
    ])
      expect(whole).not.toContain(kept);
    expect(written.get('chiffres.csv')).toContain('Essai,défis sur la liste complémentaire,2\r\n');
    expect(written.get('chiffres.csv')).toContain('Essai,défis reçus,5\r\n');
    // The schema names the columns of the file, in their order.
    const schema = JSON.parse(written.get('schema.json') ?? '') as { fields: { name: string }[] };
    expect(schema.fields.map(({ name }) => name).join(',')).toBe(lines[0]);
    const json = JSON.parse(written.get('selection.json') ?? '') as { defis: { titre: string }[] };
    expect(json.defis.map(({ titre }) => titre)).toEqual(['Delta', 'Omega']);
  });

  test('the complementary list where it is asked for, in its order', async () => {
    await decide();
    await bench.coordinator.ask('decisions-confirm', comite);
    await openData({ parts: 'with-list' });
    const csv = filesOf(bench.at('donnees.zip')).get('defis.csv') ?? '';
    expect(csv).toMatch(/liste complémentaire,1,Alpha,.*\r\n.*liste complémentaire,2,Gamma,/);
    expect(csv).not.toContain('Beta');
  });

  test('the public list is one page that needs nothing else', async () => {
    await decide();
    await bench.coordinator.ask('decisions-confirm', comite);
    const place = bench.at('liste.html');
    await bench.coordinator.ask('public-list-export', { place, format: 'html', parts, job });
    const html = readFileSync(place, 'utf8');
    expect(html).toContain('<html lang="fr">');
    expect([...html.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, title]) => title)).toEqual([
      'Delta',
      'Omega',
    ]);
    expect(html).not.toMatch(/<script|src=|href=|url\(|@import/);
    expect(html).not.toMatch(/Beta|Alpha|Gamma|Martin/);
  });
});
