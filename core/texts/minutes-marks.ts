import { plural } from './format.ts';
import { area } from './texts.ts';

/** What the minutes say of the défis received and of how they were marked. Counts come in words, `n` chooses the form. */
export const minutesMarksTexts = area(
  {
    received: 'Défis reçus et recevabilité',
    noneReceived: 'Aucun défi n’a été reçu.',
    count: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'défi a été reçu', 'défis ont été reçus')}.`,
    states: {
      recevable: (n: number, count: string) =>
        `${count} ${plural(n, 'fr', 'est recevable', 'sont recevables')}`,
      irrecevable: (n: number, count: string) =>
        `${count} ${plural(n, 'fr', 'est irrecevable', 'sont irrecevables')}`,
      'a-completer': (n: number, count: string) => `${count} ${plural(n, 'fr', 'est', 'sont')} à compléter`,
      undecided: (n: number, count: string) =>
        `${count} ${plural(n, 'fr', 'n’a pas de décision', 'n’ont pas de décision')} de recevabilité`,
    },
    withdrawn: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'dossier a été retiré', 'dossiers ont été retirés')} après le dépôt :`,
    number: 'Dossier n°',
    defi: 'Défi',
    why: 'Motif',
    irrecevables: 'Défis irrecevables',
    open: 'Défis à compléter ou sans décision de recevabilité',
    noReason: 'motif à écrire',
    marking: 'Notation individuelle',
    grid: (label: string, criteria: string, min: string, max: string, outOf: string) =>
      `Chaque membre a noté seul les défis qui lui étaient confiés, selon la grille « ${label} » : ${criteria}. Les notes vont de ${min} à ${max} ; le total est sur ${outOf}.`,
    closed: (when: string) => `La notation a été close le ${when}.`,
    notDated: 'Le moment de la clôture de la notation n’est pas consigné dans la session.',
    closing: 'Clôture de la notation',
    ballots: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'bulletin a été reçu', 'bulletins ont été reçus')}, envois corrigés compris.`,
    noBallot: 'Aucun bulletin n’a été reçu.',
    aside: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'n’est pas retenu, avec son motif au journal', 'ne sont pas retenus, avec leur motif au journal')}.`,
    counted: (n: number, count: string, members: string) =>
      `Sur ${members}, ${count} ${plural(n, 'fr', 'a', 'ont')} un bulletin qui compte.`,
    members: (n: number, count: string) => `${count} ${plural(n, 'fr', 'membre', 'membres')}`,
    allCounted: (n: number, count: string) =>
      `${plural(n, 'fr', 'Le seul membre', `Chacun des ${count} membres`)} a un bulletin qui compte.`,
    noneCounted: 'Aucun membre n’a de bulletin qui compte.',
    without: (who: string) => `Sans bulletin qui compte : ${who}.`,
    noConflict: 'Aucun conflit entre les bulletins d’un même membre n’a eu à être réglé.',
    decided: 'Ce que la coordination a décidé sur des bulletins :',
    kinds: {
      settled: (who: string) =>
        `${who} : des bulletins ne se suivaient pas, et la coordination a dit ce qui compte`,
      pinned: (who: string) => `${who} : bulletin venu d’un autre ordinateur, accepté`,
      rejected: (who: string) => `${who} : bulletin venu d’un autre ordinateur, écarté`,
    },
    onDay: (day: string) => `, le ${day}`,
    becauseOf: (reason: string) => ` (motif : ${reason})`,
  },
  {
    received: 'Défis received and admissibility',
    noneReceived: 'No défi was received.',
    count: (n: number, count: string) => `${count} ${plural(n, 'en', 'défi was', 'défis were')} received.`,
    states: {
      recevable: (n: number, count: string) => `${count} ${plural(n, 'en', 'is', 'are')} admissible`,
      irrecevable: (n: number, count: string) => `${count} ${plural(n, 'en', 'is', 'are')} not admissible`,
      'a-completer': (n: number, count: string) =>
        `${count} ${plural(n, 'en', 'has', 'have')} to be completed`,
      undecided: (n: number, count: string) =>
        `${count} ${plural(n, 'en', 'has', 'have')} no decision on admissibility`,
    },
    withdrawn: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'dossier was', 'dossiers were')} withdrawn after filing:`,
    number: 'Dossier no.',
    defi: 'Défi',
    why: 'Reason',
    irrecevables: 'Défis that are not admissible',
    open: 'Défis to be completed or without a decision on admissibility',
    noReason: 'reason to be written',
    marking: 'Individual marking',
    grid: (label: string, criteria: string, min: string, max: string, outOf: string) =>
      `Each member marked alone the défis they were given, by the grid “${label}”: ${criteria}. Marks go from ${min} to ${max}; the total is out of ${outOf}.`,
    closed: (when: string) => `The marking was closed on ${when}.`,
    notDated: 'When the marking was closed is not recorded in the session.',
    closing: 'Closing of the marking',
    ballots: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'ballot was', 'ballots were')} received, corrected ones included.`,
    noBallot: 'No ballot was received.',
    aside: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'is not taken, with its reason in the journal', 'are not taken, with their reasons in the journal')}.`,
    counted: (n: number, count: string, members: string) =>
      `Of ${members}, ${count} ${plural(n, 'en', 'has', 'have')} a ballot that counts.`,
    members: (n: number, count: string) => `${count} ${plural(n, 'en', 'member', 'members')}`,
    allCounted: (n: number, count: string) =>
      `${plural(n, 'en', 'The only member', `Each of the ${count} members`)} has a ballot that counts.`,
    noneCounted: 'No member has a ballot that counts.',
    without: (who: string) => `Without a ballot that counts: ${who}.`,
    noConflict: 'No conflict between ballots of one member had to be settled.',
    decided: 'What the coordination decided on ballots:',
    kinds: {
      settled: (who: string) =>
        `${who}: ballots did not follow one another, and the coordination said what counts`,
      pinned: (who: string) => `${who}: ballot from another computer, accepted`,
      rejected: (who: string) => `${who}: ballot from another computer, set aside`,
    },
    onDay: (day: string) => `, on ${day}`,
    becauseOf: (reason: string) => ` (reason: ${reason})`,
  },
);
