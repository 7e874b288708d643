import { plural } from './format.ts';
import { area } from './texts.ts';

/** The words of the letters that tell an administration what was decided on its défi. */
export const lettersTexts = area(
  {
    title: (defi: string) => `« ${defi} »`,
    numbered: (title: string, number: string) => `${title} (dossier n° ${number})`,
    subject: {
      retenu: (defi: string) => `Défi ${defi} : retenu`,
      complementaire: (defi: string) => `Défi ${defi} : liste complémentaire`,
      'non-retenu': (defi: string) => `Défi ${defi} : non retenu`,
      irrecevable: (defi: string) => `Défi ${defi} : dossier irrecevable`,
      desiste: (defi: string) => `Défi ${defi} : votre désistement`,
    },
    greeting: 'Madame, Monsieur,',
    filed: (administration: string, defi: string, call: string) =>
      administration === ''
        ? `Vous avez proposé le défi ${defi} dans le cadre de l’appel « ${call} ».`
        : `Votre administration – ${administration} – a proposé le défi ${defi} dans le cadre de l’appel « ${call} ».`,
    thanks: 'Nous vous remercions de cette proposition et du travail qu’elle représente.',
    retenu: 'Nous avons le plaisir de vous annoncer que votre défi est retenu.',
    team: (n: number, count: string) =>
      `L’équipe qui vous est accordée compte ${count} ${plural(n, 'fr', 'entrepreneur·e d’intérêt général', 'entrepreneur·es d’intérêt général')} :`,
    teamPlain: (n: number, count: string) =>
      `L’équipe qui vous est accordée compte ${count} ${plural(n, 'fr', 'entrepreneur·e d’intérêt général', 'entrepreneur·es d’intérêt général')}.`,
    profile: (count: string, profile: string) => `- ${profile} : ${count}`,
    money: (cost: string, fund: string) =>
      `Son coût est estimé à ${cost}, dont ${fund} à la charge du fonds ; le reste est à la charge de votre administration.`,
    moneyWhole: (cost: string) =>
      `Son coût est estimé à ${cost}, entièrement à la charge de votre administration.`,
    moneyFund: (cost: string) => `Son coût est estimé à ${cost}, entièrement à la charge du fonds.`,
    retenuNext:
      'Si vous ne pouviez pas accueillir cette équipe, nous vous remercions de nous le dire au plus tôt : un autre défi pourrait alors en bénéficier.',
    complementaire: (place: string, count: string) =>
      `Votre défi est inscrit sur la liste complémentaire, à la ${place} place sur ${count}.`,
    complementaireMeaning:
      'Cela veut dire qu’il n’est pas retenu aujourd’hui, mais qu’il peut l’être si un défi retenu se désiste. La liste est alors suivie dans son ordre, dans la limite des places et de l’argent disponibles. Une inscription sur cette liste n’est donc pas une promesse. Nous vous écrirons si une place se libère pour votre défi.',
    complementaireTeam: (n: number, count: string) =>
      `L’équipe envisagée dans ce cas compte ${count} ${plural(n, 'fr', 'entrepreneur·e d’intérêt général', 'entrepreneur·es d’intérêt général')} :`,
    complementaireTeamPlain: (n: number, count: string) =>
      `L’équipe envisagée dans ce cas compte ${count} ${plural(n, 'fr', 'entrepreneur·e d’intérêt général', 'entrepreneur·es d’intérêt général')}.`,
    'non-retenu': 'Après examen par le jury, votre défi n’est pas retenu.',
    irrecevable:
      'Votre dossier ne remplit pas les conditions de l’appel. Il est déclaré irrecevable et le jury ne l’a pas examiné.',
    irrecevableExamined:
      'Après examen, votre dossier ne remplit pas les conditions de l’appel. Il est déclaré irrecevable.',
    desiste: 'Vous nous avez fait part de votre désistement. Nous en prenons acte.',
    desisteNext:
      'Votre défi n’est donc plus retenu. La place qui lui revenait pourra être proposée à un autre défi de la liste complémentaire.',
    desisteListed: 'Votre défi est donc retiré de la liste complémentaire.',
    desisteNextPlain: 'Votre défi n’est donc plus retenu.',
    motivation: {
      retenu: 'Cette décision est motivée ainsi :',
      complementaire: 'Cette décision est motivée ainsi :',
      'non-retenu': 'Cette décision est motivée ainsi :',
      irrecevable: 'Le motif est le suivant :',
    },
    contact: 'Nous restons à votre disposition pour toute question.',
    closing: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.',
    signature: 'La coordination de l’appel',
    missing: {
      motivation: 'La motivation reste à écrire.',
      team: 'L’équipe accordée n’est pas choisie.',
      confirmation: 'Le comité de pilotage n’a pas encore décidé : c’est la proposition du jury.',
    },
    /** Title of one letter in the file that holds them all. */
    heading: (place: string, count: string) => `Courrier ${place} sur ${count}`,
    recipient: (administration: string) => `À : ${administration}`,
    subjectLine: (subject: string) => `Objet : ${subject}`,
  },
  {
    title: (defi: string) => `“${defi}”`,
    numbered: (title: string, number: string) => `${title} (file no. ${number})`,
    subject: {
      retenu: (defi: string) => `Défi ${defi}: selected`,
      complementaire: (defi: string) => `Défi ${defi}: complementary list`,
      'non-retenu': (defi: string) => `Défi ${defi}: not selected`,
      irrecevable: (defi: string) => `Défi ${defi}: file not admissible`,
      desiste: (defi: string) => `Défi ${defi}: your withdrawal`,
    },
    greeting: 'Dear Madam or Sir,',
    filed: (administration: string, defi: string, call: string) =>
      administration === ''
        ? `You proposed the défi ${defi} in the call “${call}”.`
        : `Your administration – ${administration} – proposed the défi ${defi} in the call “${call}”.`,
    thanks: 'We thank you for this proposal and for the work that went into it.',
    retenu: 'We are pleased to tell you that your défi is selected.',
    team: (n: number, count: string) =>
      `The team that you are granted has ${count} ${plural(n, 'en', 'entrepreneur d’intérêt général', 'entrepreneurs d’intérêt général')}:`,
    teamPlain: (n: number, count: string) =>
      `The team that you are granted has ${count} ${plural(n, 'en', 'entrepreneur d’intérêt général', 'entrepreneurs d’intérêt général')}.`,
    profile: (count: string, profile: string) => `- ${profile}: ${count}`,
    money: (cost: string, fund: string) =>
      `It is estimated to cost ${cost}, of which the fund pays ${fund}; your administration pays the rest.`,
    moneyWhole: (cost: string) => `It is estimated to cost ${cost}, all of which your administration pays.`,
    moneyFund: (cost: string) => `It is estimated to cost ${cost}, all of which the fund pays.`,
    retenuNext:
      'Should you be unable to welcome this team, please tell us as soon as you can: another défi could then have it.',
    complementaire: (place: string, count: string) =>
      `Your défi is on the complementary list, in ${place} place of ${count}.`,
    complementaireMeaning:
      'This means that it is not selected today, but may be if a selected défi withdraws. The list is then followed in its order, within the seats and the money that are available. A place on this list is therefore no promise. We shall write to you if a place becomes free for your défi.',
    complementaireTeam: (n: number, count: string) =>
      `The team that is considered in that case has ${count} ${plural(n, 'en', 'entrepreneur d’intérêt général', 'entrepreneurs d’intérêt général')}:`,
    complementaireTeamPlain: (n: number, count: string) =>
      `The team that is considered in that case has ${count} ${plural(n, 'en', 'entrepreneur d’intérêt général', 'entrepreneurs d’intérêt général')}.`,
    'non-retenu': 'After the jury’s examination, your défi is not selected.',
    irrecevable:
      'Your file does not meet the conditions of the call. It is declared not admissible and the jury has not examined it.',
    irrecevableExamined:
      'On examination, your file does not meet the conditions of the call. It is declared not admissible.',
    desiste: 'You have told us of your withdrawal, of which we take note.',
    desisteNext:
      'Your défi is therefore no longer selected. Its place may be offered to another défi of the complementary list.',
    desisteListed: 'Your défi is therefore taken off the complementary list.',
    desisteNextPlain: 'Your défi is therefore no longer selected.',
    motivation: {
      retenu: 'The reasons for this decision are:',
      complementaire: 'The reasons for this decision are:',
      'non-retenu': 'The reasons for this decision are:',
      irrecevable: 'The reason is:',
    },
    contact: 'We are at your disposal for any question.',
    closing: 'Yours faithfully,',
    signature: 'The coordination of the call',
    missing: {
      motivation: 'The motivation is still to be written.',
      team: 'The team that is granted has not been chosen.',
      confirmation: 'The steering committee has not decided yet: this is the jury’s proposal.',
    },
    heading: (place: string, count: string) => `Letter ${place} of ${count}`,
    recipient: (administration: string) => `To: ${administration}`,
    subjectLine: (subject: string) => `Subject: ${subject}`,
  },
);
