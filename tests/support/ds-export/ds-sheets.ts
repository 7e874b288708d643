import { cellsOf, headersOf, instant, modelCellsOf, type DsCell } from './ds-cells.ts';
import type { DsAnswer, DsBlock, DsColumn, DsDossier, DsExport, DsState } from './ds-export.ts';

/** One sheet as rows of values, the header first; a CSV is one without a name. */
export interface DsSheet {
  readonly name: string;
  readonly rows: readonly (readonly DsCell[])[];
}

const states: Readonly<Record<DsState, string>> = {
  en_construction: 'En construction',
  en_instruction: 'En instruction',
  accepte: 'Accepté',
  refuse: 'Refusé',
  sans_suite: 'Classé sans suite',
};

const etablissementHeaders = [
  ...'SIRET,siège social,NAF,libellé NAF,Adresse,numero voie,type voie,nom voie,complément adresse,code postal,localité,code INSEE localité'
    .split(',')
    .map((label) => `Établissement ${label}`),
  ...'SIREN,capital social,numero TVA intracommunautaire,forme juridique,forme juridique code,nom commercial,raison sociale,SIRET siège social,code effectif entreprise,date de création,état administratif,nom,prénom'
    .split(',')
    .map((label) => `Entreprise ${label}`),
  ...'RNA,titre,objet,date de création,date de déclaration,date de publication'
    .split(',')
    .map((label) => `Association ${label}`),
];

const individualHeaders = [
  'Civilité',
  'Nom',
  'Prénom',
  'Dépôt pour un tiers',
  'Nom du mandataire',
  'Prénom du mandataire',
];

const followUpHeaders = [
  'À archiver',
  'État du dossier',
  'Dernière mise à jour le',
  'Dernière mise à jour du dossier le',
  'Déposé le',
  'Passé en instruction le',
  'Traité le',
  'Motivation de la décision',
  'Instructeurs',
];

/** The list of dossiers with the platform’s own columns first: 31 of a body in a CSV, one in a workbook. */
export function dossiersSheet(from: DsExport, form: 'csv' | 'workbook'): DsSheet {
  const applicant =
    from.applicants === 'individual'
      ? individualHeaders
      : form === 'csv'
        ? etablissementHeaders
        : ['Entreprise raison sociale'];
  const fields = [...from.columns, ...from.annotations];
  return {
    name: 'Dossiers',
    rows: [
      ['ID', 'Email', 'FranceConnect ?', ...applicant, ...followUpHeaders, ...fields.flatMap(headersOf)],
      ...from.dossiers.map((dossier) => [
        dossier.number,
        dossier.email,
        false,
        ...applicantCells(from, dossier, applicant),
        ...followUpCells(dossier),
        ...answersOf(from.columns, dossier.answers),
        ...answersOf(from.annotations, dossier.annotations),
      ]),
    ],
  };
}

function applicantCells(from: DsExport, dossier: DsDossier, headers: readonly string[]): DsCell[] {
  if (from.applicants === 'individual') return ['M.', dossier.applicantName, 'Camille', false, null, null];
  return headers.map((header) => {
    if (header === 'Établissement SIRET') return dossier.siret;
    if (header === 'Entreprise SIREN') return dossier.siret.slice(0, 9);
    return header === 'Entreprise raison sociale' ? dossier.applicantName : null;
  });
}

const followUpCells = (dossier: DsDossier): DsCell[] => [
  dossier.archived,
  states[dossier.state],
  instant(dossier.updatedAt),
  instant(dossier.updatedAt),
  instant(dossier.filedAt),
  instant(dossier.instructedAt),
  instant(dossier.decidedAt),
  dossier.motivation,
  'instruction@exemple.fr',
];

const answersOf = (columns: readonly DsColumn[], answers: readonly DsAnswer[]): DsCell[] =>
  columns.flatMap(({ kind }, index) => cellsOf(kind, answers[index] ?? null));

/** The sheets of the standard workbook. Empty ones had no header row before June 2026. */
export function workbookSheets(from: DsExport, emptyHeaders: boolean): DsSheet[] {
  const others: DsSheet[] = ['Etablissements', 'Avis'].map((name) => ({
    name,
    rows: emptyHeaders ? [['Dossier ID', 'Libellé']] : [],
  }));
  return [
    dossiersSheet(from, 'workbook'),
    ...others,
    ...from.blocks.flatMap((block, index) => {
      const rows = from.dossiers.flatMap((dossier) =>
        (dossier.rows[index] ?? []).map((answers, line) => [
          dossier.number,
          line + 1,
          ...answersOf(block.columns, answers),
        ]),
      );
      const header = ['Dossier ID', 'Ligne', ...block.columns.flatMap(headersOf)];
      return rows.length === 0 ? [] : [{ name: blockSheetName(block), rows: [header, ...rows] }];
    }),
  ];
}

/** In ASCII, without the signs that sheets may not have, 30 at most. */
export const blockSheetName = ({ stableId, label }: Pick<DsBlock, 'stableId' | 'label'>): string =>
  `(${stableId}) ${label}`
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .replace(/[/\\*?[\]:]/g, '')
    .slice(0, 30);

/** An export model: chosen columns under other names, and typed cells. */
export function modelSheet(from: DsExport): DsSheet {
  return {
    name: 'Dossiers',
    rows: [
      [
        'N° dossier',
        'Adresse électronique',
        'État du dossier',
        'Date de dépôt',
        'Date de traitement',
        'Labels',
        ...from.columns.flatMap(headersOf),
      ],
      ...from.dossiers.map((dossier) => [
        Number(dossier.number),
        dossier.email,
        states[dossier.state],
        instant(dossier.filedAt),
        instant(dossier.decidedAt),
        null,
        ...from.columns.flatMap(({ kind }, index) => modelCellsOf(kind, dossier.answers[index] ?? null)),
      ]),
    ],
  };
}

const states2018: Readonly<Record<DsState, string>> = {
  en_construction: 'initiated',
  en_instruction: 'received',
  accepte: 'closed',
  refuse: 'refused',
  sans_suite: 'without_continuation',
};

/** The export of 2018: slugs for labels, English states, `Oui` or `Non`, times in UTC. */
export function sheet2018(from: DsExport): DsSheet {
  const fields = [...from.columns, ...from.annotations].map((column) => slug(column.label));
  const fixed =
    'id,created_at,updated_at,archived,email,state,initiated_at,received_at,processed_at,motivation,emails_instructeurs,individual_gender,individual_prenom,individual_nom,individual_birthdate';
  const plain = (columns: readonly DsColumn[], answers: readonly DsAnswer[]): DsCell[] =>
    columns.map(({ kind }, index) => cellsOf(kind, answers[index] ?? null)[0] ?? null);
  return {
    name: '',
    rows: [
      [...fixed.split(','), ...fields, 'etablissement_siret', 'entreprise_raison_sociale'],
      ...from.dossiers.map((dossier) => [
        dossier.number,
        instant(dossier.filedAt),
        instant(dossier.updatedAt),
        dossier.archived,
        dossier.email,
        states2018[dossier.state],
        instant(dossier.filedAt),
        instant(dossier.instructedAt),
        instant(dossier.decidedAt),
        dossier.motivation,
        'instruction@exemple.fr',
        null,
        null,
        null,
        null,
        ...plain(from.columns, dossier.answers),
        ...plain(from.annotations, dossier.annotations),
        dossier.siret,
        dossier.applicantName,
      ]),
    ],
  };
}

const slug = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
