import { plural } from './format.ts';
import { area } from './texts.ts';

/** What the minutes say of sittings, presence and déports. Counts come in words, `n` chooses the form. */
export const minutesSittingsTexts = area(
  {
    title: 'Séances, présence et quorum',
    none: 'Aucune séance n’est consignée dans la session. Le jour, les heures et la présence sont à écrire ici.',
    held: (n: number, count: string) => `Le jury a tenu ${count} ${plural(n, 'fr', 'séance', 'séances')}.`,
    named: (label: string, group: string) => `Séance « ${label} », ${group}`,
    wholeJury: 'tout le jury',
    openConflict:
      'Les postes ne disent pas la même chose de cette séance : son jour et son quorum ne sont pas arrêtés.',
    onDay: (day: string) => `Cette séance s’est tenue le ${day}.`,
    noDay: 'Le jour de cette séance n’est pas consigné.',
    present: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'membre présent', 'membres présents')}`,
    absent: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'membre absent ou excusé', 'membres absents ou excusés')}`,
    nobodyAbsent: 'Aucun membre n’est noté absent.',
    nobodyPresent: 'Aucun membre n’est noté présent.',
    unnoted: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'membre dont la présence n’est pas notée', 'membres dont la présence n’est pas notée')}`,
    noQuorum: 'Aucun quorum n’est fixé pour cette séance.',
    quorum: (n: number, count: string) =>
      `Le quorum est de ${count} ${plural(n, 'fr', 'membre présent', 'membres présents')}`,
    reached: (quorum: string, present: string) => `${quorum}. Il est atteint, avec ${present}.`,
    notReached: (quorum: string, present: string) =>
      `${quorum}. Il n’est pas atteint : la séance compte ${present}.`,
    notKnown: (quorum: string) => `${quorum}. Les présences notées ne suffisent pas à dire s’il est atteint.`,
    fill: {
      day: 'Jour',
      begin: 'Début de séance',
      end: 'Fin de séance',
      present: 'Membres présents :',
      absent: 'Membres absents ou excusés :',
      quorum: 'Quorum',
      presided: 'Séance présidée par',
    },
    deports: 'Déports',
    noDeport: 'Aucun déport n’a été déclaré.',
    declared: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'déport a été déclaré', 'déports ont été déclarés')}.`,
    deportRule:
      'Un membre en déport ne note pas le défi, ne voit pas les notes des autres et ne siège pas pendant sa délibération. Les motifs sont au registre des déports, dans le rapport de sélection.',
    deportTable: 'Membres en déport et sorties de la salle',
    member: 'Membre',
    defi: 'Défi',
    room: 'Pendant la délibération',
    rooms: {
      left: 'A quitté la salle',
      unnoted: 'Sortie de la salle non notée',
      'other-group': 'Siégeait dans un autre groupe',
      absent: 'N’a pas siégé',
      'not-heard': 'Défi non délibéré',
      'no-deport': 'A quitté la salle, sans déport à ce jour',
    },
  },
  {
    title: 'Sittings, presence and quorum',
    none: 'No sitting is recorded in the session. Day, hours and presence are to be written here.',
    held: (n: number, count: string) => `The jury held ${count} ${plural(n, 'en', 'sitting', 'sittings')}.`,
    named: (label: string, group: string) => `Sitting “${label}”, ${group}`,
    wholeJury: 'whole jury',
    openConflict: 'Machines do not say the same of this sitting: neither its day nor its quorum is settled.',
    onDay: (day: string) => `This sitting was held on ${day}.`,
    noDay: 'The day of this sitting is not recorded.',
    present: (n: number, count: string) => `${count} ${plural(n, 'en', 'member', 'members')} present`,
    absent: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'member', 'members')} absent or excused`,
    nobodyAbsent: 'No member is noted as absent.',
    nobodyPresent: 'No member is noted as present.',
    unnoted: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'member', 'members')} whose presence is not noted`,
    noQuorum: 'No quorum is set for this sitting.',
    quorum: (n: number, count: string) =>
      `The quorum is ${count} ${plural(n, 'en', 'member', 'members')} present`,
    reached: (quorum: string, present: string) => `${quorum}. It is reached, with ${present}.`,
    notReached: (quorum: string, present: string) =>
      `${quorum}. It is not reached: the sitting has ${present}.`,
    notKnown: (quorum: string) => `${quorum}. The presence noted does not tell whether it is reached.`,
    fill: {
      day: 'Day',
      begin: 'Beginning of the sitting',
      end: 'End of the sitting',
      present: 'Members present:',
      absent: 'Members absent or excused:',
      quorum: 'Quorum',
      presided: 'Sitting chaired by',
    },
    deports: 'Déports',
    noDeport: 'No déport was declared.',
    declared: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'déport was', 'déports were')} declared.`,
    deportRule:
      'A member under déport does not mark the défi, does not see the marks of the others and does not sit in its deliberation. The reasons are in the register of déports of the selection report.',
    deportTable: 'Members under déport, and who left the room',
    member: 'Member',
    defi: 'Défi',
    room: 'During the deliberation',
    rooms: {
      left: 'Left the room',
      unnoted: 'Leaving the room not noted',
      'other-group': 'Sat in another group',
      absent: 'Did not sit',
      'not-heard': 'Défi not deliberated',
      'no-deport': 'Left the room, with no déport to this day',
    },
  },
);
