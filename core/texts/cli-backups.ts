import { area } from './texts.ts';

/** What the commands about backups answer. */
export const cliBackupsTexts = area(
  {
    none: 'Aucune sauvegarde de cette session sur cet ordinateur.',
    line: (name: string, at: string, reason: string, entries: string, size: string, state: string) =>
      `${name}  ${at}, ${reason}, ${entries}, ${size}, ${state}`,
    restored: (path: string) => `Sauvegarde reprise : ${path}`,
    copied: (path: string) => `Sauvegarde copiée : ${path}`,
  },
  {
    none: 'No backup of this session on this computer.',
    line: (name: string, at: string, reason: string, entries: string, size: string, state: string) =>
      `${name}  ${at}, ${reason}, ${entries}, ${size}, ${state}`,
    restored: (path: string) => `Backup restored: ${path}`,
    copied: (path: string) => `Backup copied: ${path}`,
  },
);
