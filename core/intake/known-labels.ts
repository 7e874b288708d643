import { numberedEigs, type ColumnTarget, type RowTarget } from './column-target.ts';
import { plainLabel } from './plain-label.ts';

/**
 * Labels under which forms of the programme ask for what we know, plain (see `plainLabel`), the exact ones first: a
 * field that two columns answer to is taken from the one whose label stands earlier. The platform's own columns are
 * named as its exports name them, of every year.
 */
export const knownLabels: readonly (readonly [ColumnTarget, readonly string[]])[] = [
  [
    'dossierNumber',
    ['id', 'n dossier', 'no dossier', 'numero de dossier', 'numero du dossier', 'dossier id'],
  ],
  ['applicantEmail', ['email', 'adresse electronique', 'courriel du deposant']],
  ['siret', ['etablissement siret', 'siret', 'siret de l etablissement']],
  ['filedAt', ['depose le', 'date de depot', 'date de depot du dossier', 'initiated at']],
  ['platformState', ['etat du dossier', 'statut du dossier', 'state']],
  ['title', ['titre du defi', 'nom du defi', 'intitule du defi', 'titre', 'nom du projet']],
  [
    'administration',
    [
      'nom de l administration porteuse',
      'administration porteuse',
      'nom de l administration',
      'administration',
    ],
  ],
  [
    'ministries',
    ['ministeres porteurs', 'ministere porteur', 'ministeres', 'ministere', 'ministere de rattachement'],
  ],
  [
    'statedTeamSize',
    [
      'nombre d eig demandes',
      'nombre d eig',
      'nombre d eig souhaites',
      'nombre d entrepreneurs d interet general',
      'nombre de profils demandes',
    ],
  ],
  [
    'declaredCost',
    [
      'cout total employeur previsionnel',
      'cout total employeur',
      'montant total du cout previsionnel de recrutement des eig',
      'montant total du cout previsionnel de recrutement des eig cout total employeur',
      'cout total previsionnel',
    ],
  ],
  [
    'declaredFund',
    [
      'montant du financement pia envisage',
      'montant pia envisage',
      'montant pia envisage 70 du cout',
      'montant du financement pia envisage 70 du montant indique ci dessus',
      'montant pia',
      'montant demande au fonds',
    ],
  ],
  ['selfFinanced', ['autofinancement', 'defi autofinance', 'autofinance']],
  ['fundAsked', ['demande de financement pia', 'demande de financement pia oui non', 'demande pia']],
  ['resume', ['resume du defi', 'resume', 'presentation du defi', 'defi en bref']],
  [
    'porteur_operationnel',
    [
      'porteur operationnel',
      'porteur operationnel du defi',
      'porteur operationnel administration qui accueille',
      'administration d accueil',
    ],
  ],
  [
    'porteur_administratif',
    [
      'porteur administratif',
      'porteur administratif ministere financeur si different',
      'porteur administratif si different',
      'porteur administratif du defi',
      'si different porteur administratif a associer au suivi et au conventionnement du defi',
    ],
  ],
  ['partenaires', ['administrations partenaires', 'si pertinent administrations partenaires', 'partenaires']],
  [
    'adresse_accueil',
    ['adresse de l administration d accueil', 'adresse d accueil', 'lieu d accueil', 'commune d accueil'],
  ],
  [
    'problematique',
    [
      'probleme a resoudre',
      'problematique a resoudre',
      'contexte et probleme a resoudre',
      'problematique',
      'description de la problematique',
    ],
  ],
  ['solution', ['solution proposee', 'solution', 'solution envisagee', 'description de la solution']],
  [
    'impacts',
    [
      'benefices et impacts attendus',
      'benefices et impacts attendus en matiere de transformation numerique',
      'impacts attendus',
      'benefices attendus',
      'impacts',
    ],
  ],
  [
    'innovations',
    [
      'types d innovation mobilises',
      'types d innovations mobilisees',
      'innovations',
      'innovation',
      'caractere innovant',
    ],
  ],
  [
    'avancement',
    [
      'etat d avancement',
      'etat d avancement du defi',
      'etat d avancement non demarre pilote technologies methodes',
      'etat d avancement du projet',
      'avancement',
    ],
  ],
  [
    'motivation',
    [
      'pourquoi eig benefices pour le service',
      'pourquoi postulez vous au programme eig',
      'pourquoi eig',
      'motivation',
      'motivations',
    ],
  ],
  [
    'ressources',
    [
      'moyens techniques et operationnels fournis',
      'ressources techniques et operationnelles mises a disposition',
      'moyens mis a disposition',
      'ressources',
    ],
  ],
  [
    'donnees',
    [
      'jeux de donnees necessaires',
      'jeux de donnees necessaires a la realisation du defi',
      'jeux de donnees',
      'donnees',
    ],
  ],
  [
    'donnees_acces',
    [
      'donnees deja accessibles sinon etapes',
      'ces jeux de donnees sont ils deja accessibles',
      'donnees deja accessibles',
      'acces aux donnees',
    ],
  ],
  [
    'perennisation',
    [
      'actions pour perenniser et essaimer',
      'actions prevues pour perenniser les resultats et les essaimer dans d autres services',
      'perennisation et essaimage',
      'perennisation',
    ],
  ],
  [
    'obstacles',
    [
      'obstacles possibles et parades',
      'obstacles potentiels a la bonne realisation du defi et mesures pour les depasser',
      'obstacles identifies',
      'obstacles',
    ],
  ],
  [
    'mentor_operationnel',
    [
      'mentor operationnel',
      'mentor operationnel prenom nom tel courriel',
      'nom du mentor operationnel',
      'nom du mentor',
      'adresse electronique du mentor',
    ],
  ],
  ['mentor_haut_niveau', ['mentor de haut niveau', 'mentor haut niveau', 'nom du mentor de haut niveau']],
  ['contact_rh', ['contact rh', 'contact ressources humaines']],
  ['contact_convention', ['contact convention pia', 'contact convention']],
  [
    'attest_hors_murs',
    [
      'attestation travail hors les murs',
      'j atteste la possibilite pour les eig de travailler hors les murs',
      'travail hors les murs',
    ],
  ],
  [
    'attest_ouverture',
    [
      'attestation open data et code sous licence libre',
      'ouverture du code et des donnees',
      'j atteste l engagement de publier en open data et sous licence libre',
    ],
  ],
  [
    'attest_donnees',
    [
      'attestation donnees mises a disposition',
      'mise a disposition des donnees',
      'j atteste l engagement de mettre a disposition des eig les donnees necessaires',
    ],
  ],
];

