import { describe, expect, test } from 'vitest';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { asDefiId } from '#core/ids.ts';
import { buildDossiers } from '#core/intake/build-dossiers.ts';
import { timesAreSwapped } from '#core/intake/list-quirks.ts';
import { emptyMapping } from '#core/intake/mapping.ts';
import { planImport, type ImportPlan } from '#core/intake/plan-import.ts';
import type { ImportChoices, KnownDefi, ReadFile } from '#core/intake/load.ts';
import { placeAttachments } from '#core/intake/place-attachments.ts';
import { emptyReading, type AttachmentReading, type FicheReading } from '#core/intake/reading.ts';
import type { Source, SourceBlock, SourceValue } from '#core/intake/source.ts';

const email = 'a@exemple.fr';
const filedAt = '2026-09-14T10:02:31+02:00';
const content = (given: Partial<DefiContent>): DefiContent => ({ ...emptyDefiContent, ...given });
const file = (
  name: string,
  contents: readonly Partial<DefiContent>[],
  given: Partial<ReadFile> = {},
): ReadFile => ({
  ...emptyReading,
  file: name,
  source: 'csv',
  whole: true,
  dossiers: contents.map((one) => ({ content: content(one), saysTeam: false, place: { file: name } })),
  ...given,
});
const known = (id: string, given: Partial<DefiContent>, own: Partial<KnownDefi> = {}): KnownDefi => ({
  id: asDefiId(id),
  content: content(given),
  exportPart: content(given),
  fiche: null,
  withdrawn: false,
  ...own,
});
const fiche = (name: string, title: string, own: Partial<FicheReading> = {}): FicheReading => ({
  place: { file: name },
  dossier: null,
  title,
  part: {
    fields: { solution: `Solution de ${name}` },
    team: [],
    projectTeam: [],
    selfFinanced: null,
    declaredCostCents: null,
    declaredFundCents: null,
  },
  unplaced: [],
  attachment: attachment(name, { digest: name.padEnd(64, '0') }),
  ...own,
});
const attachment = (name: string, own: Partial<AttachmentReading> = {}): AttachmentReading => ({
  dossier: null,
  category: 'piece',
  name,
  mediaType: 'application/pdf',
  size: 1,
  digest: 'd'.repeat(64),
  md5: 'm'.repeat(32),
  place: { file: name },
  ...own,
});
const fiches = (...given: readonly FicheReading[]): ReadFile => ({
  ...emptyReading,
  file: given[0]?.place.file ?? '',
  source: 'fiche',
  fiches: given,
});
const plan = (
  files: readonly ReadFile[],
  session: readonly KnownDefi[],
  choices: Partial<ImportChoices> = {},
): ImportPlan => planImport(files, session, { joins: {}, withdrawAbsent: true, ...choices }, String);
const outcome = ({ dossiers }: ImportPlan): string[] =>
  dossiers.map(({ key, status, known: of }) => `${key} ${status} ${of?.id ?? '-'}`).sort();
const codes = ({ findings }: ImportPlan): string[] => findings.map(({ code }) => code);

