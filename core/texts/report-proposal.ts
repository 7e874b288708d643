import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** The first page of the report, which decides, and its contents. */
export const reportProposalTexts = area(
  {
    title: {
      decided: 'La décision du comité de pilotage',
      'decided-in-part': 'La sélection, décidée en partie',
      proposed: 'La proposition du jury',
      'straight-down': 'Où en est la sélection',
    },
    sentence: (defis: number, count: string, seats: number | null, fund: string) =>
      `${count} ${plural(defis, 'fr', 'défi', 'défis')}, ${counted(seats, ['EIG', 'EIG'], 'fr')}, ${fund} à la charge du fonds.`,
    how: (n: number, ranked: string, jurors: string) =>
      `${ranked} ${plural(n, 'fr', 'défi a été classé', 'défis ont été classés')} par ${jurors}.`,
    noneRanked: 'Aucun défi n’est classé.',
    rankedAlone: (n: number, ranked: string) =>
      `${ranked} ${plural(n, 'fr', 'défi a été classé', 'défis ont été classés')}.`,
    nobodyMarked: 'Aucun juré n’a noté.',
    jurors: (n: number, count: string) => `${count} ${plural(n, 'fr', 'juré', 'jurés')}`,
    juryOn: (day: string) => `Le jury s’est prononcé le ${day}.`,
    comiteOn: (day: string) => `Le comité de pilotage s’est prononcé le ${day}.`,
    changed: (n: number, count: string) =>
      `Il a changé ${count} ${plural(n, 'fr', 'proposition', 'propositions')} du jury.`,
    conflicts: (n: number) => `${counted(n, ['point y reste ouvert', 'points y restent ouverts'], 'fr')}.`,
    overCaps: 'Cette liste dépasse un plafond de l’appel.',
    howDown:
      'Rien n’est encore proposé. La liste ci-dessous prend les défis tout droit dans l’ordre officiel, jusqu’au premier qui dépasserait un plafond.',
    howAll:
      'Rien n’est encore proposé, et aucun plafond n’est fixé : la liste ci-dessous est celle de tous les défis classés.',
    question: 'Ce qui est demandé au comité',
    questions: {
      decided: 'Le comité a décidé. Ce rapport rend compte de ses décisions et de leurs raisons.',
      'decided-in-part':
        'Décider des défis sur lesquels il ne s’est pas encore prononcé. La liste réunit ses décisions et, ailleurs, les propositions du jury.',
      proposed: (n: number, count: string) =>
        `Confirmer ou changer la proposition du jury : ${count} ${plural(n, 'fr', 'défi', 'défis')} à retenir avec l’équipe indiquée. Un changement se fait défi par défi, avec sa raison.`,
      'straight-down':
        'Prendre connaissance de l’ordre du jury. La proposition, avec les équipes accordées, viendra quand le jury l’aura arrêtée.',
    },
    caps: 'Face aux plafonds',
    seats: 'Places',
    fund: 'Argent du fonds',
    used: 'Accordé',
    usedDown: 'Pris',
    cap: 'Plafond',
    left: 'Reste',
    noCap: 'sans plafond',
    rest: (complementary: string, refused: string) =>
      `Liste complémentaire : ${complementary}. Refusés, irrecevables ou désistés : ${refused}.`,
    firm: 'Solidité',
    firmness: { noyau: 'ferme', 'a-debattre': 'à débattre', 'hors-d-atteinte': 'fragile' },
    firmNote:
      'Ferme : retenu par toutes les sélections défendables, sous les plafonds de l’appel, quand le poids de chaque critère bouge un peu. À débattre : par certaines. Fragile : par aucune. Ce n’est pas une probabilité.',
    firmApart:
      'Un tiret : défi écarté d’avance de ces sélections (avis défavorable, note sous un seuil, total ou équipe qui manque).',
    team: 'Équipe',
    caption: {
      decided: 'Défis retenus',
      'decided-in-part': 'Défis retenus ou à retenir',
      proposed: 'Défis à retenir',
      'straight-down': 'Défis au-dessus de la coupure',
    },
    nobody: 'Aucun défi.',
    contents: 'Dans ce rapport',
    goTo: 'Aller à cette partie du rapport',
  },
  {
    title: {
      decided: 'The decision of the steering committee',
      'decided-in-part': 'The selection, decided in part',
      proposed: 'The proposal of the jury',
      'straight-down': 'Where the selection stands',
    },
    sentence: (defis: number, count: string, seats: number | null, fund: string) =>
      `${count} ${plural(defis, 'en', 'défi', 'défis')}, ${counted(seats, ['EIG', 'EIGs'], 'en')}, ${fund} paid by the fund.`,
    how: (n: number, ranked: string, jurors: string) =>
      `${ranked} ${plural(n, 'en', 'défi was', 'défis were')} ranked by ${jurors}.`,
    noneRanked: 'No défi is ranked.',
    rankedAlone: (n: number, ranked: string) =>
      `${ranked} ${plural(n, 'en', 'défi was', 'défis were')} ranked.`,
    nobodyMarked: 'No juror has marked.',
    jurors: (n: number, count: string) => `${count} ${plural(n, 'en', 'juror', 'jurors')}`,
    juryOn: (day: string) => `The jury spoke on ${day}.`,
    comiteOn: (day: string) => `The steering committee spoke on ${day}.`,
    changed: (n: number, count: string) =>
      `It changed ${count} ${plural(n, 'en', 'proposal', 'proposals')} of the jury.`,
    conflicts: (n: number) => `${counted(n, ['point is open there', 'points are open there'], 'en')}.`,
    overCaps: 'This list exceeds a cap of the call.',
    howDown:
      'Nothing is proposed yet. The list below takes défis straight down the official order, up to the first one that would exceed a cap.',
    howAll: 'Nothing is proposed yet, and no cap is set: the list below is that of all ranked défis.',
    question: 'What the committee is asked',
    questions: {
      decided: 'The committee has decided. This report tells its decisions and their reasons.',
      'decided-in-part':
        'Decide on the défis on which it has not spoken yet. The list brings together its decisions and, elsewhere, the proposals of the jury.',
      proposed: (n: number, count: string) =>
        `Confirm or change the proposal of the jury: ${count} ${plural(n, 'en', 'défi', 'défis')} to select with the team that is named. A change is made défi by défi, with its reason.`,
      'straight-down':
        'Take note of the order of the jury. The proposal, with the teams granted, will come once the jury has settled it.',
    },
    caps: 'Against the caps',
    seats: 'Seats',
    fund: 'Money of the fund',
    used: 'Granted',
    usedDown: 'Taken',
    cap: 'Cap',
    left: 'Left',
    noCap: 'no cap',
    rest: (complementary: string, refused: string) =>
      `Complementary list: ${complementary}. Refused, not admissible or withdrawn: ${refused}.`,
    firm: 'Firmness',
    firmness: { noyau: 'firm', 'a-debattre': 'to discuss', 'hors-d-atteinte': 'fragile' },
    firmNote:
      'Firm: chosen by all defensible selections, under the caps of the call, when the weight of each criterion moves a little. To discuss: by some. Fragile: by none. This is not a probability.',
    firmApart:
      'A dash: a défi that is set aside beforehand from these selections (unfavourable avis, a mark below a threshold, no total or no team).',
    team: 'Team',
    caption: {
      decided: 'Défis selected',
      'decided-in-part': 'Défis selected or to select',
      proposed: 'Défis to select',
      'straight-down': 'Défis above the cut',
    },
    nobody: 'No défi.',
    contents: 'In this report',
    goTo: 'Go to this part of the report',
  },
);