const byLabel: ReadonlyMap<string, ColumnTarget> = new Map(
  knownLabels.flatMap(([target, labels]) => labels.map((label) => [label, target] as const)),
);

/** Where a known label stands in the list of its target, 0 for the most exact. */
export function exactness(target: ColumnTarget, label: string): number {
  const plain = plainLabel(label);
  const labels = knownLabels.find(([known]) => known === target)?.[1] ?? [];
  const at = labels.indexOf(plain);
  return at < 0 ? labels.length : at;
}

/** The platform's own bookkeeping: read where we need it, else left out of the dossier. */
const platformLabel = new RegExp(
  `^(${[
    'franceconnect|depot pour un tiers',
    // By their whole names: a form may ask for an « Entreprise partenaire » or an « Établissement d’accueil ».
    'etablissement (siret|siege social|naf|libelle naf|adresse|numero voie|type voie|nom voie|complement adresse|code postal|localite|code insee localite|etat administratif)',
    'entreprise (siren|capital social|numero tva intracommunautaire|forme juridique( code)?|nom commercial|raison sociale|siret siege social|code effectif entreprise|date (de )?creation|etat administratif|nom|prenom)',
    'association (rna|titre|objet|date (de )?(creation|declaration|publication))',
    'domaine fonctionnel|referentiel de programmation|centre de cout',
    'a archiver|archive|archived|derniere mise a jour( .*)?|date de derniere modification( .*)?',
    'passe en (construction|instruction) le|date de passage en (construction|instruction)|date decision sva svr',
    'traite le|date de traitement|motivation de la decision|instructeurs|groupe instructeur',
    'created at|updated at|received at|processed at|emails (accompagnateurs|instructeurs)',
    'labels',
  ].join('|')})$`,
);

