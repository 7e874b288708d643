import { describe, expect, test } from 'vitest';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { asDefiId } from '#core/ids.ts';
import { planImport } from '#core/intake/plan-import.ts';
import type { KnownDefi, ReadFile } from '#core/intake/load.ts';
import { emptyReading, type FicheReading } from '#core/intake/reading.ts';

const content = (more: Partial<DefiContent>): DefiContent => ({ ...emptyDefiContent, ...more });
const file = (...dossiers: readonly Partial<DefiContent>[]): ReadFile => ({
  ...emptyReading,
  file: 'export.xlsx',
  source: 'workbook',
  dossiers: dossiers.map((more) => ({
    content: content(more),
    saysTeam: true,
    place: { file: 'export.xlsx' },
  })),
});
const known = (more: Partial<DefiContent>, withdrawn = false): KnownDefi => ({
  id: asDefiId('00000000-0000-4000-8000-000000000001'),
  content: content(more),
  exportPart: content(more),
  fiche: null,
  withdrawn,
});
const freely = { joins: {}, withdrawAbsent: true };

describe('one défi of the session', () => {
  test('known by its title alone is joined to neither of two dossiers of that title', () => {
    const { dossiers } = planImport(
      [file({ dossierNumber: '1', title: 'Alpha' }, { dossierNumber: '2', title: 'Alpha' })],
      [known({ title: 'Alpha' })],
      freely,
      String,
    );
    expect(dossiers.map(({ key, status, known: to }) => [key, status, to === null])).toEqual([
      ['1', 'new', true],
      ['2', 'new', true],
    ]);
  });

  test('takes a row without number that a person joined to it, beside its own row', () => {
    const defi = known({ dossierNumber: '1', title: 'Alpha' });
    const { dossiers } = planImport(
      [file({ title: 'Alfa', siret: '13002526500013' }, { dossierNumber: '1', title: 'Alpha' })],
      [defi],
      { joins: { 'sans-numero:||alfa': defi.id }, withdrawAbsent: true },
      String,
    );
    expect(dossiers).toHaveLength(1);
    expect(dossiers[0]?.content).toMatchObject({
      dossierNumber: '1',
      title: 'Alpha',
      siret: '13002526500013',
    });
  });

  test('is one dossier with a row without number that a person joined to another row of the load', () => {
    const { dossiers } = planImport(
      [file({ title: 'Alfa', siret: '13002526500013' }, { dossierNumber: '1', title: 'Alpha' })],
      [],
      { joins: { 'sans-numero:||alfa': '1' }, withdrawAbsent: true },
      String,
    );
    expect(dossiers.map(({ key, content: { siret } }) => [key, siret])).toEqual([['1', '13002526500013']]);
  });

  test('that was withdrawn does not come back because of a fiche', () => {
    const fiche: FicheReading = {
      place: { file: 'fiche.docx' },
      dossier: '1',
      title: 'Alpha',
      part: {
        fields: { resume: 'Court.' },
        team: [],
        projectTeam: [],
        selfFinanced: null,
        declaredCostCents: null,
        declaredFundCents: null,
      },
      unplaced: [],
      attachment: {
        dossier: '1',
        category: 'fiche',
        name: 'fiche.docx',
        mediaType: 'application/octet-stream',
        size: 1,
        digest: 'a'.repeat(64),
        md5: 'b'.repeat(32),
        place: { file: 'fiche.docx' },
      },
    };
    const [dossier] = planImport(
      [{ ...emptyReading, file: 'fiche.docx', source: 'fiche', fiches: [fiche] }],
      [known({ dossierNumber: '1', title: 'Alpha' }, true)],
      freely,
      String,
    ).dossiers;
    expect([dossier?.status, dossier?.returned]).toEqual(['changed', false]);
  });

  test('is not withdrawn because the file that holds it was refused', () => {
    const here = known({ dossierNumber: '1', title: 'Alpha' });
    const absent = { ...known({ dossierNumber: '2' }), id: asDefiId('00000000-0000-4000-8000-000000000002') };
    const whole: ReadFile = { ...file({ dossierNumber: '1', title: 'Alpha' }), whole: true };
    const refused: ReadFile = {
      ...file(),
      file: 'suite.xlsx',
      findings: [{ code: 'file-cut', severity: 'refusal', place: { file: 'suite.xlsx' }, params: {} }],
    };
    const statuses = (...files: readonly ReadFile[]): string[] =>
      planImport(files, [here, absent], freely, String).dossiers.map(({ status }) => status);
    expect(statuses(whole)).toEqual(['unchanged', 'withdrawn']);
    expect(statuses(whole, refused)).toEqual(['unchanged']);
  });
});