describe('withdrawal', () => {
  const session = [known('d1', { dossierNumber: '1' }), known('d2', { dossierNumber: '2' })];
  test('a dossier that a whole export of ours no longer holds is withdrawn, and only then', () => {
    expect(outcome(plan([file('a', [{ dossierNumber: '1' }])], session))).toEqual([
      '1 unchanged d1',
      '2 withdrawn d2',
    ]);
    expect(outcome(plan([file('a', [{ dossierNumber: '1' }], { whole: false })], session))).toEqual([
      '1 unchanged d1',
    ]);
    expect(outcome(plan([file('a', [{ dossierNumber: '9' }])], session))).toEqual(['9 new -']);
    expect(outcome(plan([file('a', [{ dossierNumber: '1' }])], session, { withdrawAbsent: false }))).toEqual([
      '1 unchanged d1',
    ]);
  });
  test('the API’s word that a dossier was deleted needs no whole export', () =>
    expect(
      outcome(
        plan([file('a', [], { whole: false, deleted: ['2', '7'] })], session, { withdrawAbsent: false }),
      ),
    ).toEqual(['2 withdrawn d2']));
  test('a dossier that comes back is said to return', () => {
    const [one] = plan(
      [file('a', [{ dossierNumber: '2' }])],
      [known('d2', { dossierNumber: '2' }, { withdrawn: true })],
    ).dossiers;
    expect(one).toMatchObject({ status: 'changed', returned: true });
  });
  test('a fiche kept a deleted dossier in the session, and brought a withdrawn one back', () => {
    const both = [
      file('a', [{ dossierNumber: '1' }], { deleted: ['2'] }),
      fiches(fiche('f.docx', '', { dossier: '2' })),
    ];
    const deleted = plan(both, session);
    expect(outcome(deleted)).toEqual(['1 unchanged d1', '2 withdrawn d2']);
    expect(deleted.dossiers.find(({ key }) => key === '2')?.fiche?.fields.solution).toBe(
      'Solution de f.docx',
    );
    const gone = [known('d2', { dossierNumber: '2' }, { withdrawn: true })];
    expect(plan(both.slice(1), gone).dossiers[0]).toMatchObject({ status: 'changed', returned: false });
  });
});

describe('a fiche that was joined by hand', () => {
  test('became another défi when the same files were loaded again', () => {
    const odd = fiche('f.docx', 'Tout autre chose');
    const session = [known('d1', { dossierNumber: '1', title: 'Alpha' })];
    const first = plan([fiches(odd)], session, {
      joins: { [`fiche:${odd.attachment.digest.slice(0, 16)}`]: 'd1' },
    });
    expect(outcome(first)).toEqual(['1 changed d1']);
    const held = first.dossiers.map(({ content: now, exportPart, fiche: layer }) =>
      known('d1', now, { exportPart, fiche: layer }),
    );
    const again = plan([fiches({ ...odd, place: { file: 'autre nom.docx' } })], held);
    expect(again.fiches[0]?.choice).toEqual({ to: 'known', key: 'd1', by: 'before' });
    expect(outcome(again)).toEqual(['1 unchanged d1']);
  });
});

