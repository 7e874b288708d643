import { expect, test } from 'vitest';
import type { Dashboard, JurorLine } from '#core/contract/requests/dashboard.ts';
import { asDefiId, asJurorId } from '#core/ids.ts';
import { setFrench } from '#core/texts/texts.ts';
import { jurorRows, tallyOfJurors } from '#renderer/screens/ballots/progress-rows.ts';
import { jurorsTable } from '#renderer/screens/ballots/progress-table.ts';

const line = (name: string, more: Partial<JurorLine> = {}): JurorLine => ({
  juror: asJurorId(name),
  name,
  withdrawn: false,
  kitWrittenAt: null,
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
