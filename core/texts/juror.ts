import { area } from './texts.ts';
import { counted, plural } from './format.ts';

/** What surrounds a juror's evening: the welcome, the calendar, the kit and what a newer one brings. */
export const jurorTexts = area(
  {
    welcome: {
      title: 'Bienvenue',
      sentences: [
        'Lisez chaque défi et notez-le critère par critère : tout est gardé à mesure que vous tapez, sur cet ordinateur seulement.',
        'Arrêtez-vous quand vous voulez : vous reprendrez exactement où vous en étiez.',
        'À la fin, exportez votre bulletin et envoyez ce seul fichier à la coordination ; vous pourrez le corriger et l’envoyer à nouveau.',
      ] as readonly string[],
      dismiss: 'J’ai compris',
    },
    calendar: {
      title: 'Calendrier',
      due: (day: string, left: string) => `Bulletins attendus jusqu’au ${day} (${left}).`,
      duePast: (day: string) =>
        `Les bulletins étaient attendus jusqu’au ${day}. Vous pouvez toujours envoyer le vôtre : prévenez la coordination.`,
      jury: (day: string, left: string) => `Jury le ${day} (${left}).`,
      juryPast: (day: string) => `Le jury était prévu le ${day}.`,
      left: (days: number) =>
        days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${String(days)} jours`,
    },
    kit: {
      renew: 'Ouvrir un nouveau kit…',
      renewHint: 'Un kit mis à jour ou une autre partie de votre kit : vos notes restent.',
      partsTitle: (opened: readonly number[], of: number) =>
        `${plural(opened.length, 'fr', 'Partie', 'Parties')} ${listed(opened, 'et')} sur ${String(of)} ${plural(opened.length, 'fr', 'ouverte', 'ouvertes')}`,
      partsMissing: (missing: readonly number[]) =>
        missing.length === 1
          ? `Il manque la partie ${listed(missing, 'et')}. Ouvrez-la aussi : elle contient d’autres défis à noter.`
          : `Il manque les parties ${listed(missing, 'et')}. Ouvrez-les aussi : elles contiennent d’autres défis à noter.`,
      partsCount: (n: number, here: string, assigned: string) =>
        `${here} ${plural(n, 'fr', 'défi', 'défis')} sur ${assigned} ${plural(n, 'fr', 'est là', 'sont là')}.`,
      broughtTitle: 'Nouveau kit ouvert',
      kept: 'Toutes vos notes et tous vos commentaires sont gardés.',
      added: (count: number) => counted(count, ['nouveau défi', 'nouveaux défis'], 'fr'),
      changed: (count: number) => counted(count, ['dossier modifié', 'dossiers modifiés'], 'fr'),
      changedHint: 'Ceux que vous aviez notés sont signalés dans la liste : relisez ce qui a changé.',
      gone: (count: number) =>
        counted(count, ['défi n’est plus à noter', 'défis ne sont plus à noter'], 'fr'),
      goneHint: (count: number) =>
        plural(
          count,
          'fr',
          'Il n’est plus dans la liste ; vos notes sur lui restent sur cet ordinateur.',
          'Ils ne sont plus dans la liste ; vos notes sur eux restent sur cet ordinateur.',
        ),
      ballots: (count: number) =>
        `${counted(count, ['bulletin', 'bulletins'], 'fr')} d’une autre machine : voyez « Mon bulletin ».`,
      nothingNew: 'Ce kit n’apporte rien de nouveau sur les défis.',
      same: 'Ce kit est déjà ouvert : rien n’a changé.',
      older: 'Ce kit est plus ancien que le vôtre : rien n’a changé. Gardez le plus récent.',
      drop: 'Déposez le kit ici pour l’ouvrir.',
    },
  },
  {
    welcome: {
      title: 'Welcome',
      sentences: [
        'Read each défi and mark it criterion by criterion: everything is kept as you type, on this computer alone.',
        'Stop whenever you like: you will go on exactly where you were.',
        'At the end, export your ballot and send that one file to the coordination; you can correct it and send it again.',
      ] as readonly string[],
      dismiss: 'I understand',
    },
    calendar: {
      title: 'Calendar',
      due: (day: string, left: string) => `Ballots are expected until ${day} (${left}).`,
      duePast: (day: string) =>
        `Ballots were expected until ${day}. You can still send yours: let the coordination know.`,
      jury: (day: string, left: string) => `Jury on ${day} (${left}).`,
      juryPast: (day: string) => `The jury was planned for ${day}.`,
      left: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`),
    },
    kit: {
      renew: 'Open a new kit…',
      renewHint: 'An updated kit or a further part of yours: your marks stay.',
      partsTitle: (opened: readonly number[], of: number) =>
        `${plural(opened.length, 'en', 'Part', 'Parts')} ${listed(opened, 'and')} of ${String(of)} opened`,
      partsMissing: (missing: readonly number[]) =>
        missing.length === 1
          ? `Part ${listed(missing, 'and')} is missing. Open it too: it holds further défis to mark.`
          : `Parts ${listed(missing, 'and')} are missing. Open them too: they hold further défis to mark.`,
      partsCount: (n: number, here: string, assigned: string) =>
        `${here} of ${assigned} défis ${plural(n, 'en', 'is', 'are')} here.`,
      broughtTitle: 'New kit opened',
      kept: 'All your marks and comments are kept.',
      added: (count: number) => counted(count, ['new défi', 'new défis'], 'en'),
      changed: (count: number) => counted(count, ['dossier changed', 'dossiers changed'], 'en'),
      changedHint: 'Those that you had marked are flagged in the list: read again what changed.',
      gone: (count: number) =>
        counted(count, ['défi is no longer to be marked', 'défis are no longer to be marked'], 'en'),
      goneHint: (count: number) =>
        plural(
          count,
          'en',
          'It is no longer in the list; your marks on it stay on this computer.',
          'They are no longer in the list; your marks on them stay on this computer.',
        ),
      ballots: (count: number) =>
        `${counted(count, ['ballot', 'ballots'], 'en')} of another machine: see “My ballot”.`,
      nothingNew: 'This kit brings nothing new about the défis.',
      same: 'This kit is open already: nothing has changed.',
      older: 'This kit is older than yours: nothing has changed. Keep the newer one.',
      drop: 'Drop the kit here to open it.',
    },
  },
);

/** `1`, `1 et 2`, `1, 2 et 3`. */
function listed(numbers: readonly number[], and: string): string {
  const words = numbers.map(String);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} ${and} ${last}`;
}