describe('rows without a number', () => {
  const who = { applicantEmail: email, filedAt, title: 'Alpha' };
  test('are known again by e-mail, time and title, however their format writes them', () => {
    const session = [known('d1', who), known('d2', { ...who, title: 'Bravo' })];
    const again = [
      { ...who, applicantEmail: 'A@exemple.fr', filedAt: '2026-09-14T08:02:31Z', title: 'ALPHA' },
    ];
    expect(outcome(plan([file('a', again)], session)).map((line) => line.slice(-2))).toEqual(['d1']);
  });
  test('an export model without numbers made every numbered dossier anew', () => {
    const made = plan([file('a', [who])], [known('d1', { ...who, dossierNumber: '1' })]);
    expect(made.dossiers[0]).toMatchObject({ status: 'unchanged', known: { id: 'd1' } });
    expect(made.dossiers[0]?.content.dossierNumber).toBe('1');
    const together = plan(
      [file('a', [who]), file('b', [{ ...who, dossierNumber: '1' }], { source: 'workbook' })],
      [],
    );
    expect(outcome(together)).toEqual(['1 new -']);
  });
  test('two rows that look alike in one file were made one dossier', () => {
    const rows = [
      { title: 'Alpha', administration: 'A' },
      { title: 'Alpha', administration: 'B' },
      { administration: 'C' },
      { administration: 'D' },
    ];
    const first = plan([file('a', rows)], []);
    expect(first.dossiers.map((one) => one.content.administration)).toEqual(['A', 'B', 'C', 'D']);
    const session = first.dossiers.map((one, at) => known(`d${String(at)}`, one.content));
    expect(plan([file('a', rows)], session).dossiers.map(({ status }) => status)).toEqual(
      Array(4).fill('unchanged'),
    );
  });
  test('what one was joined to could not be said any more once it was joined to a number', () => {
    const key = plan([file('a', [who])], []).dossiers[0]?.key ?? '';
    const row = [{ key, title: 'Alpha' }];
    const session = [known('d1', { ...who, dossierNumber: '1' })];
    expect(plan([file('a', [who])], session).dossiers[0]?.unnumbered).toEqual(row);
    const beside = [file('a', [who]), file('b', [{ ...who, dossierNumber: '1' }], { source: 'workbook' })];
    expect(plan(beside, []).dossiers.map(({ key: to, unnumbered }) => [to, unnumbered])).toEqual([
      ['1', row],
    ]);
    const parted = plan(beside, session, { joins: { [key]: 'new' } });
    expect(outcome(parted)).toEqual(['1 unchanged d1', `${key} new -`]);
    expect(parted.dossiers.map(({ unnumbered }) => unnumbered)).toEqual([[], row]);
  });
  test('a person joins, parts or leaves one', () => {
    const key = plan([file('a', [who])], []).dossiers[0]?.key ?? '';
    const session = [known('d1', { dossierNumber: '1', title: 'Autre' })];
    const chosen = (word: string): string[] =>
      outcome(plan([file('a', [who])], session, { joins: { [key]: word } }));
    expect(chosen('d1')).toEqual([`${key} changed d1`]);
    expect(chosen('new')).toEqual([`${key} new -`]);
    expect(chosen('leave')).toEqual([]);
    expect(plan([file('a', [who])], session, { joins: { [key]: 'leave' } }).left).toEqual([
      { key, title: 'Alpha' },
    ]);
    const beside = [file('a', [who]), file('b', [{ dossierNumber: '7', administration: 'A' }])];
    const joined = plan(beside, [], { joins: { [key]: '7' } });
    expect(joined.dossiers[0]?.content).toMatchObject({
      dossierNumber: '7',
      administration: 'A',
      applicantEmail: email,
    });
    expect(joined.dossiers).toHaveLength(1);
  });
});

describe('a numbered row', () => {
  test('takes over the défi without number of the same title, and says so', () => {
    const made = plan(
      [file('a', [{ dossierNumber: '1', title: 'Alpha' }])],
      [known('d1', { title: 'ALPHA' })],
    );
    expect(outcome(made)).toEqual(['1 changed d1']);
    expect(codes(made)).toContain('joined-by-title');
  });
  test('two numbered rows of one title took the same défi', () => {
    const rows = [
      { dossierNumber: '1', title: 'Alpha' },
      { dossierNumber: '2', title: 'Alpha' },
    ];
    expect(outcome(plan([file('a', rows)], [known('d1', { title: 'Alpha' })]))).toEqual([
      '1 new -',
      '2 new -',
    ]);
    const joins = { 1: 'd1', 2: 'd1' };
    expect(outcome(plan([file('a', rows)], [known('d1', { title: 'Alpha' })], { joins }))).toEqual([
      '1 changed d1',
      '2 new -',
    ]);
  });
  test('a number that the session knows was made anew on a person’s word', () => {
    const rows = [file('a', [{ dossierNumber: '1' }])];
    expect(outcome(plan(rows, [known('d1', { dossierNumber: '1' })], { joins: { 1: 'new' } }))).toEqual([
      '1 unchanged d1',
    ]);
    const other = [known('d1', { dossierNumber: '1' }), known('d2', { dossierNumber: '2' })];
    expect(outcome(plan(rows, other, { joins: { 1: 'd2' }, withdrawAbsent: false }))).toEqual([
      '1 unchanged d1',
    ]);
  });
});

