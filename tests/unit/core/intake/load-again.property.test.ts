import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareContents } from '#core/defi/compare-versions.ts';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { asDefiId } from '#core/ids.ts';
import { buildDossiers } from '#core/intake/build-dossiers.ts';
import { overEarlier, sameContent } from '#core/intake/layers.ts';
import { shortOf, withLongParts } from '#core/intake/long-parts.ts';
import { emptyMapping } from '#core/intake/mapping.ts';
import { planImport, type ImportPlan } from '#core/intake/plan-import.ts';
import type { KnownDefi, ReadFile } from '#core/intake/load.ts';
import type { Source } from '#core/intake/source.ts';
import { shuffled } from '#tests/support/core-samples.ts';
import { asCsv } from '#tests/support/ds-export/as-csv.ts';
import { dsDossier, dsStates, type DsExport } from '#tests/support/ds-export/ds-export.ts';
import { exportFormats, readBytes, throughFormat, type ExportFormat } from '#tests/support/read-export.ts';

const word = fc.constantFrom(
  'eau',
  'Œuvre',
  'l’été',
  'a;b',
  'c,d',
  '"dit-il"',
  '< 5 % &',
  '=A1',
  '-',
  '0',
  '12,5',
  'ligne\nsuivante',
  '🎉',
  'fin\u00a0!',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const text = fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.constant(null) });
/** No text of nothing but signs that tables lose. */
const told = text.filter((value) => value?.replaceAll('🎉', '').trim() !== '');

const day = (number: number): string => `2026-09-${String(number).padStart(2, '0')}T10:02:31+02:00`;

const anyExport: fc.Arbitrary<DsExport> = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 40 }),
      state: fc.constantFrom(...dsStates),
      filed: fc.integer({ min: 1, max: 30 }),
      answers: fc.tuple(
        told,
        told,
        told,
        told,
        fc.option(fc.integer({ min: 0, max: 9 })),
        fc.option(fc.boolean()),
        fc.boolean(),
        told,
      ),
      annotation: told,
      rows: fc.array(fc.tuple(told, told, fc.option(fc.integer({ min: 0, max: 12 }))), { maxLength: 3 }),
      partners: fc.array(fc.tuple(told, fc.option(fc.integer({ min: 0, max: 3 }))), { maxLength: 2 }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
  )
  .map((all) => ({
    applicants: 'etablissement' as const,
    columns: [
      { label: 'Titre du défi', kind: 'text' as const },
      { label: 'Solution proposée', kind: 'text' as const },
      { label: 'Remarque', kind: 'text' as const },
      { label: 'Remarque', kind: 'text' as const },
      { label: 'Nombre d’EIG demandés', kind: 'integer' as const },
      { label: 'Déjà commencé ?', kind: 'yes-no' as const },
      { label: 'Engagement', kind: 'checkbox' as const },
      { label: 'Entreprise partenaire', kind: 'text' as const },
    ],
    annotations: [{ label: 'Avis du service instructeur', kind: 'text' as const }],
    blocks: [
      {
        stableId: 4500124,
        label: 'Profils recherchés',
        columns: [
          { label: 'Profil', kind: 'text' as const },
          { label: 'Mission', kind: 'text' as const },
          { label: 'Durée en mois', kind: 'integer' as const },
        ],
      },
      {
        stableId: 4500125,
        label: 'Organismes associés à l’œuvre commune',
        columns: [
          { label: 'Organisme', kind: 'text' as const },
          { label: 'Agents', kind: 'integer' as const },
        ],
      },
    ],
    dossiers: all.map(({ id, state, filed, answers, annotation, rows, partners }) =>
      dsDossier({
        number: String(26_100_000 + id),
        state,
        filedAt: day(filed),
        answers,
        annotations: [annotation],
        rows: [rows, partners],
      }),
    ),
  }));

