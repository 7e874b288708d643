import { createHash } from 'node:crypto';

// Answers of the API v2, written from a short description: the keys and types are the platform's, the facts invented.

export type Json = Readonly<Record<string, unknown>>;

/** A question of the form: its label and its stable number. */
export type Question = readonly [label: string, stable: number];

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const champ =
  (type: string) =>
  ([label, stable]: Question, stringValue: string | null, own: Json = {}): Json => ({
    id: base64(`Champ-${String(stable)}`),
    champDescriptorId: base64(`Champ-${String(stable)}`),
    __typename: `${type}Champ`,
    label,
    stringValue,
    updatedAt: '2026-09-14T10:02:31+02:00',
    ...own,
  });

const truth = (value: boolean | null): string => (value === null ? '' : String(value));

export const md5 = (content: string): string => createHash('md5').update(content).digest('hex');

/** A file of the given content, scanned unless said otherwise. */
export const fileJson = (filename: string, content: string, own: Json = {}): Json => ({
  __typename: 'File',
  filename,
  contentType: 'application/pdf',
  checksum: Buffer.from(md5(content), 'hex').toString('base64'),
  byteSize: String(content.length),
  url: 'https://fichiers.exemple.invalid/expire',
  virusScanResult: 'safe',
  ...own,
});

/** One function a kind of champ, each with what `stringValue` says of it. */
export const champs = {
  text: (question: Question, value: string | null): Json => champ('Text')(question, value ?? ''),
  title: (question: Question): Json => champ('HeaderSection')(question, ''),
  explanation: (question: Question): Json => champ('Explication')(question, ''),
  yesNo: (question: Question, selected: boolean | null): Json =>
    champ('YesNo')(question, truth(selected), { selected }),
  checkbox: (question: Question, checked: boolean | null): Json =>
    champ('Checkbox')(question, truth(checked), { checked }),
  integer: (question: Question, integerNumber: string | null): Json =>
    champ('IntegerNumber')(question, integerNumber ?? '', { integerNumber }),
  decimal: (question: Question, decimalNumber: number | null): Json =>
    champ('DecimalNumber')(question, truth(null), { decimalNumber }),
  date: (question: Question, date: string | null): Json =>
    champ('Date')(question, date === null ? '' : '04 janvier 2027', { date }),
  datetime: (question: Question, datetime: string | null): Json =>
    champ('Datetime')(question, datetime === null ? '' : '05 novembre 2026 14:00', { datetime }),
  choice: (question: Question, value: string | null): Json =>
    champ('DropDownList')(question, value ?? '', { value }),
  choices: (question: Question, values: readonly string[]): Json =>
    champ('MultipleDropDownList')(question, values.join(', '), { values }),
  linked: (question: Question, primaryValue: string | null, secondaryValue: string | null): Json =>
    champ('LinkedDropDownList')(question, `${primaryValue ?? ''} / ${secondaryValue ?? ''}`, {
      primaryValue,
      secondaryValue,
    }),
  region: (question: Question, region: Json | null): Json =>
    champ('Region')(question, typeof region?.['name'] === 'string' ? region['name'] : '', { region }),
  commune: (question: Question, commune: Json | null, departement: Json | null): Json =>
    champ('Commune')(question, '', { commune, departement }),
  siret: (question: Question, siret: string | null): Json =>
    champ('Siret')(question, siret ?? '', { etablissement: siret === null ? null : { siret } }),
  files: (question: Question, files: readonly Json[]): Json =>
    champ('PieceJustificative')(question, null, { files }),
  repetition: (question: Question, rows: readonly (readonly Json[])[]): Json =>
    champ('Repetition')(question, '', {
      rows: rows.map((row, index) => ({
        id: base64(`Row-${String(index)}`),
        champs: row.map((own) => ({ ...own, id: base64(`Champ-1|${String(index)}`) })),
      })),
    }),
  /** A champ of any kind, as the query’s fragments left it. */
  of: (type: string, question: Question, stringValue: string | null, own: Json = {}): Json =>
    champ(type)(question, stringValue, own),
} as const;