describe('fiches', () => {
  const session = [
    known('d1', { dossierNumber: '3000001', title: 'RivièreClaire : prévoir les étiages' }),
    known('d2', { dossierNumber: '3000002', title: 'Bravo' }),
  ];
  const to = (one: FicheReading, joins: Record<string, string> = {}): unknown =>
    plan([fiches(one)], session, { joins }).fiches[0]?.choice;
  test.each([
    ['number', fiche('x.docx', 'Bravo', { dossier: '3000001' }), 'd1'],
    ['title', fiche('x.docx', 'BRAVO'), 'd2'],
    ['likeness', fiche('x.docx', 'Rivière Claire : prévoir les étiage'), 'd1'],
    ['likeness', fiche('dossier/Fiche_detaillee_EIG3_RiviereClaire.docx', ''), 'd1'],
  ])('are joined by %s', (by, one, key) => expect(to(one)).toEqual({ to: 'known', key, by }));
  test('of another title are a new défi; without a title they wait', () => {
    expect(to(fiche('x.docx', 'Cartographie des sols forestiers'))).toEqual({ to: 'new' });
    expect(to(fiche('fiche.docx', ''))).toEqual({ to: 'nowhere' });
  });
  test('that two dossiers may have wait for a person', () => {
    const twins = [
      known('d1', { dossierNumber: '1', title: 'Alpha' }),
      known('d2', { dossierNumber: '2', title: 'Alpha' }),
    ];
    const made = plan([fiches(fiche('x.docx', 'Alpha'))], twins);
    expect(made.fiches[0]?.choice).toEqual({ to: 'nowhere' });
    expect(codes(made)).toEqual(['fiche-unplaced']);
    const key = made.fiches[0]?.key ?? '';
    expect(outcome(plan([fiches(fiche('x.docx', 'Alpha'))], twins, { joins: { [key]: 'd2' } }))).toEqual([
      '2 changed d2',
    ]);
  });
  test('before or after their export give the same dossier', () => {
    const row = file('a', [{ dossierNumber: '1', title: 'Alpha', fields: { problematique: 'P' } }]);
    const one = fiches(fiche('x.docx', 'Alpha'));
    const load = (files: readonly ReadFile[]): DefiContent[] => {
      let held: KnownDefi[] = [];
      for (const next of files)
        held = plan([next], held).dossiers.map((made) => ({ ...made, id: asDefiId('d1'), withdrawn: false }));
      return held.map((made) => made.content);
    };
    expect(load([one, row])).toEqual(load([row, one]));
    expect(load([one, row])[0]?.fields).toEqual({ problematique: 'P', solution: 'Solution de x.docx' });
    expect(load([one, row, row, one])).toEqual(load([row, one]));
  });
  test('two for one dossier give the same in whatever order they are named', () => {
    const [a, b] = [fiches(fiche('a.docx', 'Bravo')), fiches(fiche('b.docx', 'Bravo'))];
    expect(plan([b, a], session)).toEqual(plan([a, b], session));
    expect(codes(plan([a, b], session))).toContain('fiche-twice');
  });
});

describe('attachments', () => {
  const declared = {
    dossier: '1',
    label: 'Lettre',
    name: 'lettre.pdf',
    md5: 'a'.repeat(32),
    available: true,
  };
  const dossiers = plan(
    [
      file('a', [
        {
          dossierNumber: '1',
          otherAnswers: [
            { label: 'Budget', value: 'budget.pdf, x.pdf' },
            { label: 'A', value: 'deux.pdf' },
            { label: 'B', value: 'deux.pdf' },
          ],
        },
      ]),
    ],
    [],
  ).dossiers;
  const fieldOf = (own: Partial<AttachmentReading>): unknown =>
    placeAttachments([attachment('n', { dossier: '1', ...own })], [declared], dossiers, [], []).placed[0]
      ?.field;
  test('are linked to their answer by MD5, else by a name that one answer alone has', () => {
    expect(fieldOf({ md5: 'a'.repeat(32) })).toBe('Lettre');
    expect(fieldOf({ name: 'x.pdf' })).toBe('Budget');
    expect(fieldOf({ name: 'deux.pdf' })).toBeNull();
    expect(fieldOf({ name: 'x.pdf', category: 'message' })).toBeNull();
  });
  test('of an unknown dossier are told and left', () => {
    const made = placeAttachments([attachment('n', { dossier: '9' })], [], dossiers, [], []);
    expect([made.placed.length, made.findings.map(({ code }) => code)]).toEqual([0, ['attachment-unplaced']]);
  });
});

