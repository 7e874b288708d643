import type { ColumnTarget } from '#core/intake/column-target.ts';

/** A label as it is compared: without accents, case, punctuation; a slug of 2018 becomes the same words. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Known labels of each target, plain. The platform's own columns are named as its exports name them. */
const knownLabels: readonly (readonly [ColumnTarget, readonly string[]])[] = [
  ['dossierNumber', ['id', 'n dossier', 'numero de dossier', 'dossier id']],
  ['applicantEmail', ['email', 'adresse electronique']],
  ['siret', ['etablissement siret', 'siret']],
  ['filedAt', ['depose le', 'date de depot', 'initiated at']],
  ['platformState', ['etat du dossier', 'state']],
  ['title', ['titre du defi', 'nom du defi', 'intitule du defi', 'titre']],
  [
    'administration',
    [
      'nom de l administration porteuse',
      'administration porteuse',
      'administration',
      'nom de l administration',
    ],
  ],
  [
    'ministries',
    ['ministere', 'ministeres', 'ministere de rattachement', 'ministere porteur', 'ministeres porteurs'],
  ],
  [
    'statedTeamSize',
    ['nombre d eig demandes', 'nombre d eig', 'nombre d eig souhaites', 'nombre de profils demandes'],
  ],
  ['declaredCost', ['cout total employeur previsionnel', 'cout total employeur', 'cout total previsionnel']],
  [
    'declaredFund',
    ['montant pia envisage', 'montant pia', 'montant pia envisage 70 du cout', 'montant demande au fonds'],
  ],
  ['selfFinanced', ['autofinancement', 'defi autofinance', 'autofinance']],
  ['resume', ['resume du defi', 'resume', 'presentation du defi']],
  [
    'porteur_operationnel',
    ['porteur operationnel', 'porteur operationnel administration qui accueille', 'administration d accueil'],
  ],
  [
    'porteur_administratif',
    [
      'porteur administratif',
      'porteur administratif ministere financeur si different',
      'porteur administratif si different',
    ],
  ],
  ['partenaires', ['administrations partenaires', 'partenaires']],
  [
    'adresse_accueil',
    ['adresse de l administration d accueil', 'adresse d accueil', 'commune d accueil', 'lieu d accueil'],
  ],
  [
    'problematique',
    [
      'probleme a resoudre',
      'contexte et probleme a resoudre',
      'problematique',
      'description de la problematique',
    ],
  ],
  ['solution', ['solution proposee', 'solution', 'solution envisagee', 'description de la solution']],
  ['impacts', ['benefices et impacts attendus', 'impacts', 'impacts attendus', 'benefices attendus']],
  ['innovations', ['types d innovation mobilises', 'innovations', 'innovation', 'caractere innovant']],
  ['avancement', ['etat d avancement', 'avancement', 'etat d avancement du projet']],
  ['motivation', ['pourquoi eig benefices pour le service', 'motivation', 'motivations', 'pourquoi eig']],
  ['ressources', ['moyens techniques et operationnels fournis', 'ressources', 'moyens mis a disposition']],
  ['donnees', ['jeux de donnees necessaires', 'donnees', 'jeux de donnees']],
  [
    'donnees_acces',
    ['donnees deja accessibles sinon etapes', 'acces aux donnees', 'donnees deja accessibles'],
  ],
  ['perennisation', ['actions pour perenniser et essaimer', 'perennisation', 'perennisation et essaimage']],
  ['obstacles', ['obstacles possibles et parades', 'obstacles', 'obstacles identifies']],
  [
    'mentor_operationnel',
    ['mentor operationnel', 'nom du mentor operationnel', 'adresse electronique du mentor'],
  ],
  ['mentor_haut_niveau', ['mentor de haut niveau', 'mentor haut niveau']],
  ['contact_rh', ['contact rh', 'contact ressources humaines']],
  ['contact_convention', ['contact convention pia', 'contact convention']],
  ['attest_hors_murs', ['attestation travail hors les murs', 'travail hors les murs']],
  [
    'attest_ouverture',
    ['attestation open data et code sous licence libre', 'ouverture du code et des donnees'],
  ],
  ['attest_donnees', ['attestation donnees mises a disposition', 'mise a disposition des donnees']],
];

const targets: ReadonlyMap<string, ColumnTarget> = new Map(
  knownLabels.flatMap(([target, labels]) => labels.map((label) => [label, target] as const)),
);

/** The platform's own bookkeeping: read where we need it, else left out of the dossier. */
const platformLabel =
  /^(franceconnect|civilite|nom$|prenom$|depot pour un tiers|(pre)?nom du mandataire|date de naissance|etablissement |entreprise |association |domaine fonctionnel|referentiel de programmation|centre de cout|a archiver|archive$|archived|derniere mise a jour|passe en instruction le|date decision sva svr|traite le|motivation de la decision|instructeurs|groupe instructeur|created at|updated at|received at|processed at|emails (accompagnateurs|instructeurs)|individual |labels$)/;

/** What a column of the main table holds, by its label alone; columns are never told by their position. */
export function targetOfLabel(label: string): ColumnTarget {
  const plain = plainLabel(label);
  // "Motivation de la décision" is the platform's, "Motivation" the applicant's.
  const known = targets.get(plain);
  if (known !== undefined) return known;
  const mission = /^missions? (?:de l )?eig (?:n )?(\d{1,2})$|^eig (?:n )?(\d{1,2}) missions?$/.exec(plain);
  if (mission !== null) return `eig-${Number(mission[1] ?? mission[2])}-mission`;
  const profile =
    /^profil (?:de l )?eig (?:n )?(\d{1,2})$|^eig (?:n )?(\d{1,2}) profil(?: et expertises)?$/.exec(plain);
  if (profile !== null) return `eig-${Number(profile[1] ?? profile[2])}-profile`;
  return platformLabel.test(plain) ? 'platform' : 'kept-aside';
}
