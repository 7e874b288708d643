import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxOf } from './docx.ts';
import { dsArchive } from './ds-archive.ts';
import { asXlsx } from './ds-export/as-xlsx.ts';
import {
  dsDossier,
  type DsAnswer,
  type DsColumn,
  type DsDossier,
  type DsExport,
} from './ds-export/ds-export.ts';
import { answerJson, champs, dossierJson, type Json } from './ds-graphql.ts';
import { ficheBody } from './fiche-docx.ts';
import { pdfOfPages } from './pdf-samples.ts';

// What a coordinator has on the table on the day of the import: an export, the API's answer, the archive, two fiches.

/** The column that no rule knows: what a person has to say in the preview. */
export const oddColumn = 'Ce qui bloque aujourd’hui vos agents';

const columns: readonly DsColumn[] = [
  { label: 'Nom de l’administration porteuse', kind: 'text' },
  { label: 'Titre du défi', kind: 'text' },
  { label: oddColumn, kind: 'text' },
  { label: 'Solution envisagée pour y répondre', kind: 'text' },
  { label: 'Nombre d’EIG demandés', kind: 'integer' },
  { label: 'Budget prévisionnel (k€)', kind: 'decimal' },
  { label: 'Le défi traite-t-il des données personnelles ?', kind: 'yes-no' },
  { label: 'Région d’accueil', kind: 'region' },
  { label: 'Lettre d’engagement', kind: 'files' },
];

export interface SampleDossier {
  readonly number: string;
  readonly title: string;
  readonly problem?: string;
}

const administrations = [
  'Agence nationale des rivières',
  'Direction interdépartementale des routes fictives',
  'Office des forêts imaginaires',
];

export const sampleDossiers = (count: number): SampleDossier[] =>
  Array.from({ length: count }, (_, index) => ({
    number: String(26_104_000 + index),
    title: titles[index] ?? `Défi d’essai ${String(index + 1)}`,
  }));

const titles = [
  'RivièreClaire',
  'Balise des sentiers',
  'Herbier partagé',
  'Guichet des ponts',
  'Carte des crues',
];

export const problemOf = (title: string): string =>
  `Les agents de « ${title} » recopient les mesures à la main.\nIls y passent deux jours par semaine.`;

const dossierOf = ({ number, title, problem }: SampleDossier): DsDossier =>
  dsDossier({
    number,
    applicantName: administrations[Number(number) % 3] ?? '',
    answers: [
      administrations[Number(number) % 3] ?? '',
      title,
      problem ?? problemOf(title),
      `Un outil simple, essayé avec les agents de « ${title} ».`,
      2,
      85.5,
      Number(number) % 2 === 0,
      { name: 'Occitanie', code: '76' },
      ['Lettre d’engagement.pdf'],
    ],
    annotations: ['Dossier complet'],
    rows: [
      [
        ['Data scientist', 'Modéliser les étiages', 10],
        ['Designer', 'Dessiner le service avec les agents', 10],
      ],
    ],
  });

/** An export of these dossiers; `more` columns stand after the form's own, with one answer for each dossier. */
export const sampleOf = (
  dossiers: readonly SampleDossier[],
  more: readonly { readonly column: DsColumn; readonly answer: DsAnswer }[] = [],
): DsExport => ({
  applicants: 'etablissement',
  columns: [...columns, ...more.map(({ column }) => column)],
  annotations: [{ label: 'Avis du service instructeur', kind: 'text' }],
  blocks: [
    {
      stableId: 4_500_124,
      label: 'Profils recherchés',
      columns: [
        { label: 'Profil', kind: 'text' },
        { label: 'Mission', kind: 'text' },
        { label: 'Durée en mois', kind: 'integer' },
      ],
    },
  ],
  dossiers: dossiers
    .map((one) => dossierOf(one))
    .map((one) => ({ ...one, answers: [...one.answers, ...more.map(({ answer }) => answer)] })),
});

export const sampleXlsx = (...given: Parameters<typeof sampleOf>): Promise<Buffer> =>
  asXlsx(sampleOf(...given), 'xlsxtream');

/** One dossier as the API answers it. */
export const sampleJson = (number: number, title: string): Json =>
  answerJson({
    dossiers: [
      dossierJson(number, {
        champs: [
          champs.text(['Nom de l’administration porteuse', 11], 'Service fictif de l’API'),
          champs.text(['Titre du défi', 12], title),
          champs.integer(['Nombre d’EIG demandés', 13], '2'),
        ],
      }),
    ],
  });

export const sampleArchive = (dossiers: readonly SampleDossier[]): Promise<Buffer> =>
  dsArchive({
    dossiers: dossiers.map(({ number }) => ({
      number,
      files: [
        {
          folder: 'pieces_justificatives',
          name: 'Lettre d’engagement.pdf',
          content: Buffer.from(pdfOfPages(1)),
        },
        { folder: 'messagerie', name: `Plan ${number}.txt`, content: `Plan du dossier ${number}` },
      ],
    })),
  });

/** A fiche of the call's template; what it says under a heading that the template lacks finds no field. */
export const sampleFiche = (title: string, innovations: string): Promise<Buffer> =>
  docxOf(
    ficheBody({
      answers: {
        title: { line: title },
        innovations: { below: [innovations] },
        avancement: { below: ['Un pilote tourne depuis mars.'] },
      },
      eigs: [['EIG 1', 'Relier les capteurs', 'Ingénieure en électronique']],
      members: [['Zoé Fictive', 'Cheffe de service', 'Titulaire', '20', 'Métier']],
    }),
  );

/** Writes files by name into a folder, made if need be; answers their paths. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}