describe('what one file says', () => {
  const source = (
    rows: readonly Record<string, SourceValue>[],
    blocks: readonly SourceBlock[] = [],
  ): Source => {
    const labels = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return {
      list: {
        sheet: null,
        columns: labels.map((label) => ({ label, occurrence: 1 })),
        rows: rows.map((row, at) => ({ row: at + 2, values: labels.map((label) => row[label] ?? null) })),
      },
      blocks,
      files: [],
      deleted: [],
      whole: true,
      holdsBlocks: false,
    };
  };
  const built = (rows: readonly Record<string, SourceValue>[], blocks: readonly SourceBlock[] = []) =>
    buildDossiers(source(rows, blocks), emptyMapping, 'f');
  const swapped = (filed: string, taken: string): boolean =>
    timesAreSwapped(source([{ ID: '1', 'Déposé le': filed, 'Passé en instruction le': taken }]).list);
  test('times swapped before July 2019 are put right, and no later ones', () => {
    expect(swapped('2018-09-20 10:00:00', '2018-09-14 10:00:00')).toBe(true);
    expect(swapped('2018-09-14 10:00:00', '2018-09-20 10:00:00')).toBe(false);
    expect(swapped('2026-09-20 10:00:00', '2026-09-14 10:00:00')).toBe(false);
    const { dossiers, findings } = built([
      { ID: '1', 'Déposé le': '2018-09-20 10:00:00', 'Passé en instruction le': '2018-09-14 10:00:00' },
      { ID: '2', 'Déposé le': null, 'Passé en instruction le': '2018-09-15 10:00:00' },
    ]);
    expect(dossiers.map((one) => one.content.filedAt)).toEqual([
      '2018-09-14T10:00:00+02:00',
      '2018-09-15T10:00:00+02:00',
    ]);
    expect(findings.map(({ code }) => code)).toContain('dates-swapped');
  });
  test('a value that could not be read was lost', () => {
    const row = {
      ID: '1',
      Autofinancement: 'Oui, en partie',
      'Coût total employeur': 'à voir',
      'Déposé le': 'hier',
      'État du dossier': 'Perdu',
      'Nombre d’EIG': '150',
    };
    const [one] = built([row]).dossiers;
    expect(one?.content.otherAnswers.map(({ value }) => value).sort()).toEqual([
      '150',
      'Oui, en partie',
      'Perdu',
      'hier',
      'à voir',
    ]);
  });
  test('an unreadable word beside a plain answer undid it when its column stood later', () => {
    const answers = { 'Demande de financement PIA': 'Non', Autofinancement: 'voir ci-dessous' };
    const turned = { Autofinancement: 'voir ci-dessous', 'Demande de financement PIA': 'Non' };
    for (const row of [answers, turned])
      expect(built([{ ID: '1', ...row }]).dossiers[0]?.content.selfFinanced).toBe(true);
  });
  test('a repeated row without profile or mission lost what else it said', () => {
    const block: SourceBlock = {
      sheet: 's',
      name: 'Profils recherchés',
      dossiers: ['1'],
      columns: ['Profil', 'Durée'].map((label) => ({ label, occurrence: 1 })),
      rows: [{ row: 2, values: ['', 'dix mois'] }],
    };
    const [one] = built([{ ID: '1' }], [block]).dossiers;
    expect(one?.content).toMatchObject({
      team: [],
      otherAnswers: [{ label: 'Profils recherchés', value: 'Durée : dix mois' }],
    });
  });
  test('a number that stands twice is told with its row and read once', () => {
    const { dossiers, findings } = built([
      { ID: '1', Titre: 'A' },
      { ID: '1', Titre: 'B' },
    ]);
    expect(dossiers).toHaveLength(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'dossier-number-twice', place: { file: 'f', row: 3 } }),
    );
  });
});