const choices = { joins: {}, withdrawAbsent: true };
const plan = (files: readonly ReadFile[], known: readonly KnownDefi[] = []): ImportPlan =>
  planImport(files, known, choices, String);
/** What a session would hold once a plan is applied. */
const applied = ({ dossiers }: ImportPlan): KnownDefi[] =>
  dossiers.map(({ key, known, content, exportPart, fiche, status }) => ({
    id: known?.id ?? asDefiId(key),
    content: status === 'unchanged' ? (known?.content ?? content) : content,
    exportPart: status === 'unchanged' ? (known?.exportPart ?? exportPart) : exportPart,
    fiche,
    withdrawn: status === 'withdrawn',
  }));

const byNumber = (files: ReadFile): Map<string | null, DefiContent> =>
  new Map(files.dossiers.map(({ content }) => [content.dossierNumber, content]));

/** Without what the format cannot say: a CSV no rows, a table no difference between 0 and blank. */
function sayable(content: DefiContent, format: ExportFormat): DefiContent {
  const block = (label: string): boolean => label.startsWith('Organismes');
  const noZeros = (words: string): string => words.replace(/(^|\n)[^\n]* : 0(?=\n|$)/g, '').trim();
  const kept = content.otherAnswers
    .map(({ label, value }) =>
      block(label) ? { label: 'Organismes', value: noZeros(value) } : { label, value },
    )
    .filter(({ label, value }) => value !== '' && (format !== 'csv' || label !== 'Organismes'))
    .map(({ label, value }) => ({
      label: label.startsWith('Profils') ? 'Profils' : label,
      value: noZeros(value),
    }))
    .filter(({ label }) => format !== 'csv' || label !== 'Profils');
  return {
    ...content,
    // The workbooks of these tests leave the sheet of establishments out.
    siret: format === 'csv' ? content.siret : null,
    team: format === 'csv' ? [] : content.team.map((row) => ({ ...row, mission: noZeros(row.mission) })),
    otherAnswers: kept,
  };
}

