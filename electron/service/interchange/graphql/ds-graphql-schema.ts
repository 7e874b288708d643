import { z } from 'zod';

// What an answer of the API v2 may hold, as far as we read it. Nothing here refuses: a value of another type than
// the platform's is as good as absent, since one odd answer must not cost the other dossiers.

type Entries = Readonly<Record<string, unknown>>;

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// `z.preprocess` and not `.catch`: a failure that is caught builds an issue for each absent key, which takes minutes
// over a hundred megabytes. And not `.transform`, which refuses a key that is absent.
const text = z.preprocess((value) => (typeof value === 'string' ? value : null), z.nullable(z.string()));
const flag = z.preprocess((value) => (typeof value === 'boolean' ? value : null), z.nullable(z.boolean()));
/** A number, or the text that a BigInt comes as; JSON knows 1e999, which is no number. */
const amount = z.preprocess(
  (value) => (Number.isFinite(value) || typeof value === 'string' ? value : null),
  z.nullable(z.union([z.number(), z.string()])),
);
const whatever = z.preprocess((value) => value ?? null, z.unknown());
const texts = z.preprocess(
  (value) => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : null),
  z.nullable(z.array(z.string())),
);

const lone = <Inside extends z.ZodType>(inside: Inside) =>
  z.preprocess((value) => (isEntries(value) ? value : null), z.nullable(inside));

/** Members that are no objects are left out. */
const many = <Inside extends z.ZodType>(inside: Inside) =>
  z.preprocess((value) => (Array.isArray(value) ? value.filter(isEntries) : []), z.array(inside));

const GraphqlFile = z.object({ filename: text, checksum: text, virusScanResult: text });
export type GraphqlFile = z.infer<typeof GraphqlFile>;

const Place = z.object({ name: text, code: text, postalCode: text });

const champShape = {
  id: text,
  champDescriptorId: text,
  __typename: text,
  label: text,
  stringValue: text,
  value: whatever,
  values: texts,
  selected: flag,
  checked: flag,
  date: text,
  datetime: text,
  integerNumber: amount,
  decimalNumber: amount,
  primaryValue: text,
  secondaryValue: text,
  region: lone(Place),
  departement: lone(Place),
  pays: lone(Place),
  epci: lone(Place),
  commune: lone(Place),
  address: lone(z.object({ label: text })),
  etablissement: lone(z.object({ siret: text })),
  dossier: lone(z.object({ number: amount })),
  geoAreas: many(z.object({ description: text })),
  files: many(GraphqlFile),
  file: lone(GraphqlFile),
  columns: many(z.object({ __typename: text, value: whatever })),
};
/** One answer to one question of the form, whatever its kind. */
export const Champ = z.object(champShape);
export type Champ = z.infer<typeof Champ>;

const TopChamp = z.object({
  ...champShape,
  rows: many(z.object({ champs: many(Champ) })),
  /** Rows were one flat list in the first years of the API. */
  champs: many(Champ),
});
export type TopChamp = z.infer<typeof TopChamp>;

const descriptorShape = { id: text, __typename: text, type: text, label: text };
const Descriptor = z.object(descriptorShape);
const descriptors = many(z.object({ ...descriptorShape, champDescriptors: many(Descriptor) }));
const Revision = z.object({ champDescriptors: descriptors, annotationDescriptors: descriptors });
export type Revision = z.infer<typeof Revision>;

const Entreprise = z.object({
  siren: text,
  capitalSocial: amount,
  numeroTvaIntracommunautaire: text,
  formeJuridique: text,
  formeJuridiqueCode: text,
  nomCommercial: text,
  raisonSociale: text,
  siretSiegeSocial: text,
  codeEffectifEntreprise: text,
  dateCreation: text,
  etatAdministratif: text,
  nom: text,
  prenom: text,
  attestationFiscaleAttachment: lone(GraphqlFile),
  attestationSocialeAttachment: lone(GraphqlFile),
});

const Demandeur = z.object({
  __typename: text,
  civilite: text,
  nom: text,
  prenom: text,
  dateDeNaissance: text,
  siret: text,
  siegeSocial: flag,
  naf: text,
  libelleNaf: text,
  address: lone(
    z.object({
      label: text,
      streetAddress: text,
      streetNumber: text,
      streetName: text,
      postalCode: text,
      cityName: text,
      cityCode: text,
    }),
  ),
  entreprise: lone(Entreprise),
  association: lone(
    z.object({
      rna: text,
      titre: text,
      objet: text,
      dateCreation: text,
      dateDeclaration: text,
      datePublication: text,
    }),
  ),
});
export type Demandeur = z.infer<typeof Demandeur>;

const letters = many(z.object({ attachments: many(GraphqlFile), attachment: lone(GraphqlFile) }));

const GraphqlDossier = z.object({
  id: text,
  number: amount,
  archived: flag,
  state: text,
  connectionUsager: text,
  dateDerniereModification: text,
  dateDerniereModificationChamps: text,
  dateDepot: text,
  datePassageEnConstruction: text,
  datePassageEnInstruction: text,
  dateTraitement: text,
  motivation: text,
  motivationAttachment: lone(GraphqlFile),
  attestation: lone(GraphqlFile),
  usager: lone(z.object({ email: text })),
  deposeParUnTiers: flag,
  nomMandataire: text,
  prenomMandataire: text,
  groupeInstructeur: lone(z.object({ label: text })),
  demandeur: lone(Demandeur),
  demarche: lone(z.object({ revision: lone(Revision) })),
  instructeurs: many(z.object({ email: text })),
  avis: letters,
  messages: letters,
  champs: many(TopChamp),
  annotations: many(TopChamp),
});
export type GraphqlDossier = z.infer<typeof GraphqlDossier>;

const PageInfo = z.object({ hasPreviousPage: flag, hasNextPage: flag, startCursor: text, endCursor: text });
export type PageInfo = z.infer<typeof PageInfo>;

const nodes = <Inside extends z.ZodType>(inside: Inside) => lone(z.object({ nodes: many(inside) }));
const DeletedDossiers = nodes(z.object({ number: amount }));

/** A démarche or a group of instructeurs: whatever holds a page of dossiers. */
export const Holder = z.object({
  number: amount,
  activeRevision: lone(Revision),
  publishedRevision: lone(Revision),
  draftRevision: lone(Revision),
  revisions: many(Revision),
  dossiers: lone(
    z.object({
      pageInfo: lone(PageInfo),
      /** As they came: what is no dossier is counted, not read. */
      nodes: z.preprocess(
        (value) => (Array.isArray(value) ? (value as unknown[]) : []),
        z.array(z.unknown()),
      ),
    }),
  ),
  pendingDeletedDossiers: DeletedDossiers,
  deletedDossiers: DeletedDossiers,
});
export type Holder = z.infer<typeof Holder>;

/** Handed on as it is, `__proto__` and all: nothing is copied out of it by name. */
const entries = z.preprocess(
  (value) => (isEntries(value) ? value : null),
  z.nullable(z.custom<Entries>(isEntries)),
);

/** One answer of the API; `data` may be absent where a person saved only what is inside. */
export const Answer = z.object({
  data: entries,
  demarche: entries,
  groupeInstructeur: entries,
  dossier: entries,
  errors: many(z.object({ message: text })),
});

export const asDossier = (node: unknown): GraphqlDossier | null => lone(GraphqlDossier).parse(node);
