import { writeFileSync } from 'node:fs';
import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { checkZip } from '#electron/service/interchange/zip/zip-guard.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorTexts } from '#core/texts/errors.ts';
import { readUnsignedBallots } from '#db/queries/sheets.ts';
import { asJurorId } from '#core/ids.ts';
import { cellsOf, fillSheet, putText, type Filling } from '#tests/support/fill-sheet.ts';
import { SheetSession } from '#tests/support/sheet-session.ts';
import { setFrench } from '#core/texts/texts.ts';

let bench: SheetSession;
beforeEach(async () => {
  bench = new SheetSession();
  await bench.start();
});
afterEach(() => bench.close());

/** The mark (`D01`) of a défi on Ada's sheet, whose order is her own. */
async function marksOf(): Promise<Readonly<Record<'Alpha' | 'Bravo', string>>> {
  const { coordinator } = bench;
  const { jurors } = await coordinator.ask('sheets-view', {});
  const sheet = jurors.find(({ name }) => name === 'Ada Jurée')?.sheets[0];
  const { defis } = await coordinator.ask('sheet-typing', { fingerprint: sheet?.fingerprint ?? '' });
  const markOf = (title: string): string => defis.find((defi) => defi.title.includes(title))?.mark ?? '';
  return { Alpha: markOf('Alpha'), Bravo: markOf('Bravo') };
}

/** What the ballots made of Ada's sheets say, oldest first: by title. */
async function said(): Promise<unknown[]> {
  const session = bench.coordinator.context.coordinatorSession();
  const ada = asJurorId(await bench.jurorOf('Ada'));
  const bravo = await bench.defiOf('Bravo');
  return readUnsignedBallots(session.db, ada).map(({ ballot }) =>
    Object.fromEntries(
      ballot.entries.map(({ defi, deport, marks, notes }) => [
        defi === bravo ? 'Bravo' : 'Alpha',
        {
          deport,
          marks: Object.fromEntries(marks.map(({ criterion, value }) => [criterion, value])),
          notes: Object.fromEntries(notes.map(({ field, text }) => [field, text])),
        },
      ]),
    ),
  );
}

const codesOf = (
  details: Readonly<Record<string, string | number>>,
): [string, string, number | null, string | null][] =>
  (
    JSON.parse(String(details['faults'])) as {
      code: string;
      sheet: string;
      row: number | null;
      column: string | null;
    }[]
  ).map(({ code, sheet, row, column }) => [code, sheet, row, column]);