test('an export says the same in every format, as far as each can say it', async () => {
  await fc.assert(
    fc.asyncProperty(anyExport, async (from) => {
      const reference = byNumber(await throughFormat('json', from));
      expect(reference.size).toBe(from.dossiers.length);
      for (const format of exportFormats) {
        const read = byNumber(await throughFormat(format, from));
        expect([...read.keys()].sort()).toEqual([...reference.keys()].sort());
        for (const [number, content] of read) {
          const other = reference.get(number);
          if (other === undefined) throw new Error('a dossier too many');
          const [mine, theirs] = [sayable(content, format), sayable(other, format)];
          if (!sameContent(mine, theirs)) expect([format, mine]).toEqual([format, theirs]);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('a table on top of any other format of the same data changes nothing, and loading twice neither', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyExport,
      fc.constantFrom<readonly ExportFormat[]>(...exportFormats.map((format) => [format, format])),
      fc.shuffledSubarray([...exportFormats], { minLength: 2 }),
      async (from, twice, some) => {
        const orders = [twice, [...some].sort((a, b) => exportFormats.indexOf(a) - exportFormats.indexOf(b))];
        for (const order of orders) {
          let known: KnownDefi[] = [];
          for (const [place, format] of order.entries()) {
            const next = plan([await throughFormat(format, from)], known);
            if (place > 0) {
              // The workbooks of these tests leave the sheet of establishments out, which a CSV then adds.
              const changes = next.dossiers.flatMap(({ known: before, content }) =>
                compareContents(before?.content ?? emptyDefiContent, content).filter(
                  ({ field }) => field !== 'siret',
                ),
              );
              expect([order, format, changes]).toEqual([order, format, []]);
            }
            known = applied(next);
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('the fullest format says the same whatever was loaded before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyExport,
      shuffled(['xlsx-2026', 'xlsx-2019', 'ods', 'csv'] as const),
      async (from, before) => {
        const alone = byNumber(await throughFormat('json', from));
        let known: KnownDefi[] = [];
        for (const format of [...before, 'json'] as const)
          known = applied(plan([await throughFormat(format, from)], known));
        for (const { content } of known) {
          const wanted = alone.get(content.dossierNumber);
          if (wanted === undefined || !sameContent(content, wanted)) expect(content).toEqual(wanted);
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('files of one load give the same plan in whatever order they are named', async () => {
  await fc.assert(
    fc.asyncProperty(anyExport, anyExport, shuffled(exportFormats), async (from, earlier, order) => {
      const known = applied(plan([await throughFormat('xlsx-2026', earlier)]));
      const files = await Promise.all(exportFormats.map((format) => throughFormat(format, from)));
      const placed = order.flatMap((format) => files[exportFormats.indexOf(format)] ?? []);
      expect(plan(placed, known)).toEqual(plan(files, known));
      // What the API alone says is what all say together.
      const alone = plan(files.slice(0, 1), known);
      for (const one of plan(files, known).dossiers) {
        const other = alone.dossiers.find(({ key }) => key === one.key);
        if (other === undefined || !sameContent(one.content, other.content)) expect(one).toEqual(other);
      }
    }),
    { numRuns: 15 },
  );
});

/** The same dossier as the service has it of thousands: what may be long is read anew where it is asked for. */
const held = (content: DefiContent): DefiContent =>
  withLongParts(shortOf(content), () => structuredClone(content));

test('dossiers that are held without their long parts give the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(anyExport, anyExport, shuffled(exportFormats), async (from, earlier, [first, last]) => {
      if (first === undefined || last === undefined) throw new Error('too few formats');
      const known = applied(plan([await throughFormat(first, earlier)]));
      const file = await throughFormat(last, from);
      const heldFile = {
        ...file,
        dossiers: file.dossiers.map((one) => ({ ...one, content: held(one.content) })),
      };
      const heldKnown = known.map((one) => ({
        ...one,
        content: held(one.content),
        exportPart: held(one.exportPart),
      }));
      expect(plan([heldFile], heldKnown)).toEqual(plan([file], known));
      // And once more with what came of it: nothing is left to change.
      const next = applied(plan([heldFile], heldKnown));
      const again = plan([heldFile], next).dossiers.filter(({ status }) => status !== 'withdrawn');
      expect(again).toEqual(
        plan([file], applied(plan([file], known))).dossiers.filter(({ status }) => status !== 'withdrawn'),
      );
    }),
    { numRuns: 20 },
  );
});

test('any order of the columns gives the same dossiers, through the bytes of a CSV', async () => {
  const permuted = anyExport.chain((from) =>
    shuffled([...from.columns.keys()]).map((order) => ({ from, order })),
  );
  await fc.assert(
    fc.asyncProperty(permuted, ({ from, order }) => {
      const moved: DsExport = {
        ...from,
        columns: order.flatMap((at) => from.columns[at] ?? []),
        dossiers: from.dossiers.map((dossier) => ({
          ...dossier,
          answers: order.map((at) => dossier.answers[at] ?? null),
        })),
      };
      const wanted = byNumber(readBytes('csv', 'f.csv', asCsv(from)));
      for (const [number, content] of byNumber(readBytes('csv', 'f.csv', asCsv(moved)))) {
        const other = wanted.get(number);
        expect(other !== undefined && sameContent(content, other)).toBe(true);
      }
      return Promise.resolve();
    }),
    { numRuns: 40 },
  );
});

const cells = fc.constantFrom('', 'Oui', 'Non', '12', '120 000', 'peut-être', 'texte', 'autre texte');
const labels = [
  'ID',
  'Titre du défi',
  'Autofinancement',
  'Demande de financement PIA',
  'Coût total employeur',
  'Solution',
  'Solution proposée',
  'Titre',
  'EIG 1 – mission',
  'EIG 2 – profil',
  'Couleur',
  'Nombre d’EIG',
  'Déposé le',
  'Passé en instruction le',
];
const anySource: fc.Arbitrary<Source> = fc
  .array(fc.array(cells, { minLength: labels.length, maxLength: labels.length }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) => ({
    list: {
      sheet: null,
      columns: labels.map((label) => ({ label, occurrence: 1 })),
      rows: rows.map((values, at) => ({ row: at + 2, values: [String(at + 1), ...values.slice(1)] })),
    },
    blocks: [],
    files: [],
    deleted: [],
    whole: true,
    holdsBlocks: false,
  }));
const numbered = (source: Source): Map<string | null, DefiContent> =>
  new Map(
    buildDossiers(source, emptyMapping, 'f').dossiers.map(({ content }) => [content.dossierNumber, content]),
  );

test('any order of the columns and of the rows gives the same dossiers', () => {
  const moved = anySource.chain((source) =>
    fc
      .tuple(shuffled([...labels.keys()]), shuffled(source.list.rows))
      .map(([order, rows]) => ({ source, order, rows })),
  );
  fc.assert(
    fc.property(moved, ({ source, order, rows }) => {
      const list = {
        ...source.list,
        columns: order.flatMap((at) => source.list.columns[at] ?? []),
        rows: rows.map((row) => ({ ...row, values: order.map((at) => row.values[at] ?? null) })),
      };
      const [a, b] = [numbered(source), numbered({ ...source, list })];
      expect([...b.keys()].sort()).toEqual([...a.keys()].sort());
      for (const [number, content] of a) {
        const other = b.get(number);
        if (other === undefined || !sameContent(content, other)) expect(other).toEqual(content);
      }
    }),
  );
});

test('a newer export never loses an answer whose column is gone', () => {
  const some = anySource.chain((source) =>
    fc
      .tuple(fc.subarray([...labels.keys()].slice(2)), anySource)
      .map(([kept, newer]) => ({ source, kept: [0, 1, ...kept], newer })),
  );
  fc.assert(
    fc.property(some, ({ source, kept, newer }) => {
      const list = {
        ...newer.list,
        columns: kept.flatMap((at) => newer.list.columns[at] ?? []),
        rows: newer.list.rows.map((row) => ({ ...row, values: kept.map((at) => row.values[at] ?? null) })),
      };
      const said = {
        ...buildDossiers({ ...newer, list }, emptyMapping, 'f'),
        gone: labels.filter((_, at) => !kept.includes(at)),
      };
      for (const reading of said.dossiers) {
        const earlier = numbered(source).get(reading.content.dossierNumber);
        if (earlier === undefined) continue;
        const now = overEarlier(earlier, reading, {
          targets: new Set(said.columns.map(({ target }) => target)),
          labels: new Set(said.columns.map(({ label }) => label.toLowerCase())),
          blocks: new Set(),
          opened: new Set(),
          zeroMayBeBlank: true,
          wallTimeAlone: false,
        });
        for (const answer of earlier.otherAnswers.filter(({ label }) => said.gone.includes(label)))
          expect(now.otherAnswers).toContainEqual(answer);
        if (said.gone.includes('Coût total employeur') && earlier.declaredCostCents !== null)
          expect(now.declaredCostCents).toBe(earlier.declaredCostCents);
      }
    }),
  );
});

test('two rows of a block that differ in a zero alone were taken for one another when loaded again', () => {
  const label = 'Organismes associés';
  const rows = [
    { label, value: 'Organisme : 0\nAgents : 1' },
    { label, value: 'Agents : 1' },
  ];
  const content: DefiContent = { ...emptyDefiContent, dossierNumber: '1', otherAnswers: rows };
  const again = overEarlier(
    content,
    { content, saysTeam: true, place: { file: 'f' } },
    {
      targets: new Set(),
      labels: new Set(),
      blocks: new Set([label]),
      opened: new Set(),
      zeroMayBeBlank: true,
      wallTimeAlone: true,
    },
  );
  expect(again.otherAnswers).toEqual(rows);
});
