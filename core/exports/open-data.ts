import { shownText, shownValue } from '../reading/shown-text.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { formatDay } from '../texts/format.ts';
import { csvText, type CsvValue } from './csv.ts';
import { countFields, defiFields, severalMark, type SchemaField } from './open-data-fields.ts';
import type { Published, PublishedDefi } from './published.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Open data is French, whatever the application is shown in: fields, values, and what explains them. */
const { profiles } = dossierTexts.fr;

/** The files that are published, the same for the same decisions; `writtenOn`: ISO day. */
export function openDataFiles(data: Published, writtenOn: string): TextFile[] {
  const rows = rowsOf(data);
  const counts = countsOf(data);
  return [
    { name: 'LISEZ-MOI.md', text: shownText(readMe(data, writtenOn)) },
    { name: 'defis.csv', text: csvText(namesOf(defiFields), rows) },
    { name: 'chiffres.csv', text: csvText(namesOf(countFields), counts) },
    { name: 'selection.json', text: json(selectionOf(data, writtenOn)) },
    {
      name: 'schema.json',
      text: json(schemaOf(data, 'defis', 'Défis sélectionnés', defiFields, ['identifiant'])),
    },
    {
      name: 'schema-chiffres.json',
      text: json(schemaOf(data, 'chiffres', 'Chiffres de l’appel', countFields, ['indicateur'])),
    },
    { name: 'datapackage.json', text: json(packageOf(data, writtenOn)) },
  ];
}

const json = (value: unknown): string => `${JSON.stringify(shownValue(value), null, 2)}\n`;
const namesOf = (fields: readonly SchemaField[]): string[] => fields.map(({ name }) => name);

type Told = PublishedDefi & {
  readonly status: 'retenu' | 'liste complémentaire';
  readonly place: number | null;
};

const allOf = ({ selected, list }: Published): Told[] => [
  ...selected.map((defi): Told => ({ ...defi, status: 'retenu', place: null })),
  ...(list ?? []).map((defi, at): Told => ({ ...defi, status: 'liste complémentaire', place: at + 1 })),
];

const rowsOf = (data: Published): CsvValue[][] =>
  allOf(data).map((defi) => [
    defi.id,
    data.call,
    defi.decidedOn,
    defi.status,
    defi.place,
    defi.title,
    defi.administration,
    defi.ministries.join(severalMark),
    defi.size,
    defi.profiles.map((profile) => profiles[profile]).join(severalMark),
  ]);

/** What is told of the défis that are not named: how many there are. */
export const countsTold = ({ counts }: Published): readonly (readonly [name: string, count: number])[] => [
  ['défis reçus', counts.received],
  ['défis retenus', counts.outcomes.retenu],
  ['défis sur la liste complémentaire', counts.outcomes.complementaire],
  ['défis non retenus', counts.outcomes['non-retenu']],
  ['défis irrecevables', counts.outcomes.irrecevable],
  ['défis désistés', counts.outcomes.desiste],
  ['places accordées', counts.seats],
];

const countsOf = (data: Published): CsvValue[][] =>
  countsTold(data).map(([name, count]) => [data.call, name, count]);

const selectionOf = (data: Published, writtenOn: string): unknown => ({
  appel: data.call,
  ...(data.demonstration ? { demonstration: true } : {}),
  date_decision: data.decidedOn,
  date_fichier: writtenOn,
  chiffres: Object.fromEntries(countsTold(data).map(([name, count]) => [name, count])),
  defis: allOf(data).map((defi) => ({
    identifiant: defi.id,
    date_decision: defi.decidedOn,
    statut: defi.status,
    place_liste_complementaire: defi.place,
    titre: defi.title,
    administration: defi.administration,
    ministeres: defi.ministries,
    taille_equipe: defi.size,
    profils: defi.profiles.map((profile) => profiles[profile]),
  })),
});

/** `$schema` is where the draft itself is published: nothing is ever fetched from there. */
const schemaOf = (
  { call }: Published,
  name: string,
  title: string,
  fields: readonly SchemaField[],
  primaryKey: readonly string[],
): unknown => ({
  $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
  name,
  title: `${title} – ${call}`,
  fields,
  primaryKey,
  missingValues: [''],
});

const packageOf = (data: Published, writtenOn: string): unknown => ({
  profile: 'tabular-data-package',
  name: 'selection-eig',
  title: `Sélection des défis – ${data.call}`,
  created: `${writtenOn}T00:00:00Z`,
  licenses: [
    {
      name: 'etalab-2.0',
      path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
      title: 'Licence Ouverte 2.0',
    },
  ],
  resources: [
    ['defis', 'schema.json'],
    ['chiffres', 'schema-chiffres.json'],
  ].map(([name = '', schema]) => ({
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema,
  })),
});

function readMe(data: Published, writtenOn: string): string {
  const dictionary = (fields: readonly SchemaField[]): string[] => [
    '| Champ | Type | Ce qu’il dit |',
    '| --- | --- | --- |',
    ...fields.map(
      ({ name, type, description }) => `| ${name} | ${type} | ${description.replaceAll('|', '\\|')} |`,
    ),
  ];
  const decided =
    data.decidedOn === null ? '' : ` Décisions prises jusqu’au ${formatDay(data.decidedOn, 'fr')}.`;
  return [
    `# Sélection des défis : ${data.call.replace(/\s+/g, ' ')}`,
    '',
    ...(data.demonstration
      ? ['**Démonstration. Le jury, les notes et les décisions sont inventés : à ne pas publier.**', '']
      : []),
    `Programme Entrepreneur·e d’intérêt général. Fichiers écrits le ${formatDay(writtenOn, 'fr')}.${decided}`,
    '',
    '## Ce que contiennent les fichiers',
    '',
    '- `defis.csv` : les défis publiés, un par ligne, décrits par `schema.json` (Table Schema).',
    '- `chiffres.csv` : les nombres de l’appel, décrits par `schema-chiffres.json`.',
    '- `selection.json` : la même chose en JSON.',
    '- `datapackage.json` : la description de l’ensemble (Frictionless Data Package).',
    '',
    'CSV : UTF-8 sans marque d’ordre, virgules, fins de ligne CR LF (RFC 4180). Dates AAAA-MM-JJ.',
    'Un texte qui commence comme une formule (=, +, -, @) porte une apostrophe devant lui dans le CSV, pour qu’aucun tableur ne l’exécute ; le JSON garde le texte seul.',
    '',
    '## Ce qui n’y est pas, et pourquoi',
    '',
    data.list === null
      ? 'Les défis retenus sont publiés. De la liste complémentaire, des défis non retenus et irrecevables, seul le nombre est dit.'
      : 'Les défis retenus et la liste complémentaire sont publiés. Des défis non retenus et irrecevables, seul le nombre est dit.',
    'Ni nom de juré, ni note, ni rang, ni coordonnées, ni texte de dossier : ce ne sont pas des données à publier.',
    'Les défis retenus sont rangés par titre ; cet ordre ne dit rien de leur classement.',
    '',
    '## Champs de defis.csv',
    '',
    ...dictionary(defiFields),
    '',
    '## Champs de chiffres.csv',
    '',
    ...dictionary(countFields),
    '',
    '## Licence',
    '',
    'Licence Ouverte 2.0 (Etalab), sauf si l’administration qui publie en choisit une autre.',
    '',
  ].join('\n');
}
