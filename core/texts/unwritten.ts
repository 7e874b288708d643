import { area } from './texts.ts';
import { plural } from './format.ts';

/** What is told and asked when the session is left while something that was typed is in no file. */
export const unwrittenTexts = area(
  {
    writing: 'Enregistrement des derniers textes…',
    title: (count: number, told: string) =>
      plural(count, 'fr', 'Une saisie n’est pas enregistrée', `${told} saisies ne sont pas enregistrées`),
    notYet: 'Ce que vous avez saisi n’est pas encore dans la session.',
    lost: (count: number) =>
      plural(
        count,
        'fr',
        'Si vous fermez maintenant, elle est perdue. Restez pour l’enregistrer, ou copiez-la d’abord ailleurs.',
        'Si vous fermez maintenant, elles sont perdues. Restez pour les enregistrer, ou copiez-les d’abord ailleurs.',
      ),
    list: 'Ce qui serait perdu',
    changed: 'Un changement',
    /** A défi and, where it is known, the field in which it was typed. */
    about: (title: string, field: string) => (field === '' ? `« ${title} »` : `« ${title} » – ${field}`),
    /** A field of a form and what is in it. */
    line: (field: string, text: string) => `${field} : ${text === '' ? '(vide)' : text}`,
    ticked: 'case cochée',
    unticked: 'case décochée',
    /** Of work that closing would stop. */
    work: {
      title: 'Un travail est en cours',
      kits: 'Des kits sont en train d’être écrits. Si vous fermez maintenant, l’écriture s’arrête : les kits déjà écrits restent, les autres seront à écrire.',
      import:
        'Des fichiers sont en train d’être lus. Si vous fermez maintenant, la lecture s’arrête : rien n’en est chargé dans la session, et ils seront à choisir à nouveau.',
      whole: 'Rien ne reste à moitié écrit.',
      ended: 'Le travail est terminé : fermer n’arrête plus rien.',
    },
    stay: 'Rester',
    copy: 'Copier',
    leave: 'Fermer quand même',
  },
  {
    writing: 'Saving the last texts…',
    title: (count: number, told: string) =>
      plural(count, 'en', 'An entry is not saved', `${told} entries are not saved`),
    notYet: 'What you entered is not in the session yet.',
    lost: (count: number) =>
      plural(
        count,
        'en',
        'If you close now, it is lost. Stay to save it, or copy it elsewhere first.',
        'If you close now, they are lost. Stay to save them, or copy them elsewhere first.',
      ),
    list: 'What would be lost',
    changed: 'A change',
    about: (title: string, field: string) => (field === '' ? `“${title}”` : `“${title}” – ${field}`),
    line: (field: string, text: string) => `${field}: ${text === '' ? '(empty)' : text}`,
    ticked: 'ticked',
    unticked: 'not ticked',
    work: {
      title: 'Work is under way',
      kits: 'Kits are being written. If you close now, the writing stops: the kits that are written already stay, the others are still to be written.',
      import:
        'Files are being read. If you close now, the reading stops: nothing of them is loaded into the session, and they are to be chosen again.',
      whole: 'Nothing is left half written.',
      ended: 'The work has ended: closing no longer stops anything.',
    },
    stay: 'Stay',
    copy: 'Copy',
    leave: 'Close anyway',
  },
);
