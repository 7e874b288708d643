import type { SourceValue } from '#core/intake/source.ts';
import { plainNumber, plainText } from './ds-graphql-champ.ts';
import type { Demandeur, GraphqlDossier } from './ds-graphql-schema.ts';
import type { KeyedValue } from './growing-columns.ts';

type Labelled = readonly (readonly [string, SourceValue])[];

/** Which of the platform's columns the table export of these dossiers would have. */
export interface PlatformColumns {
  readonly franceConnect: boolean;
  readonly individuals: boolean;
  readonly births: boolean;
  readonly bodies: boolean;
  readonly groups: boolean;
}

export function platformColumnsOf(dossiers: readonly GraphqlDossier[]): PlatformColumns {
  const groups = new Set(dossiers.map(({ groupeInstructeur }) => groupeInstructeur?.label ?? null));
  return {
    franceConnect: dossiers.some(({ connectionUsager }) => connectionUsager !== null),
    individuals: dossiers.some(({ demandeur }) => demandeur !== null && isIndividual(demandeur)),
    births: dossiers.some(({ demandeur }) => (demandeur?.dateDeNaissance ?? '') !== ''),
    bodies: dossiers.some(({ demandeur }) => demandeur !== null && !isIndividual(demandeur)),
    groups: groups.size > 1,
  };
}

const isIndividual = ({ __typename: type, siret, nom, prenom }: Demandeur): boolean =>
  type === 'PersonnePhysique' || (siret === null && (nom !== null || prenom !== null));

/** The number of a dossier as text; its identifier tells it too. Null when neither does. */
export function dossierNumber({ number, id }: GraphqlDossier): string | null {
  return numberText(number) ?? /^Dossier-(\d{1,20})$/.exec(decodeId(id))?.[1] ?? null;
}

/** The number of a dossier as text: digits only, and none that the reading of JSON has rounded. */
export function numberText(number: string | number | null): string | null {
  if (typeof number === 'number') return Number.isSafeInteger(number) && number > 0 ? String(number) : null;
  const digits = number?.trim() ?? '';
  return /^\d{1,20}$/.test(digits) ? digits : null;
}

/** Identifiers of the API are base64 of a kind and a number, `Champ-4500102`. */
export const decodeId = (id: string | null): string =>
  id === null || id.length > 200 ? '' : Buffer.from(id, 'base64').toString('utf8');

/** The platform's own columns, with the labels and in the order of the table export. */
export function platformValues(number: string, dossier: GraphqlDossier, has: PlatformColumns): KeyedValue[] {
  const labelled: Labelled = [
    ['ID', number],
    ['Email', plainText(dossier.usager?.email ?? null)],
    ...(has.franceConnect ? [['FranceConnect ?', viaFranceConnect(dossier)] as const] : []),
    ...(has.individuals ? individual(dossier, has.births) : []),
    ...(has.bodies ? body(dossier.demandeur) : []),
    ['À archiver', dossier.archived],
    ['État du dossier', stateWord(dossier.state)],
    ['Dernière mise à jour le', plainText(dossier.dateDerniereModification)],
    ['Dernière mise à jour du dossier le', plainText(dossier.dateDerniereModificationChamps)],
    ['Déposé le', plainText(dossier.dateDepot ?? dossier.datePassageEnConstruction)],
    ['Passé en instruction le', plainText(dossier.datePassageEnInstruction)],
    ['Traité le', plainText(dossier.dateTraitement)],
    ['Motivation de la décision', plainText(dossier.motivation)],
    ['Instructeurs', plainText(dossier.instructeurs.flatMap(({ email }) => email ?? []).join(' '))],
    ...(has.groups
      ? [['Groupe instructeur', plainText(dossier.groupeInstructeur?.label ?? null)] as const]
      : []),
  ];
  return labelled.map(([label, value]) => ({ key: `platform:${label}`, label, value }));
}

const viaFranceConnect = ({ connectionUsager: by }: GraphqlDossier): boolean | null =>
  by === null ? null : by === 'france_connect';

const stateWords: ReadonlyMap<string, string> = new Map([
  ['en_construction', 'En construction'],
  ['en_instruction', 'En instruction'],
  ['accepte', 'Accepté'],
  ['refuse', 'Refusé'],
  ['sans_suite', 'Classé sans suite'],
]);

