import type { JurorOffice } from '#core/jury/juror.ts';

/** An invented juror. `severity` is added to every mark, in hundredths. */
export interface DemonstrationJuror {
  readonly name: string;
  readonly organisation: string;
  readonly office: JurorOffice;
  readonly severity: number;
}

export const demonstrationJurors: readonly DemonstrationJuror[] = [
  {
    name: 'Aïcha Morvan',
    organisation: 'Direction fictive des services numériques',
    office: 'presidence',
    severity: 0,
  },
  {
    name: 'Bastien Lecourbe',
    organisation: 'Atelier fictif de design public',
    office: 'membre',
    severity: 20,
  },
  {
    name: 'Capucine Delmas-Roy',
    organisation: 'Laboratoire fictif de statistique',
    office: 'rapporteur',
    severity: -35,
  },
  {
    name: 'Driss Kermadec',
    organisation: 'Association fictive pour le logiciel libre',
    office: 'membre',
    severity: 10,
  },
  {
    name: 'Éléonore Vasseur',
    organisation: 'Inspection fictive de la modernisation',
    office: 'membre',
    severity: -15,
  },
  {
    name: 'Florian Okombi',
    organisation: 'Coopérative fictive de développeurs',
    office: 'membre',
    severity: 30,
  },
  {
    name: 'Gwenaëlle Tanguy',
    organisation: 'École fictive de l’action publique',
    office: 'membre',
    severity: -10,
  },
  { name: 'Hippolyte Sarrazin', organisation: 'Direction fictive du budget', office: 'membre', severity: -5 },
];

/** Invented comments, by criterion and by how good the mark is. */
export const demonstrationComments: Readonly<
  Record<string, { readonly high: readonly string[]; readonly low: readonly string[] }>
> = {
  C1: {
    high: [
      'Le bénéfice pour les usagers est concret et mesurable dès la première année.',
      'L’effet dépasse largement le service porteur.',
      'On voit bien ce qui changera pour les agents au quotidien.',
    ],
    low: [
      'L’impact reste affirmé plus que démontré.',
      'Je ne vois pas qui, en dehors du service, en profitera.',
      'Il manque un état des lieux chiffré.',
    ],
  },
  C2: {
    high: [
      'Le mentor a du poids et du temps : c’est rare.',
      'L’équipe métier est engagée, et pas seulement la direction informatique.',
    ],
    low: [
      'Le temps consacré par l’équipe métier me paraît faible.',
      'Le mentor de haut niveau n’est pas nommé.',
      'On sent le projet porté par une seule personne.',
    ],
  },
  C3: {
    high: [
      'L’approche est nouvelle pour l’administration, sans être aventureuse.',
      'Bonne idée de commencer par un test avec de vrais usagers.',
    ],
    low: [
      'Des outils proches existent déjà ailleurs dans l’État.',
      'La technique est le but plutôt que le moyen.',
    ],
  },
  C4: {
    high: ['Périmètre net, tenable en dix mois.', 'Les profils demandés répondent exactement aux missions.'],
    low: [
      'Le périmètre est trop large pour dix mois.',
      'Il manque un profil de design dans l’équipe demandée.',
      'Les deux missions se recouvrent.',
    ],
  },
  C5: {
    high: [
      'Code et données ouverts annoncés sans réserve.',
      'L’accueil est préparé : locaux, matériel, accès.',
    ],
    low: [
      'L’ouverture du code est renvoyée à plus tard.',
      'L’accès aux données n’est pas garanti au démarrage.',
    ],
  },
};

export const demonstrationOverall = {
  high: [
    'Un défi mûr, que je défendrai en séance.',
    'À retenir ; je proposerais de l’accompagner de près sur la pérennisation.',
    'Très bon dossier, clair du début à la fin.',
  ],
  low: [
    'Intéressant, mais pas assez prêt cette année.',
    'À revoir avec le porteur : l’idée vaut mieux que le dossier.',
    'Je reste partagé ; à discuter.',
  ],
} as const;

/** Invented advice on the team, by what it advises. */
export const demonstrationAdvice = {
  fewer: [
    'Une seule personne suffit pour éprouver l’idée ; la suite se décidera sur pièces.',
    'Les deux missions se recouvrent : mieux vaut une équipe plus petite, bien entourée.',
  ],
  more: [
    'Ajouter un profil de design : sans lui, les usagers manqueront à l’équipe.',
    'Le sujet est vaste : une personne de plus le mettrait à portée de dix mois.',
  ],
} as const;
