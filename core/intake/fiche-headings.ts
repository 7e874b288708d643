import type { FieldKey } from '../defi/fields.ts';

/**
 * What stands under a heading: a field of ours, or something that is read further. A section has no answer of its
 * own; `attestations` is the sentence before the three of them.
 */
export type FicheTarget =
  FieldKey | 'title' | 'fundAsked' | 'cost' | 'fund' | 'team' | 'projectTeam' | 'attestations' | 'section';

export interface FicheHeading {
  readonly target: FicheTarget;
  /** As the template of the call has it; what is unplaced is shown under it. */
  readonly label: string;
  /** Other wordings, of other promotions and of applicants. */
  readonly others: readonly string[];
}

const heading = (target: FicheTarget, label: string, ...others: string[]): FicheHeading => ({
  target,
  label,
  others,
});

/** The headings of the template, in its order. Hints between parentheses stand in `hints`. */
export const ficheHeadings: readonly FicheHeading[] = [
  heading('section', 'Informations administratives'),
  heading(
    'porteur_operationnel',
    'Porteur opérationnel du défi',
    'Porteur opérationnel',
    'Porteur du défi',
    'Administration porteuse du défi',
    'Administration porteuse',
  ),
  heading(
    'porteur_administratif',
    'Si différent, porteur administratif à associer au suivi et au conventionnement du défi',
    'Porteur administratif à associer au suivi et au conventionnement du défi',
    'Si différent, porteur administratif',
    'Porteur administratif du défi',
    'Porteur administratif',
  ),
  heading(
    'partenaires',
    'Si pertinent, administrations partenaires',
    'Administrations partenaires',
    'Administration partenaire',
    'Partenaires',
  ),
  heading('adresse_accueil', 'Adresse de l’administration d’accueil', 'Adresse d’accueil', 'Lieu d’accueil'),
  heading('section', 'Annexe technique'),
  heading('title', 'Nom du défi', 'Titre du défi', 'Intitulé du défi'),
  heading('section', 'Description du défi'),
  heading(
    'problematique',
    'Problématique à résoudre',
    'Problème à résoudre',
    'Contexte et problème à résoudre',
    'Contexte et problématique à résoudre',
    'Contexte et problématique',
    'Problématique du défi',
    'Description de la problématique',
    'Problématique',
  ),
  heading('solution', 'Solution proposée', 'Solution envisagée', 'Description de la solution', 'Solution'),
  heading(
    'impacts',
    'Bénéfices et impacts attendus en matière de transformation numérique',
    'Bénéfices et impacts attendus',
    'Impacts et bénéfices attendus',
    'Impacts attendus',
    'Bénéfices attendus',
    'Impacts',
  ),
  heading(
    'innovations',
    'Types d’innovations mobilisées',
    'Types d’innovation mobilisés',
    'Innovations mobilisées',
    'Caractère innovant',
    'Innovations',
  ),
  heading(
    'avancement',
    'État d’avancement du défi (pas démarré/phase pilote, technologies et méthodes utilisées)',
    'État d’avancement du défi',
    'État d’avancement du projet',
    'État d’avancement',
    'Avancement',
  ),
  heading(
    'team',
    'Mission des EIG et profils recherchés',
    'Missions des EIG et profils recherchés',
    'Missions et profils des EIG',
    'Mission et profil des EIG',
    'Profils recherchés',
  ),
  heading(
    'ressources',
    'Ressources techniques et opérationnelles mises à disposition',
    'Ressources mises à disposition',
    'Moyens techniques et opérationnels mis à disposition',
    'Moyens mis à disposition',
    'Ressources techniques et opérationnelles',
  ),
  heading(
    'donnees',
    'Jeux de données nécessaires à la réalisation du défi',
    'Jeux de données nécessaires',
    'Données nécessaires',
    'Jeux de données',
  ),
  heading(
    'donnees_acces',
    'Ces jeux de données sont-ils déjà accessibles ? Si non, quelles étapes sont nécessaires pour les rendre accessibles aux EIG dès le début de leur défi ?',
    'Ces jeux de données sont-ils déjà accessibles ?',
    'Ces données sont-elles déjà accessibles ?',
    'Accessibilité des données',
    'Accès aux données',
  ),
  heading(
    'perennisation',
    'Actions prévues pour pérenniser les résultats et les essaimer dans d’autres services',
    'Actions prévues pour pérenniser les résultats et les essaimer',
    'Actions prévues pour pérenniser les résultats',
    'Pérennisation et essaimage',
    'Pérennisation',
  ),
  heading(
    'obstacles',
    'Obstacles potentiels à la bonne réalisation du défi et mesures pour les dépasser',
    'Obstacles potentiels et mesures pour les dépasser',
    'Obstacles potentiels à la bonne réalisation du défi',
    'Obstacles potentiels',
    'Obstacles',
  ),
  heading(
    'projectTeam',
    'Description de l’équipe projet et ses apports',
    'Description de l’équipe projet',
    'Équipe projet et ses apports',
    'Équipe projet',
  ),
  heading(
    'motivation',
    'Pourquoi postulez-vous au programme EIG ? Quels seront les bénéfices du dispositif EIG pour votre service ?',
    'Pourquoi postulez-vous au programme EIG ?',
    'Quels seront les bénéfices du dispositif EIG pour votre service ?',
    'Motivations',
    'Motivation',
  ),
  heading('attestations', 'Vous attestez', 'Nous attestons', 'Attestations', 'Engagements'),
  heading(
    'attest_hors_murs',
    'de la possibilité pour les EIG à travailler hors les murs',
    'de la possibilité pour les EIG de travailler hors les murs',
    'Travail hors les murs',
  ),
  heading(
    'attest_ouverture',
    'de l’engagement de l’équipe projet de mettre à disposition en open data toutes les données qui peuvent l’être, ainsi qu’à publier sous licence libre (open source) le code source des logiciels développés dans le cadre du défi',
  ),
  heading(
    'attest_donnees',
    'de l’engagement de l’équipe projet de mettre à disposition des EIG les données nécessaires à la réalisation de leur défi',
  ),
  heading('fundAsked', 'Demande de financement PIA', 'Demande de financement par le PIA'),
  heading(
    'cost',
    'Montant total du coût prévisionnel de recrutement des EIG',
    // The template breaks this heading and the next over two paragraphs.
    'Montant total du coût prévisionnel de',
    'recrutement des EIG (coût total employeur)',
    'Coût total employeur prévisionnel',
    'Montant total du coût prévisionnel',
    'Coût total employeur',
  ),
  heading(
    'fund',
    'Montant du financement PIA envisagé',
    '(70% du montant indiqué ci-dessus)',
    'Montant du financement PIA',
    'Montant PIA envisagé',
  ),
  heading('section', 'Contacts'),
  heading('mentor_operationnel', 'Mentor opérationnel'),
  heading('mentor_haut_niveau', 'Mentor de haut niveau', 'Mentor haut niveau'),
  heading('contact_rh', 'Contact RH', 'Contact ressources humaines'),
  heading(
    'contact_convention',
    'Contact convention PIA',
    'Contact pour la convention PIA',
    'Contact convention',
  ),
];

