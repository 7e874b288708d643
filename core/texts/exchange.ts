import type { ExchangeNews } from '../contract/wire.ts';
import type { Language } from '../contract/shell.ts';
import { counted } from './format.ts';
import { area } from './texts.ts';

/** The exchange folder: its panel, and what is said when something happens there. */
export const exchangeTexts = area(
  {
    title: 'Dossier d’échange',
    lead: 'Un dossier que vous et les jurés partagez : disque synchronisé, serveur ou clé USB. Les bulletins qui y arrivent sont reçus d’eux-mêmes. Rien n’y est modifié ni effacé.',
    choose: 'Choisir un dossier…',
    change: 'Changer de dossier…',
    giveUp: 'Ne plus surveiller',
    none: 'Aucun dossier n’est choisi.',
    watched: 'Surveillé',
    gone: 'Inaccessible',
    goneText:
      'Branchez la clé ou attendez que le disque réponde : la surveillance reprendra d’elle-même. Rien n’est perdu.',
    waiting: 'Les bulletins seront pris dès l’ouverture de la notation.',
    waitingArchived: 'La session est archivée : ce qui arrive ici attend, et rien n’est pris.',
    passedOver: (n: number) =>
      counted(
        n,
        [
          'fichier qui n’est pas un bulletin est laissé de côté.',
          'fichiers qui ne sont pas des bulletins sont laissés de côté.',
        ],
        'fr',
      ),
    leftOut: (where: string) =>
      `Le dossier contient trop de choses : rien n’est lu à partir de « ${where} ».`,
    arrivals: (n: number) => counted(n, ['arrivée depuis l’ouverture', 'arrivées depuis l’ouverture'], 'fr'),
    noArrival: 'Rien n’est arrivé depuis l’ouverture de la session.',
    news: {
      gone: 'Le dossier d’échange n’est plus accessible.',
      back: 'Le dossier d’échange est de nouveau accessible.',
      received: (n: number) =>
        counted(n, ['bulletin reçu du dossier d’échange.', 'bulletins reçus du dossier d’échange.'], 'fr'),
      conflict: (n: number) => `${String(n)} en conflit.`,
      held: (n: number) => counted(n, ['gardé sans être compté.', 'gardés sans être comptés.'], 'fr'),
      refused: (n: number) => counted(n, ['fichier refusé.', 'fichiers refusés.'], 'fr'),
    },
  },
  {
    title: 'Exchange folder',
    lead: 'A folder that you and the jurors share: synchronised drive, server or USB key. Ballots that come there are received by themselves. Nothing in it is changed or deleted.',
    choose: 'Choose a folder…',
    change: 'Choose another folder…',
    giveUp: 'Stop watching',
    none: 'No folder is chosen.',
    watched: 'Watched',
    gone: 'Not reachable',
    goneText:
      'Plug the key in or wait for the drive to answer: watching will go on by itself. Nothing is lost.',
    waiting: 'Ballots will be taken as soon as the marking opens.',
    waitingArchived: 'The session is archived: what comes here waits, and nothing is taken.',
    passedOver: (n: number) =>
      counted(
        n,
        ['file that is no ballot is left alone.', 'files that are no ballots are left alone.'],
        'en',
      ),
    leftOut: (where: string) => `The folder holds too much: nothing is read from “${where}” on.`,
    arrivals: (n: number) => counted(n, ['arrival since the opening', 'arrivals since the opening'], 'en'),
    noArrival: 'Nothing has come since the session was opened.',
    news: {
      gone: 'The exchange folder can no longer be reached.',
      back: 'The exchange folder can be reached again.',
      received: (n: number) =>
        counted(
          n,
          ['ballot received from the exchange folder.', 'ballots received from the exchange folder.'],
          'en',
        ),
      conflict: (n: number) => `${String(n)} in conflict.`,
      held: (n: number) => `${String(n)} kept without counting.`,
      refused: (n: number) => counted(n, ['file refused.', 'files refused.'], 'en'),
    },
  },
);

/** What happened at the exchange folder, said aloud. */
export function exchangeSentence(news: ExchangeNews, language: Language): string {
  const texts = exchangeTexts[language].news;
  if (news.kind !== 'arrived') return texts[news.kind];
  const { accepted = 0, older = 0, conflict = 0, held = 0, refused = 0 } = news.counts;
  const received = accepted + older + conflict + held;
  return [
    ...(received > 0 ? [texts.received(received)] : []),
    ...(conflict > 0 ? [texts.conflict(conflict)] : []),
    ...(held > 0 ? [texts.held(held)] : []),
    ...(refused > 0 ? [texts.refused(refused)] : []),
  ].join(' ');
}
