/** A table export of Démarches simplifiées as the platform writes it: BOM, commas, its own columns before ours. */
export interface ExportRow {
  readonly number: string;
  readonly title: string;
  readonly administration: string;
  readonly eigs: number;
  readonly filedAt?: string;
  readonly problem?: string;
}

const header = [
  'ID',
  'Email',
  'Établissement SIRET',
  'État du dossier',
  'Dernière mise à jour le',
  'Déposé le',
  'Instructeurs',
  'Nom de l’administration porteuse',
  'Titre du défi',
  'Contexte et problème à résoudre',
  'Nombre d’EIG demandés',
];

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function exportCsv(rows: readonly ExportRow[]): string {
  const lines = rows.map((row) => [
    row.number,
    `porteur${row.number}@exemple.fr`,
    '13002526500013',
    'En instruction',
    '2026-09-20 10:02:31 +0200',
    row.filedAt ?? '2026-09-14 10:02:31 +0200',
    'instruction@exemple.fr',
    row.administration,
    row.title,
    row.problem ?? `Le service « ${row.title} » traite ses dossiers à la main, ce qui est lent.`,
    String(row.eigs),
  ]);
  return `\uFEFF${[header, ...lines].map((line) => line.map(cell).join(',')).join('\n')}\n`;
}
