import type { Language } from '../contract/shell.ts';
import { formatDay, plural } from './format.ts';
import { area } from './texts.ts';

/** What a reminder may name: titles and a date, never a mark. */
export interface ReminderFacts {
  readonly jurorName: string;
  readonly sessionName: string;
  /** Day until which ballots are expected, ISO 8601; null where none was set. */
  readonly due: string | null;
  /** Whether that day is over. */
  readonly duePast: boolean;
  /** Whether a ballot came at all. */
  readonly received: boolean;
  /** They mark on a marking sheet, and not in the application. */
  readonly bySheet: boolean;
  /** Titles of the défis without a mark, and of those that are marked in part. */
  readonly missing: readonly string[];
  readonly begun: readonly string[];
}

const reminderTexts = area(
  {
    subject: (session: string) => `Objet : votre bulletin – ${session}`,
    greeting: (name: string) => `Bonjour ${name},`,
    none: (session: string) => `Votre bulletin pour « ${session} » ne nous est pas encore parvenu.`,
    incomplete: (session: string) =>
      `Nous avons bien reçu votre bulletin pour « ${session} ». Il est encore incomplet.`,
    missing: (n: number) => plural(n, 'fr', 'Défi à noter :', 'Défis à noter :'),
    begun: (n: number) =>
      plural(
        n,
        'fr',
        'Défi commencé, dont il manque un critère au moins :',
        'Défis commencés, dont il manque un critère au moins :',
      ),
    due: (day: string) => `Les bulletins sont attendus au plus tard le ${day}.`,
    duePast: (day: string) =>
      `Les bulletins étaient attendus au plus tard le ${day}. Nous pouvons encore recevoir le vôtre.`,
    how: 'Pour l’envoyer : ouvrez votre session dans Jury EIG, allez à l’écran « Mon bulletin », exportez le bulletin et faites-nous parvenir le fichier .eigballot. Vous pouvez l’envoyer même incomplet, puis à nouveau : le plus récent compte.',
    howBySheet:
      'Pour l’envoyer : remplissez la feuille de notation que nous vous avons remise et renvoyez-nous le fichier, enregistré en XLSX ou en ODS, ou les pages si vous l’avez remplie sur papier. Vous pouvez la renvoyer même incomplète, puis la compléter.',
    deport: 'Si vous avez un lien avec l’un de ces défis, déclarez un déport : il ne vous sera plus demandé.',
    closing: 'Merci pour votre engagement.',
    signature: 'La coordination du jury',
  },
  {
    subject: (session: string) => `Subject: your ballot – ${session}`,
    greeting: (name: string) => `Dear ${name},`,
    none: (session: string) => `Your ballot for “${session}” has not reached us yet.`,
    incomplete: (session: string) => `We have received your ballot for “${session}”. It is still incomplete.`,
    missing: (n: number) => plural(n, 'en', 'Défi to mark:', 'Défis to mark:'),
    begun: (n: number) =>
      plural(
        n,
        'en',
        'Défi begun, with at least one criterion missing:',
        'Défis begun, with at least one criterion missing:',
      ),
    due: (day: string) => `Ballots are expected by ${day} at the latest.`,
    duePast: (day: string) => `Ballots were expected by ${day} at the latest. We can still receive yours.`,
    how: 'To send it: open your session in Jury EIG, go to “My ballot”, export the ballot and send us the .eigballot file. You may send it incomplete, then again: the latest one counts.',
    howBySheet:
      'To send it: fill in the marking sheet that we gave you and send us the file, saved as XLSX or ODS, or the pages if you filled it in on paper. You may send it incomplete, then complete it.',
    deport: 'If you have a tie to one of these défis, declare a déport: it will no longer be asked of you.',
    closing: 'Thank you for your commitment.',
    signature: 'The coordination of the jury',
  },
);

/** A message to a juror whose ballot is missing or incomplete, ready to be copied into a mail. */
export function reminderText(facts: ReminderFacts, language: Language): string {
  const texts = reminderTexts[language];
  const list = (head: string, titles: readonly string[]): string[] =>
    titles.length === 0 ? [] : [[head, ...titles.map((title) => `– ${title}`)].join('\n')];
  return [
    texts.subject(facts.sessionName),
    texts.greeting(facts.jurorName),
    facts.received ? texts.incomplete(facts.sessionName) : texts.none(facts.sessionName),
    ...list(texts.begun(facts.begun.length), facts.begun),
    ...list(texts.missing(facts.missing.length), facts.missing),
    ...(facts.due === null
      ? []
      : [(facts.duePast ? texts.duePast : texts.due)(formatDay(facts.due, language))]),
    facts.bySheet ? texts.howBySheet : texts.how,
    texts.deport,
    texts.closing,
    texts.signature,
  ].join('\n\n');
}
