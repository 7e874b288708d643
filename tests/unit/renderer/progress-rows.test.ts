import { expect, test } from 'vitest';
import type { Dashboard, JurorLine } from '#core/contract/requests/dashboard.ts';
import type { JurorKit } from '#core/contract/requests/kits.ts';
import { asDefiId, asJurorId } from '#core/ids.ts';
import { setFrench } from '#core/texts/texts.ts';
import { jurorRows, reminderFacts, tallyOfJurors } from '#renderer/screens/ballots/progress-rows.ts';
import { jurorsTable } from '#renderer/screens/ballots/progress-table.ts';

const line = (name: string, more: Partial<JurorLine> = {}): JurorLine => ({
  juror: asJurorId(name),
  name,
  withdrawn: false,
  kitWrittenAt: '2026-11-02T09:00:00.000Z',
  hasSheet: false,
  complete: [],
  begun: [],
  missing: [],
  deports: [],
  conflict: null,
  settled: false,
  ...more,
});

const dashboard = (...jurors: JurorLine[]): Dashboard => ({
  sessionName: 'Essai',
  ballotsDue: null,
  duePast: false,
  canRemind: true,
  defis: [{ defi: asDefiId('alpha'), number: '1', title: 'Alpha' }],
  jurors,
  ballots: [],
});

const deported = line('Damien', { deports: [{ defi: 0, reason: 'Ancien poste.' }] });

test('bug: a juror whose every défi is under a déport was complete, and counted as having marked everything', () => {
  const told = dashboard(line('Ada', { complete: [0] }), line('Bob', { missing: [0] }), deported);
  const rows = jurorRows(told);
  expect(tallyOfJurors(rows, 'fr')).toBe(setFrench('1 juré sur 2 a tout noté. 1 juré n’a rien à noter.'));
  expect(tallyOfJurors(rows, 'en')).toBe('1 of 2 jurors has marked everything. 1 juror has nothing to mark.');
  expect(jurorsTable(told, rows, 'fr').map((cells) => cells.at(-1))).toEqual([
    'État',
    'complet',
    'incomplet',
    'rien à noter',
  ]);
});

test('where nobody has anything to mark, nobody has marked everything', () => {
  const { jurors } = dashboard(deported, line('Élise'), line('Farid', { withdrawn: true }));
  expect(tallyOfJurors(jurorRows(dashboard(...jurors)), 'fr')).toBe(setFrench('2 jurés n’ont rien à noter.'));
});

test('bug: a juror who never had a kit was to be reminded of a ballot that they could not make', () => {
  const none = { kitWrittenAt: null, missing: [0] };
  const told = dashboard(
    line('Ada', none),
    line('Bob', { ...none, hasSheet: true }),
    line('Cléa', { missing: [0] }),
    line('Denis', { ...none, withdrawn: true }),
  );
  const rows = jurorRows(told);
  expect(rows.filter((row) => reminderFacts(told, row) !== null).map((row) => row.line.name)).toEqual([
    'Bob',
    'Cléa',
  ]);
  expect(jurorsTable(told, rows, 'fr').map((cells) => cells.at(-1))).toEqual([
    'État',
    'attend son kit',
    'incomplet',
    'incomplet',
    'ne participe plus',
  ]);
  expect(tallyOfJurors(rows, 'fr')).toBe(setFrench('0 juré sur 3 a tout noté. 1 juré attend son kit.'));
  // After the closing no kit is written, and nobody waits for one.
  expect(jurorRows({ ...told, canRemind: false }).some(({ needsKit }) => needsKit)).toBe(false);
});

test('who was given a sheet alone, or sent one last, is reminded of the sheet', () => {
  const sheet = { missing: [0], hasSheet: true };
  const told = dashboard(
    line('Ada', { ...sheet, kitWrittenAt: null }),
    line('Bob', sheet),
    line('Cléa', sheet),
    line('Denis', { missing: [0] }),
  );
  const came = { receipt: 'x', words: 'x', sequence: 1, receivedAt: '2026-11-03T09:00:00.000Z' } as const;
  const ballots = [
    { ...came, juror: 1, source: 'file', state: 'counts' },
    { ...came, juror: 2, source: 'sheet', state: 'counts' },
  ] as const;
  const all = { ...told, ballots: [...ballots] };
  expect(jurorRows(all).map((row) => reminderFacts(all, row)?.bySheet)).toEqual([true, false, true, false]);
});

test('bug: the table of who is how far said nothing of a kit that is outdated', () => {
  const told = dashboard(line('Ada', { missing: [0] }), line('Bob', { missing: [0] }));
  const kit = (name: string, more: Partial<JurorKit>): JurorKit => ({
    juror: asJurorId(name),
    name,
    state: 'current',
    changes: null,
    last: null,
    defis: 1,
    hasPassphrase: false,
    inConflict: 0,
    ...more,
  });
  const changes = { added: 1, gone: 0, changed: 0, call: false, grid: false, juror: false };
  const jurors = [kit('Ada', {}), kit('Bob', { state: 'outdated', changes })];
  const rows = jurorRows(told, { jurors, canWrite: true });
  expect(jurorsTable(told, rows, 'fr').map((cells) => cells[1])).toEqual([
    'Kit',
    '02/11/2026',
    setFrench('02/11/2026 (dépassé : 1 défi de plus)'),
  ]);
  expect(jurorRows(told, { jurors, canWrite: false }).every(({ outdated }) => outdated === null)).toBe(true);
});