export const body: Json = {
  __typename: 'PersonneMorale',
  siret: '13099900100017',
  siegeSocial: true,
  naf: '84.11Z',
  libelleNaf: 'Administration publique générale',
  address: {
    label: 'SERVICE FICTIF\r\n3BIS AVENUE DE L’ÉCLUSE\r\n31000 TOULOUSE',
    streetAddress: '3BIS AVENUE DE L’ÉCLUSE',
    streetNumber: '3BIS',
    streetName: 'DE L’ÉCLUSE',
    postalCode: '31000',
    cityName: 'TOULOUSE',
    cityCode: '31555',
  },
  entreprise: {
    siren: '130999001',
    capitalSocial: '-1',
    raisonSociale: 'SERVICE FICTIF',
    etatAdministratif: 'Actif',
  },
  association: null,
};

export const person: Json = {
  __typename: 'PersonnePhysique',
  civilite: 'M',
  nom: 'Fictif',
  prenom: 'Zoé',
  email: null,
};

export const dossierJson = (number: number | string | null, own: Json = {}): Json => ({
  __typename: 'Dossier',
  id: typeof number === 'number' ? base64(`Dossier-${String(number)}`) : null,
  number,
  archived: false,
  state: 'en_instruction',
  dateDerniereModification: '2026-10-20T14:30:00+02:00',
  dateDerniereModificationChamps: '2026-10-02T11:11:11+02:00',
  dateDepot: '2026-09-14T10:02:31+02:00',
  datePassageEnConstruction: '2026-09-14T10:02:31+02:00',
  datePassageEnInstruction: '2026-10-05T09:00:12+02:00',
  dateTraitement: null,
  motivation: null,
  motivationAttachment: null,
  attestation: null,
  pdf: fileJson('dossier.pdf', '', { checksum: '', byteSize: '0', virusScanResult: 'pending' }),
  usager: { email: 'porteur@exemple.fr' },
  connectionUsager: 'password',
  demandeur: body,
  instructeurs: [{ email: 'a@exemple.fr' }, { email: 'b@exemple.fr' }],
  avis: [],
  messages: [],
  champs: [],
  annotations: [],
  ...own,
});

const allPages = { hasPreviousPage: false, hasNextPage: false, startCursor: 'a', endCursor: 'z' };

const deletedNodes = (numbers: readonly number[]): Json => ({
  pageInfo: allPages,
  nodes: numbers.map((number) => ({ number, state: 'en_construction', reason: 'user_request' })),
});

export interface PageDescription {
  readonly dossiers: readonly unknown[];
  readonly pageInfo?: Json | null;
  readonly pending?: readonly number[];
  readonly deleted?: readonly number[];
  readonly demarche?: Json;
}

export const demarcheJson = (page: PageDescription): Json => ({
  number: 99001,
  title: 'Appel à projets fictif',
  dossiers: { pageInfo: page.pageInfo === undefined ? allPages : page.pageInfo, nodes: page.dossiers },
  pendingDeletedDossiers: deletedNodes(page.pending ?? []),
  deletedDossiers: deletedNodes(page.deleted ?? []),
  ...page.demarche,
});

export const answerJson = (page: PageDescription): Json => ({ data: { demarche: demarcheJson(page) } });

/** The dossiers in pages of the given size, each knowing its neighbours. */
export function pagesJson(dossiers: readonly Json[], size: number): Json[] {
  const count = Math.max(1, Math.ceil(dossiers.length / size));
  return Array.from({ length: count }, (_, page) =>
    answerJson({
      dossiers: dossiers.slice(page * size, (page + 1) * size),
      pageInfo: {
        hasPreviousPage: page > 0,
        hasNextPage: page < count - 1,
        startCursor: `start-${String(page)}`,
        endCursor: `end-${String(page)}`,
      },
    }),
  );
}
