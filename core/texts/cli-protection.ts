import { area } from './texts.ts';

/** What the command line says of protected sessions. */
export const cliProtectionTexts = area(
  {
    question: (file: string) => `Phrase de passe de « ${file} » : `,
    backupQuestion: (name: string) => `Phrase de passe de la sauvegarde « ${name} » : `,
    newQuestion: 'Nouvelle phrase de passe (quinze signes au moins) : ',
    again: 'La même, encore une fois : ',
    differ: 'Les deux phrases ne sont pas les mêmes. Rien n’a été changé.',
    on: (path: string) => `Session protégée : ${path}`,
    changed: (path: string) => `Phrase de passe changée : ${path}`,
    off: (path: string) => `Protection retirée : ${path}`,
    drawn: (passphrase: string) => `Phrase de passe tirée au hasard : ${passphrase}`,
    keep: 'Gardez-la en lieu sûr, hors de cet ordinateur. Qui la perd perd la session.',
    backupsLeft: (count: string) =>
      `Sauvegardes qui gardent leur ancienne phrase de passe, ou leur ancienne protection : ${count}.`,
    beside: (file: string, as: string) =>
      `« ${file} » avait été changé d’un autre poste. Les deux sont gardés, celui-ci sous le nom « ${as} ».`,
    waits: (file: string, why: string) =>
      `La copie de travail de « ${file} » reste en clair sur cet ordinateur. ${why}`,
  },
  {
    question: (file: string) => `Passphrase of “${file}”: `,
    backupQuestion: (name: string) => `Passphrase of the backup “${name}”: `,
    newQuestion: 'New passphrase (at least fifteen signs): ',
    again: 'The same once more: ',
    differ: 'The two passphrases are not the same. Nothing was changed.',
    on: (path: string) => `Session protected: ${path}`,
    changed: (path: string) => `Passphrase changed: ${path}`,
    off: (path: string) => `Protection taken off: ${path}`,
    drawn: (passphrase: string) => `Passphrase drawn at random: ${passphrase}`,
    keep: 'Keep it in a safe place, away from this computer. Whoever loses it loses the session.',
    backupsLeft: (count: string) => `Backups that keep their former passphrase or protection: ${count}.`,
    beside: (file: string, as: string) =>
      `“${file}” had been changed from another computer. Both are kept, this one under the name “${as}”.`,
    waits: (file: string, why: string) =>
      `The working copy of “${file}” stays in clear on this computer. ${why}`,
  },
);