/** A state that we do not know stays as it came; whoever maps it will say so. */
const stateWord = (state: string | null): string | null =>
  state === null ? null : (stateWords.get(state) ?? plainText(state));

function individual({ demandeur, ...dossier }: GraphqlDossier, births: boolean): Labelled {
  const person = demandeur !== null && isIndividual(demandeur) ? demandeur : null;
  return [
    ['Civilité', person?.civilite === 'M' ? 'M.' : plainText(person?.civilite ?? null)],
    ['Nom', plainText(person?.nom ?? null)],
    ['Prénom', plainText(person?.prenom ?? null)],
    ['Dépôt pour un tiers', dossier.deposeParUnTiers],
    ['Nom du mandataire', plainText(dossier.nomMandataire)],
    ['Prénom du mandataire', plainText(dossier.prenomMandataire)],
    ...(births ? [['Date de naissance', plainText(person?.dateDeNaissance ?? null)] as const] : []),
  ];
}

function body(demandeur: Demandeur | null): Labelled {
  const { address, entreprise, association } = demandeur ?? {};
  const capital = plainNumber(entreprise?.capitalSocial ?? null);
  const text = (value: string | null | undefined): string | null => plainText(value ?? null);
  return [
    ['Établissement SIRET', text(demandeur?.siret)],
    ['Établissement siège social', demandeur?.siegeSocial ?? null],
    ['Établissement NAF', text(demandeur?.naf)],
    ['Établissement libellé NAF', text(demandeur?.libelleNaf)],
    ['Établissement Adresse', text(address?.label)],
    ['Établissement numero voie', text(address?.streetNumber)],
    ['Établissement type voie', wayKind(address)],
    ['Établissement nom voie', text(address?.streetName)],
    ['Établissement complément adresse', null],
    ['Établissement code postal', text(address?.postalCode)],
    ['Établissement localité', text(address?.cityName)],
    ['Établissement code INSEE localité', text(address?.cityCode)],
    ['Entreprise SIREN', text(entreprise?.siren)],
    // An unknown capital is "-1".
    ['Entreprise capital social', capital === -1 ? null : capital],
    ['Entreprise numero TVA intracommunautaire', text(entreprise?.numeroTvaIntracommunautaire)],
    ['Entreprise forme juridique', text(entreprise?.formeJuridique)],
    ['Entreprise forme juridique code', text(entreprise?.formeJuridiqueCode)],
    ['Entreprise nom commercial', text(entreprise?.nomCommercial)],
    ['Entreprise raison sociale', text(entreprise?.raisonSociale)],
    ['Entreprise SIRET siège social', text(entreprise?.siretSiegeSocial)],
    ['Entreprise code effectif entreprise', text(entreprise?.codeEffectifEntreprise)],
    ['Entreprise date de création', text(entreprise?.dateCreation)],
    ['Entreprise état administratif', administrativeState(entreprise?.etatAdministratif)],
    ['Entreprise nom', text(entreprise?.nom)],
    ['Entreprise prénom', text(entreprise?.prenom)],
    ['Association RNA', text(association?.rna)],
    ['Association titre', text(association?.titre)],
    ['Association objet', text(association?.objet)],
    ['Association date de création', text(association?.dateCreation)],
    ['Association date de déclaration', text(association?.dateDeclaration)],
    ['Association date de publication', text(association?.datePublication)],
  ];
}

/** `AVENUE` is what is left of `3BIS AVENUE DE L'ÉCLUSE` between number and name; the API does not tell it alone. */
function wayKind(address: Demandeur['address'] | undefined): string | null {
  const { streetAddress, streetNumber, streetName } = address ?? {};
  const number = streetNumber ?? '';
  const name = streetName ?? '';
  if (typeof streetAddress !== 'string' || name === '') return null;
  if (!streetAddress.startsWith(number) || !streetAddress.endsWith(name)) return null;
  const end = streetAddress.length - name.length;
  return end < number.length ? null : plainText(streetAddress.slice(number.length, end).trim());
}

function administrativeState(state: string | null | undefined): string | null {
  if (state === 'Ferme') return 'fermé';
  return plainText(state?.toLowerCase() ?? null);
}