/** Who an individual applicant is: kept, and none of a juror's business. */
const personLabel =
  /^(civilite|nom|prenom|(pre)?nom du mandataire|date de naissance|individual (gender|prenom|nom|birthdate))$/;

/** Annotations of the instructors: the export does not tell them from answers, their names do. */
const privateLabel =
  /^(avis (du service )?instructeurs?|avis du pre ?comite|note d (eligibilite|instruction)|eligible$|annotations? |commentaires? internes?|recevabilite)/;

const numberedLabels: readonly (readonly [RegExp, 'mission' | 'profile'])[] = [
  [/^missions? (?:de l |du |des )?eig (?:n )?(\d)$/, 'mission'],
  [/^eig (?:n )?(\d) (?:description de la )?missions?$/, 'mission'],
  [/^profils? (?:et expertises )?(?:recherches? )?(?:de l |du |pour l )?eig (?:n )?(\d)$/, 'profile'],
  [/^eig (?:n )?(\d) profils?(?: et expertises)?(?: recherches?)?$/, 'profile'],
  [/^profil (?:recherche )?(?:n )?(\d)$/, 'profile'],
];

/** What a label of the list of dossiers is known to ask for; null when no label of ours is the same. */
export function knownTarget(label: string): ColumnTarget | null {
  const plain = plainLabel(label);
  const known = byLabel.get(plain);
  if (known !== undefined) return known;
  for (const [pattern, part] of numberedLabels) {
    const number = Number(pattern.exec(plain)?.[1] ?? 0);
    if (number >= 1 && number <= numberedEigs) return `eig-${number}-${part}`;
  }
  if (privateLabel.test(plain) || personLabel.test(plain)) return 'kept-private';
  return platformLabel.test(plain) ? 'platform' : null;
}

const eigRoles: readonly (readonly [RegExp, RowTarget])[] = [
  [/profil|(?<!direction )metier|intitule du poste/, 'row-profile'],
  [/mission|objectif|role/, 'row-mission'],
];
const memberRoles: readonly (readonly [RegExp, RowTarget])[] = [
  [/implication|quotite|etp|temps/, 'member-share'],
  [/apport|contribution/, 'member-contribution'],
  [/statut|corps|grade/, 'member-status'],
  [/fonction|role|poste/, 'member-role'],
  [/nom|agent/, 'member-name'],
];

/** The part that each column of a repeated block plays, by the block's name and its labels. */
export function rowRoles(block: string, labels: readonly string[]): (RowTarget | null)[] {
  const plain = labels.map(plainLabel);
  const ownTeam =
    /equipe|agents|porteurs/.test(plainLabel(block)) &&
    plain.some((label) => /implication|fonction|statut|quotite/.test(label)) &&
    !plain.some((label) => label.includes('profil'));
  const roles = ownTeam ? memberRoles : eigRoles;
  const taken = new Set<RowTarget>();
  const found: (RowTarget | null)[] = plain.map(() => null);
  // Role by role rather than column by column, so that the order of the columns makes no difference.
  for (const [pattern, role] of roles) {
    const candidates = plain
      .map((label, index) => ({ label, index }))
      .filter(({ label, index }) => found[index] === null && pattern.test(label))
      .sort((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1));
    const [best] = candidates;
    if (best !== undefined && !taken.has(role)) {
      found[best.index] = role;
      taken.add(role);
    }
  }
  // Partners have a « rôle » and data sets an « objectif »: it takes a profile, or the block's own name, to be EIGs.
  const isTeam =
    found.includes('row-profile') ||
    (found.includes('row-mission') &&
      /\beigs?\b|profil|mission|poste|recrut|entrepreneur/.test(plainLabel(block)));
  return ownTeam || isTeam ? found : found.map(() => null);
}
