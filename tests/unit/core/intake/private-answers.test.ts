import { describe, expect, test } from 'vitest';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { buildDossiers } from '#core/intake/build-dossiers.ts';
import { completeWithOther, overEarlier, type Said } from '#core/intake/layers.ts';
import { emptyMapping, type Mapping } from '#core/intake/mapping.ts';
import type { DossierReading } from '#core/intake/reading.ts';
import type { Source, SourceColumn } from '#core/intake/source.ts';

const source = (columns: readonly SourceColumn[], values: readonly string[]): Source => ({
  list: { sheet: null, columns, rows: [{ row: 2, values }] },
  blocks: [],
  files: [],
  deleted: [],
  whole: true,
  holdsBlocks: true,
});
const column = (label: string, more: Partial<SourceColumn> = {}): SourceColumn => ({
  label,
  occurrence: 1,
  ...more,
});
const built = (
  columns: readonly SourceColumn[],
  values: readonly string[],
  mapping = emptyMapping,
): DefiContent =>
  buildDossiers(source(columns, values), mapping, 'a.json').dossiers[0]?.content ?? emptyDefiContent;

const reading = (content: Partial<DefiContent>): DossierReading => ({
  content: { ...emptyDefiContent, dossierNumber: '3000001', ...content },
  saysTeam: false,
  place: { file: 'a' },
});
const note = { label: 'Points faibles', value: 'Le porteur part en juin.' };

describe('what instructors wrote for themselves', () => {
  test('is private whatever its label, when the file says that it is an annotation', () => {
    const content = built(
      [column('ID'), column('Titre du défi'), column('Résumé', { annotation: true })],
      ['3000001', 'Alpha', 'À écarter.'],
    );
    expect(content.privateAnswers).toEqual([{ label: 'Résumé', value: 'À écarter.' }]);
    expect([content.fields, content.otherAnswers]).toEqual([{}, []]);
  });

  test('is shown when a person decided so', () => {
    const mapping: Mapping = {
      ...emptyMapping,
      columns: [{ block: null, label: 'Points faibles', occurrence: 1, target: 'kept-aside' }],
    };
    const columns = [column('ID'), column('Points faibles', { annotation: true })];
    expect(built(columns, ['3000001', note.value], mapping).otherAnswers).toEqual([note]);
  });

  test('stays private when a table loaded beside the API does not tell it from an answer', () => {
    const both = completeWithOther(reading({ privateAnswers: [note] }), reading({ otherAnswers: [note] }));
    expect(both.content.otherAnswers).toEqual([]);
    expect(both.content.privateAnswers).toEqual([note]);
  });

  test('stays private when a table loaded later does not tell it from an answer', () => {
    const said: Said = {
      targets: new Set(),
      labels: new Set(['points faibles']),
      blocks: new Set(),
      zeroMayBeBlank: true,
      wallTimeAlone: false,
      opened: new Set(),
    };
    const earlier = reading({ privateAnswers: [note] }).content;
    const newer = { ...note, value: 'Le porteur reste.' };
    expect(overEarlier(earlier, reading({ otherAnswers: [newer] }), said)).toMatchObject({
      otherAnswers: [],
      privateAnswers: [newer],
    });
    const opened = { ...said, opened: new Set(['points faibles']) };
    expect(overEarlier(earlier, reading({ otherAnswers: [newer] }), opened)).toMatchObject({
      otherAnswers: [newer],
      privateAnswers: [],
    });
  });
});

describe('a second address of the applicant', () => {
  test('under another label is not shown to jurors', () => {
    const content = built(
      [column('ID'), column('Email'), column('Adresse électronique')],
      ['3000001', 'a@exemple.fr', 'b@exemple.fr'],
    );
    expect(content.applicantEmail).toBe('a@exemple.fr');
    expect(content.otherAnswers).toEqual([]);
    expect(content.privateAnswers).toEqual([{ label: 'Adresse électronique', value: 'b@exemple.fr' }]);
  });

  test('under the same label is not shown to jurors', () => {
    const content = built(
      [column('ID'), column('Email'), column('Email', { occurrence: 2 })],
      ['3000001', 'a@exemple.fr', 'b@exemple.fr'],
    );
    expect(content.otherAnswers).toEqual([]);
    expect(content.privateAnswers).toEqual([{ label: 'Email', value: 'b@exemple.fr' }]);
  });
});

describe('columns of the platform', () => {
  test('are told by their whole label: what a form asks of an enterprise is an answer', () => {
    const content = built(
      [
        column('ID'),
        column('Entreprise partenaire'),
        column('Association des agents'),
        column('Entreprise SIREN'),
      ],
      ['3000001', 'Acme', 'Oui, chaque mois', '552100554'],
    );
    expect(content.otherAnswers).toEqual([
      { label: 'Entreprise partenaire', value: 'Acme' },
      { label: 'Association des agents', value: 'Oui, chaque mois' },
    ]);
  });

  test('of 2018 hold the motivation of the decision, which is not that of the applicant', () => {
    const content = built(
      [column('id'), column('initiated_at'), column('motivation'), column('pourquoi_eig')],
      ['3000001', '2018-04-01 10:00:00 +0200', 'Dossier trop court.', 'Pour aller vite.'],
    );
    expect(content.fields.motivation).toBe('Pour aller vite.');
    expect([content.otherAnswers, content.privateAnswers]).toEqual([[], []]);
  });
});
