import { area } from './texts.ts';
import { counted } from './format.ts';

/** The list of défis and a dossier beside it. */
export const defisTexts = area(
  {
    title: 'Défis',
    lead: 'Chargez ce que donnent Démarches simplifiées et les administrations ; rien n’est écrit avant que vous ayez vu l’aperçu.',
    none: 'Aucun défi n’est chargé.',
    count: (n: number) => counted(n, ['défi', 'défis'], 'fr'),
    columns: {
      number: 'Dossier',
      title: 'Défi',
      administration: 'Administration',
      team: 'Équipe',
      filed: 'Déposé le',
      state: 'Recevabilité',
    },
    late: 'hors délai',
    overtaken: (n: number) => `modifié après ${counted(n, ['bulletin', 'bulletins'], 'fr')}`,
    withdrawn: (n: number) => counted(n, ['dossier retiré', 'dossiers retirés'], 'fr'),
    withdrawnHint:
      'Ils ne sont plus dans le dernier export. Leurs notes et leurs déports sont gardés ; ils reviennent si un export les contient à nouveau.',
    withdrawnOn: (instant: string) => `retiré le ${instant}`,
    outOfBounds: 'taille hors bornes',
    reading: 'Dossier',
    choose: 'Choisissez un défi pour le lire.',
    decide: 'Recevabilité',
    decideState: 'Décision',
    decideReason: 'Motif (il figure dans le rapport)',
    decideSave: 'Enregistrer la décision',
  },
  {
    title: 'Défis',
    lead: 'Load what Démarches simplifiées and the administrations give; nothing is written before you have seen the preview.',
    none: 'No défi is loaded.',
    count: (n: number) => counted(n, ['défi', 'défis'], 'en'),
    columns: {
      number: 'Dossier',
      title: 'Défi',
      administration: 'Administration',
      team: 'Team',
      filed: 'Filed on',
      state: 'Admissibility',
    },
    late: 'late',
    overtaken: (n: number) => `changed after ${counted(n, ['ballot', 'ballots'], 'en')}`,
    withdrawn: (n: number) => counted(n, ['withdrawn dossier', 'withdrawn dossiers'], 'en'),
    withdrawnHint:
      'They are no longer in the last export. Their marks and déports are kept; they come back when an export holds them again.',
    withdrawnOn: (instant: string) => `withdrawn on ${instant}`,
    outOfBounds: 'size out of bounds',
    reading: 'Dossier',
    choose: 'Choose a défi to read it.',
    decide: 'Admissibility',
    decideState: 'Decision',
    decideReason: 'Reason (it appears in the report)',
    decideSave: 'Save the decision',
  },
);
