/** Who would welcome the team of a défi, with what, and how ready the data are: invented, like every text. */
export interface DemonstrationHost {
  /** Role and share of working time in percent. */
  readonly team: readonly (readonly [role: string, share: number])[];
  readonly operational: string;
  readonly highLevel: string;
  readonly means: string;
  readonly access: string;
  readonly obstacles: string;
  /** What the administration would change in its request; empty: the dossier does not say. */
  readonly adaptation: string;
}

const desk = 'Trois postes de travail, un serveur de développement.';
const platform = 'Un plateau partagé, un environnement de calcul ouvert aux EIG.';
const readyNow = 'Oui, un extrait est prêt.';
const agreed = 'En partie : la convention d’accès est signée, l’extraction reste à faire.';
const late = 'Non : l’accès demande encore un avis juridique.';

/** By title. */
export const demonstrationHosts: Readonly<Record<string, DemonstrationHost>> = {
  'ACOSS-Plateforme': {
    team: [
      ['Responsable de l’offre', 40],
      ['Conseillère', 20],
    ],
    operational: 'La responsable de l’offre, un jour sur deux avec l’équipe.',
    highLevel: 'Le directeur de la réglementation, une heure par mois.',
    means: desk,
    access: agreed,
    obstacles: 'Les plateformes peuvent tarder : deux volontaires sont déjà d’accord.',
    adaptation: 'Commencer sans le second profil si le premier est un designer.',
  },
  ADLER: {
    team: [['Chef de projet', 50]],
    operational: 'Le chef de projet, à mi-temps.',
    highLevel: 'La sous-directrice, un point toutes les deux semaines.',
    means: platform,
    access: readyNow,
    obstacles: 'Des fichiers hétérogènes : un premier périmètre réduit est choisi.',
    adaptation: '',
  },
  CartoBio: {
    team: [
      ['Chargé de mission', 60],
      ['Géomaticienne', 20],
    ],
    operational: 'Le chargé de mission, trois jours par semaine.',
    highLevel: 'Le directeur de l’agence, une heure par mois.',
    means: desk,
    access: agreed,
    obstacles: 'Les certificateurs n’ont pas tous le même format : un format commun est proposé.',
    adaptation: 'Accueillir un designer en troisième si une place se libère.',
  },
  CibNav: {
    team: [['Inspecteur', 30]],
    operational: 'Un inspecteur en service, un jour et demi par semaine.',
    highLevel: 'Le directeur adjoint, une fois par mois.',
    means: desk,
    access: readyNow,
    obstacles: 'Peu de visites en hiver : l’historique sert d’abord.',
    adaptation: '',
  },
  DataJust: {
    team: [['Magistrate', 20]],
    operational: 'Une magistrate, un jour par semaine.',
    highLevel: 'À désigner.',
    means: 'Deux postes de travail.',
    access: late,
    obstacles: 'Des données personnelles sensibles.',
    adaptation: '',
  },
  DataReg: {
    team: [
      ['Cheffe d’unité', 30],
      ['Ingénieur', 50],
    ],
    operational: 'L’ingénieur, à mi-temps.',
    highLevel: 'Le directeur des données, deux heures par mois.',
    means: platform,
    access: readyNow,
    obstacles: 'Des opérateurs réservés : les chiffres restent agrégés.',
    adaptation: 'Remplacer l’un des deux profils par un développeur.',
  },
  'EIG Link': {
    team: [['Animatrice de communauté', 40]],
    operational: 'L’animatrice, deux jours par semaine.',
    highLevel: 'Le chef de la mission, une fois par mois.',
    means: desk,
    access: readyNow,
    obstacles: 'Un outil de plus : il s’appuie sur ceux qui existent.',
    adaptation: '',
  },
  ExploCode: {
    team: [
      ['Juriste', 40],
      ['Cheffe de bureau', 10],
    ],
    operational: 'Un juriste du bureau, deux jours par semaine.',
    highLevel: 'La cheffe de service, une heure par mois.',
    means: desk,
    access: agreed,
    obstacles: 'Des textes qui changent : chaque version est datée.',
    adaptation: 'Élargir à un second code si le premier est fini tôt.',
  },
  'IA Flash': {
    team: [['Adjoint au chef de centre', 30]],
    operational: 'L’adjoint au chef de centre, un jour et demi par semaine.',
    highLevel: 'Le directeur de l’agence, une fois par mois.',
    means: platform,
    access: agreed,
    obstacles: 'Des images à rendre anonymes avant tout travail.',
    adaptation: '',
  },
  'Karfu’R': {
    team: [
      ['Chargée de mission', 50],
      ['Travailleuse sociale', 10],
    ],
    operational: 'La chargée de mission, à mi-temps.',
    highLevel: 'Le délégué interministériel, une heure par mois.',
    means: 'Trois postes de travail, un lieu d’accueil pour les essais.',
    access: readyNow,
    obstacles: 'Des publics éloignés du numérique : les essais se font sur place.',
    adaptation: 'Ajouter un designer si une place se libère.',
  },
  LexImpact: {
    team: [
      ['Administratrice', 40],
      ['Chef de produit', 60],
    ],
    operational: 'Le chef de produit, trois jours par semaine.',
    highLevel: 'Un directeur adjoint, une heure toutes les deux semaines.',
    means: platform,
    access: readyNow,
    obstacles: 'Le calendrier budgétaire : la première version sort avant l’automne.',
    adaptation: '',
  },
  'Open Chronic': {
    team: [['Statisticien', 30]],
    operational: 'Un statisticien, un jour et demi par semaine.',
    highLevel: 'La directrice adjointe, une fois par trimestre.',
    means: platform,
    access: agreed,
    obstacles: 'Des données de santé : le travail reste dans un espace fermé.',
    adaptation: '',
  },
  'Open Justice': {
    team: [
      ['Conseiller référendaire', 40],
      ['Greffière', 20],
      ['Cheffe de projet', 50],
    ],
    operational: 'La cheffe de projet, à mi-temps.',
    highLevel: 'Le directeur du service de documentation, une heure par semaine.',
    means: 'Un serveur de calcul dédié, quatre postes de travail.',
    access: readyNow,
    obstacles: 'Une erreur peut nuire : rien n’est publié sans relecture.',
    adaptation: 'Commencer à deux ; le troisième EIG rejoindrait l’équipe au printemps.',
  },
  Plume: {
    team: [['Rapporteur', 20]],
    operational: 'Un rapporteur, un jour par semaine.',
    highLevel: 'Le secrétaire général adjoint, une fois par mois.',
    means: desk,
    access: agreed,
    obstacles: 'Des rapports non publics : ils restent sur le réseau interne.',
    adaptation: 'Se passer du troisième EIG : la recherche peut attendre.',
  },
  Polygraphe: {
    team: [
      ['Enquêteur', 30],
      ['Chef de bureau', 10],
    ],
    operational: 'Un enquêteur, un jour et demi par semaine.',
    highLevel: 'Le sous-directeur, une fois par mois.',
    means: desk,
    access: agreed,
    obstacles: 'Les avis en ligne changent vite : la collecte est datée.',
    adaptation: '',
  },
  'Balise (défi inventé)': {
    team: [['Chef de service', 20]],
    operational: 'Le chef de service, un jour par semaine.',
    highLevel: 'La directrice de l’institut, une fois par mois.',
    means: desk,
    access: late,
    obstacles: 'Des relevés sur papier.',
    adaptation: '',
  },
  'Herbier (défi inventé)': {
    team: [['Conservatrice', 50]],
    operational: 'La conservatrice, à mi-temps.',
    highLevel: 'Le directeur du conservatoire, une fois par mois.',
    means: 'Un poste de travail, un banc de photographie.',
    access: readyNow,
    obstacles: 'Des planches fragiles : elles sont déjà photographiées.',
    adaptation: '',
  },
};