/** Parentheses that say how to answer: no part of a heading, and no answer either. Plain, in this exact wording. */
export const ficheHints: ReadonlySet<string> = new Set([
  'avec prenom nom numero pro email pro',
  'prenom nom numero pro email pro',
  'cout total employeur',
  '70 du montant indique ci dessus',
  'oui non',
  'detailler par eig',
]);

/** « (10 lignes maximum) », « (3 lignes max.) ». */
export const lineLimit = /^(?:\d{1,2}|dix|cinq|trois) lignes?(?: max(?:imum)?| au plus| environ)?$/;

/**
 * The cover page and the instructions, plain; `#` stands for the number of the promotion. A paragraph is passed
 * over only when it is one of these word for word: with one more word it was touched, and is kept.
 */
export const boilerplate: ReadonlySet<string> = new Set([
  'programme d investissements d avenir',
  'fonds transition numerique de l etat et modernisation de l action publique',
  'dossier de reponse a l appel a projets',
  'defis de transition numerique des administrations pour la # promotion du programme entrepreneur d interet general',
  'rappel contenu du dossier de reponse',
  'le dossier de reponse a l appel a projets defis de transition numerique des administrations pour la # promotion du programme entrepreneur d interet general doit inclure les elements suivants',
  'une fiche detaillee suivant le modele ci dessous',
  'une presentation de synthese sous forme de diapositives de 12 planches maximum format pitch',
  'une simulation financiere detaillant le cout previsionnel d un recrutement en cdd de 10 mois a 4000 euros nets par mois indiquer le cout total employeur ainsi que le montant du financement pia envisage 70 du montant total afin de calculer la masse salariale',
  'pour toute question sur le contenu du dossier de soumission vous pouvez contacter entrepreneur interet general data gouv fr',
  'modalites de depot en ligne',
  'les defis doivent etre deposes sous forme electronique imperativement avant la cloture de l appel a projets la date et l heure de reception faisant foi dimanche 17 juin 2018 a 17h00 heure de paris les modalites techniques de depot en ligne des dossiers de soumission sont detaillees dans le cahier des charges',
  'les defis doivent etre deposes sous forme electronique imperativement avant la cloture de l appel a projets la date et l heure de reception faisant foi vendredi 15 juin 2018 a 17h00 heure de paris les modalites techniques de depot en ligne des dossiers de soumission sont detaillees dans le cahier des charges',
  'le dossier de soumission doit etre depose sur le site',
  'https www demarches simplifiees fr commencer eig3',
  'pour toute demande de renseignement sur la procedure de reponse au present appel a projets',
  'vous pouvez contacter entrepreneur interet general data gouv fr',
  'fiche detaillee appel a projets defis de transition numerique des administrations pour la # promotion du programme entrepreneur d interet general',
  'fiche detaillee',
  'inclure directions metiers et si impliquees',
  // What Word shows in a content control that nobody filled in.
  'cliquez ici pour taper du texte',
  'cliquez ici pour entrer du texte',
  'cliquez ou appuyez ici pour entrer du texte',
  'choisissez un element',
  'click or tap here to enter text',
  'click here to enter text',
]);

export const promotionNumber =
  /\b(?:premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|septieme)\b/g;