describe('a workbook that comes back', () => {
  test.each(['xlsx', 'ods'] as const)(
    'is read whole from %s, numbers or text, and counts',
    async (bookType) => {
      await bench.writeWorkbooks();
      const d = await marksOf();
      const filled = fillSheet(
        bench.workbook(),
        {
          notes: {
            [d.Alpha]: {
              C1: 4,
              C2: 3.75,
              C3: '3,6',
              C4: ' 2.5 ',
              C5: '4',
              'Commentaire d’ensemble': '= bien',
              'Coup de cœur': 'oui',
            },
            [d.Bravo]: { C1: 3, 'Déport : motif': 'Ancien employeur' },
          },
          comments: { [d.Alpha]: { C2: '-équipe\nsolide' } },
        },
        { bookType },
      );
      const outcome = await bench.receive(`retour.${bookType}`, filled);
      expect(outcome).toMatchObject({ outcome: 'accepted', jurorName: 'Ada Jurée' });
      expect(await said()).toEqual([
        {
          Alpha: {
            deport: null,
            marks: { C1: 400, C2: 375, C3: 360, C4: 250, C5: 400 },
            notes: { comment: '= bien', 'coup-de-coeur': '1', 'comment:C2': '-équipe\nsolide' },
          },
          Bravo: { deport: 'Ancien employeur', marks: {}, notes: {} },
        },
      ]);
      const { jurors } = await bench.coordinator.ask('ballots-view', {});
      expect(jurors.find(({ name }) => name === 'Ada Jurée')).toMatchObject({ complete: 1, ballots: 1 });
    },
  );

  test('read twice, from either format, is one ballot', async () => {
    await bench.writeWorkbooks();
    const d = await marksOf();
    const filling = { notes: { [d.Alpha]: { C1: 4 } } };
    const first = await bench.receive('a.xlsx', fillSheet(bench.workbook(), filling));
    const second = await bench.receive('b.ods', fillSheet(bench.workbook(), filling, { bookType: 'ods' }));
    const dropped = await bench.coordinator.ask('ballots-receive', { files: [bench.at('a.xlsx')] });
    expect([first.outcome, second.outcome, dropped.outcomes[0]?.outcome]).toEqual([
      'accepted',
      'already',
      'already',
    ]);
    expect(second.receipt).toBe(first.receipt);
  });

  test('corrected, it is a second head, or takes the place of the first where the coordinator says so', async () => {
    await bench.writeWorkbooks();
    const d = await marksOf();
    const of = (mark: number): Buffer => fillSheet(bench.workbook(), { notes: { [d.Alpha]: { C1: mark } } });
    await bench.receive('1.xlsx', of(4));
    writeFileSync(bench.at('2.xlsx'), of(3));
    const peeked = await bench.coordinator.ask('sheet-peek', { file: bench.at('2.xlsx') });
    expect(peeked?.replaceable).toHaveLength(1);
    const replaced = await bench.receive('2.xlsx', of(3), peeked?.replaceable[0]?.digest ?? '');
    expect(replaced.outcome).toBe('accepted');
    expect((await bench.receive('1.xlsx', of(4))).outcome).toBe('older');
    expect((await bench.receive('3.xlsx', of(2))).outcome).toBe('conflict');
    const gone = await bench.receive('4.xlsx', of(1), peeked?.replaceable[0]?.digest ?? '');
    expect(gone.refused?.code).toBe('sheet-replaced-gone');
  });

  test('told of a corrected sheet that it counted, and the ballot that came after it was in conflict with it', async () => {
    await bench.writeWorkbooks();
    const d = await marksOf();
    const of = (mark: number): Buffer => fillSheet(bench.workbook(), { notes: { [d.Alpha]: { C1: mark } } });
    const first = await bench.receive('1.xlsx', of(4));
    const second = await bench.receive('2.xlsx', of(3));
    expect([first.outcome, second.outcome]).toEqual(['accepted', 'conflict']);
    const refused = await bench.receive('3.xlsx', of(9));
    const { outcomes } = await bench.coordinator.ask('ballots-outcomes', {
      outcomes: [first, second, refused],
    });
    expect(outcomes).toEqual([{ ...first, outcome: 'conflict' }, second, refused]);
    expect(refused.outcome).toBe('refused');
  });

  test('keeps rows and columns apart that a person sorted, moved or added', async () => {
    await bench.writeWorkbooks();
    const d = await marksOf();
    const filled = fillSheet(
      bench.workbook(),
      { notes: { [d.Alpha]: { C1: 4 }, [d.Bravo]: { C1: 2 } } },
      {
        change: (book) => {
          const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets['Notes'] ?? {}, { header: 1 });
          const [first, second, ...above] = [rows.at(-1) ?? [], rows.at(-2) ?? [], ...rows.slice(0, -2)];
          const spread = (row: (string | number)[]): (string | number)[] =>
            Array.from({ length: 15 }, (_none, place) => (place === 14 ? 'à moi' : (row[place - 1] ?? '')));
          const moved = [['note à part'], ...above, first, second].map(spread);
          book.Sheets['Notes'] = utils.aoa_to_sheet(moved);
        },
      },
    );
    expect((await bench.receive('trié.xlsx', filled)).outcome).toBe('accepted');
    expect(await said()).toMatchObject([{ Alpha: { marks: { C1: 400 } }, Bravo: { marks: { C1: 200 } } }]);
  });

  test('is refused whole, with every place, when a mark is none of the scale', async () => {
    await bench.writeWorkbooks();
    const d = await marksOf();
    const [alpha, bravo] = [4 + Number(d.Alpha.slice(1)), 4 + Number(d.Bravo.slice(1))];
    const filled = fillSheet(bench.workbook(), {
      notes: {
        [d.Alpha]: { C1: 4.5, C2: 3.33, C3: 'bien', C4: 3 },
        [d.Bravo]: { C1: true, 'Coup de cœur': 'peut-être' },
      },
    });
    const { refused } = await bench.receive('faux.xlsx', filled);
    expect(refused?.code).toBe('sheet-refused');
    const codes = codesOf(refused?.details ?? {});
    expect(codes).toEqual(
      expect.arrayContaining([
        ['mark-out-of-scale', 'Notes', alpha, 'D'],
        ['mark-off-step', 'Notes', alpha, 'E'],
        ['mark-not-a-number', 'Notes', alpha, 'F'],
        ['mark-not-a-number', 'Notes', bravo, 'D'],
        ['tick-unclear', 'Notes', bravo, 'K'],
      ]),
    );
    expect(codes).toHaveLength(5);
    expect(await said()).toEqual([]);
    const sentence = errorTexts.fr['sheet-refused'](refused?.details ?? {});
    expect(sentence).toContain(
      setFrench(`« Notes », ligne ${String(alpha)}, colonne D (${d.Alpha}) : note hors de l’échelle`),
    );
    // A mark is never in an error: the marking may still be open.
    expect(JSON.stringify(refused)).not.toContain('4.5');
  });

  test.each([
    ['a title', 'C5', 'printed-changed'],
    ['a number', 'B6', 'printed-changed'],
    ['whose it is', 'A1', 'printed-changed'],
    ['a heading', 'D4', 'column-missing'],
    ['the mark of a défi', 'A5', 'row-missing'],
  ])('is refused when %s was changed', async (_what, cell, code) => {
    await bench.writeWorkbooks();
    const filled = fillSheet(
      bench.workbook(),
      {},
      { change: (book) => putText(book, 'Notes', cell, 'Autre') },
    );
    const { refused } = await bench.receive('changé.xlsx', filled);
    expect(codesOf(refused?.details ?? {}).map(([found]) => found)).toContain(code);
  });

  test('is read with the title that it had before names lost their “de”', async () => {
    await bench.writeWorkbooks();
    const { Alpha } = await marksOf();
    const filled = fillSheet(
      bench.workbook(),
      { notes: { [Alpha]: { C1: 4 } } },
      {
        change: (book) => {
          expect(cellsOf(book, 'Notes')[0]?.[0]).toBe('Feuille de notation d’Ada Jurée');
          putText(book, 'Notes', 'A1', 'Feuille de notation de Ada Jurée');
        },
      },
    );
    expect((await bench.receive('ancienne.xlsx', filled)).outcome).toBe('accepted');
  });

  test('is refused when rows are doubled, a tab is gone, or a cell holds an error', async () => {
    await bench.writeWorkbooks();
    const doubled = fillSheet(
      bench.workbook(),
      {},
      {
        change: (book) => {
          const sheet = book.Sheets['Notes'] ?? {};
          utils.sheet_add_aoa(sheet, [['D01', '', '', 4]], { origin: 'A7' });
          sheet['E5'] = { t: 'e', v: 0x0f };
          delete book.Sheets['Commentaires'];
          book.SheetNames = book.SheetNames.filter((name) => name !== 'Commentaires');
        },
      },
    );
    const { refused } = await bench.receive('double.xlsx', doubled);
    const codes = codesOf(refused?.details ?? {}).map(([code]) => code);
    expect(codes.sort()).toEqual(['cell-without-value', 'row-twice', 'sheet-missing']);
  });

  test('of another session, of no session, of two sheets, or cut short is refused with its own sentence', async () => {
    await bench.writeWorkbooks();
    const other = new SheetSession();
    await other.start();
    await other.writeWorkbooks();
    const codeOf = async (bytes: Uint8Array): Promise<string | undefined> =>
      (await bench.receive('x.xlsx', bytes)).refused?.code;
    expect(await codeOf(other.workbook())).toBe('sheet-unknown');
    other.close();
    const without = fillSheet(
      bench.workbook(),
      {},
      { change: (book) => book.SheetNames.forEach((name) => delete book.Sheets[name]?.['A3']) },
    );
    const help = fillSheet(
      without,
      {},
      { change: (book) => (book.Sheets['Lisez-moi'] = utils.aoa_to_sheet([[1]])) },
    );
    expect(await codeOf(help)).toBe('sheet-not-ours');
    const { jurors } = await bench.coordinator.ask('sheets-view', {});
    const bob = jurors.find(({ name }) => name === 'Bob Juré')?.sheets[0]?.fingerprint ?? '';
    const both = fillSheet(bench.workbook(), {}, { change: (book) => putText(book, 'Notes', 'F2', bob) });
    expect(await codeOf(both)).toBe('sheet-several');
    expect(await codeOf(bench.workbook())).toBe('sheet-empty');
    expect(await codeOf(bench.workbook().subarray(0, 2_000))).toBe('sheet-unreadable');
    expect(await said()).toEqual([]);
  });

  test('says what a person filled in, whatever that was', { timeout: 60_000 }, async () => {
    await bench.writeWorkbooks();
    const d = await marksOf();
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((given) => !/_x[0-9a-f]{4}_/i.test(given));
    const row = fc
      .record({
        marks: fc.array(fc.option(fc.integer({ min: 20, max: 80 }).map((steps) => steps * 5)), {
          minLength: 5,
          maxLength: 5,
        }),
        asText: fc.boolean(),
        comment: text,
        criterion: text,
      })
      .filter(({ marks, comment }) => comment.trim() !== '' || marks.some((mark) => mark !== null));
    let last: string | null = null;
    await fc.assert(
      fc.asyncProperty(row, async ({ marks, asText, comment, criterion }) => {
        const answers: Record<string, string | number> = {};
        for (const [place, mark] of marks.entries()) {
          if (mark !== null)
            answers[`C${String(place + 1)}`] = asText ? String(mark / 100).replace('.', ',') : mark / 100;
        }
        if (comment !== '') answers['Commentaire d’ensemble'] = comment;
        const notes: Filling = { [d.Alpha]: answers };
        const comments: Filling = criterion === '' ? {} : { [d.Alpha]: { C3: criterion } };
        const outcome = await bench.receive('p.xlsx', fillSheet(bench.workbook(), { notes, comments }), last);
        expect(outcome.refused).toBeNull();
        if (outcome.outcome === 'accepted') {
          const digest = readUnsignedBallots(
            bench.coordinator.context.coordinatorSession().db,
            asJurorId(await bench.jurorOf('Ada')),
          ).at(-1)?.digest;
          last = digest ?? null;
        } else {
          // The same answers as some earlier run.
          expect(['already', 'older']).toContain(outcome.outcome);
          return;
        }
        const readBack = (await said()).at(-1) as Record<string, { marks: object; notes: object }>;
        const normal = (given: string): string => given.replace(/\r\n?/g, '\n').trim();
        const expectedNotes: Readonly<Record<string, string>> = Object.fromEntries(
          (
            [
              ['comment', normal(comment)],
              ['comment:C3', normal(criterion)],
            ] as const
          ).filter(([, given]) => given !== ''),
        );
        const expectedMarks: Readonly<Record<string, number>> = Object.fromEntries(
          marks.flatMap((mark, place): [string, number][] =>
            mark === null ? [] : [[`C${String(place + 1)}`, mark]],
          ),
        );
        expect(readBack['Alpha']).toEqual({ deport: null, marks: expectedMarks, notes: expectedNotes });
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a workbook holds', () => {
  test('nothing of a défi under déport, no applicant, no other juror, no formula', async () => {
    const { coordinator } = bench;
    await coordinator.ask('sheets-write', {
      folder: bench.folder,
      jurors: null,
      kind: 'xlsx',
      language: 'fr',
      job: 'job-of-test',
    });
    const typed = await coordinator.ask('sheets-view', {});
    const bobs = typed.jurors.find(({ name }) => name === 'Bob Juré')?.sheets[0]?.fingerprint ?? '';
    const bravo = await bench.defiOf('Bravo');
    // The déport becomes known with a first ballot, typed off Bob's first sheet.
    await coordinator.ask('sheet-draft', { fingerprint: bobs, defi: bravo, field: 'deport', text: 'Lien' });
    await coordinator.ask('sheet-type', { fingerprint: bobs });
    await bench.writeWorkbooks();
    const book = bench.workbook('feuille-bob-jure.xlsx');
    const xml = partsOf(book);
    expect(xml).toContain('=Alpha &amp; &lt;Co&gt;');
    for (const word of ['Bravo', '3000002', 'Ada', bravo, '@', '<f>']) expect(xml).not.toContain(word);
    expect(xml).toContain('<sheetProtection sheet="1"');
  });
});

/** All parts of an archive as text. */
function partsOf(bytes: Buffer): string {
  const zip = checkZip(bytes);
  if (!zip.ok) throw new Error('not a ZIP');
  return [...zip.value.names].map((name) => zip.value.read(name)?.toString('utf8') ?? '').join('\n');
}

describe('a sheet that is typed in', () => {
  const type = async (fingerprint: string, title: string, field: string, text: string): Promise<void> => {
    await bench.coordinator.ask('sheet-draft', { fingerprint, defi: await bench.defiOf(title), field, text });
  };
  const ada = async (): Promise<string> =>
    (await bench.writeWorkbooks()).find(({ name }) => name === 'Ada Jurée')?.fingerprint ?? '';

  test('keeps what is being typed, makes a ballot, and follows it when it is typed on', async () => {
    const fingerprint = await ada();
    await type(fingerprint, 'Alpha', 'mark:C1', '3,5');
    await type(fingerprint, 'Alpha', 'mark:C2', '9');
    await bench.coordinator.ask('session-close', {});
    await bench.coordinator.ask('session-open', { place: bench.at('s.eigjury') });
    const view = await bench.coordinator.ask('sheet-typing', { fingerprint });
    expect(view.cells.map(({ field, text }) => [field, text])).toEqual([
      ['mark:C1', '3,5'],
      ['mark:C2', '9'],
    ]);
    expect(await bench.coordinator.refusal('sheet-type', { fingerprint })).toBe('sheet-typed-refused');
    await type(fingerprint, 'Alpha', 'mark:C2', '2.05');
    const first = await bench.coordinator.ask('sheet-type', { fingerprint });
    expect(first).toMatchObject({ outcome: 'accepted', jurorName: 'Ada Jurée' });
    expect((await bench.coordinator.ask('sheet-type', { fingerprint })).outcome).toBe('already');
    await type(fingerprint, 'Alpha', 'mark:C2', '');
    await type(fingerprint, 'Bravo', 'comment', ' Clair ');
    expect((await bench.coordinator.ask('sheet-type', { fingerprint })).outcome).toBe('accepted');
    expect(await said()).toEqual([
      { Alpha: { deport: null, marks: { C1: 350, C2: 205 }, notes: {} } },
      {
        Alpha: { deport: null, marks: { C1: 350 }, notes: {} },
        Bravo: { deport: null, marks: {}, notes: { comment: 'Clair' } },
      },
    ]);
    const sheets = await bench.coordinator.ask('sheets-view', {});
    expect(
      sheets.jurors.find(({ name }) => name === 'Ada Jurée')?.ballots.map(({ source }) => source),
    ).toEqual(['typed', 'typed']);
  });

  test('on an older sheet keeps the marks of défis that only a newer sheet lists', async () => {
    const defi = await bench.defiOf('Bravo');
    const decide = (state: 'recevable' | 'irrecevable') =>
      bench.coordinator.ask('recevabilite-decide', { defi, state, reason: 'Dossier relu.' });
    await decide('irrecevable');
    const older = await ada();
    await decide('recevable');
    const newer = await ada();
    await type(newer, 'Alpha', 'mark:C1', '3');
    await type(newer, 'Bravo', 'mark:C1', '4');
    expect((await bench.coordinator.ask('sheet-type', { fingerprint: newer })).outcome).toBe('accepted');
    expect((await bench.coordinator.ask('sheet-type', { fingerprint: older })).outcome).toBe('already');
    await type(older, 'Alpha', 'mark:C1', '2');
    expect((await bench.coordinator.ask('sheet-type', { fingerprint: older })).outcome).toBe('accepted');
    const bravo = { deport: null, marks: { C1: 400 }, notes: {} };
    expect(await said()).toEqual([
      { Alpha: { deport: null, marks: { C1: 300 }, notes: {} }, Bravo: bravo },
      { Alpha: { deport: null, marks: { C1: 200 }, notes: {} }, Bravo: bravo },
    ]);
  });

  test('is a conflict beside a ballot that came another way, and shows nothing of that one', async () => {
    const fingerprint = await ada();
    const d = await marksOf();
    await bench.receive('a.xlsx', fillSheet(bench.workbook(), { notes: { [d.Alpha]: { C1: 4, C3: 2 } } }));
    const view = await bench.coordinator.ask('sheet-typing', { fingerprint });
    expect(view).toMatchObject({ cells: [], follows: null, conflictAhead: true });
    await type(fingerprint, 'Alpha', 'mark:C1', '3');
    expect((await bench.coordinator.ask('sheet-type', { fingerprint })).outcome).toBe('conflict');
  });

  test('refuses a field of no sheet, a défi of another, an empty sheet, and the time before the marking', async () => {
    const fingerprint = await ada();
    expect(await bench.coordinator.refusal('sheet-type', { fingerprint })).toBe('sheet-typed-empty');
    const defi = await bench.jurorOf('Ada');
    const draft = { fingerprint, defi, field: 'comment', text: 'x' };
    expect(await bench.coordinator.refusal('sheet-draft', draft)).toBe('defi-unknown');
    const unknown = { ...draft, defi: await bench.defiOf('Alpha'), field: 'mark:C9' };
    expect(await bench.coordinator.refusal('sheet-draft', unknown)).toBe('criterion-unknown');
    expect(await bench.coordinator.refusal('sheet-typing', { fingerprint: '0'.repeat(64) })).toBe(
      'sheet-gone',
    );
    await bench.coordinator.ask('phase-change', { to: 'preparation', reason: 'essai' });
    expect(await bench.coordinator.refusal('sheet-type', { fingerprint })).toBe('ballots-not-now');
  });

  test('after the closing is kept and does not count, and typing on follows it', async () => {
    const fingerprint = await ada();
    await bench.coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    await type(fingerprint, 'Alpha', 'mark:C1', '3');
    expect(await bench.coordinator.ask('sheet-type', { fingerprint })).toMatchObject({
      outcome: 'held',
      held: 'late',
    });
    const view = await bench.coordinator.ask('sheet-typing', { fingerprint });
    expect(view.cells.map(({ text }) => text)).toEqual(['3']);
  });
});
