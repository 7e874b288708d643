import { area } from './texts.ts';

/** The window "À propos". */
export const aboutTexts = area(
  {
    open: 'À propos de Jury EIG',
    title: 'À propos de Jury EIG',
    version: (version: string) => `Version ${version}`,
    runtime: (electron: string, chromium: string) => `Electron ${electron}, Chromium ${chromium}`,
    offline:
      'L’application travaille hors connexion. Elle ne cherche pas de nouvelle version et ne se met pas à jour toute seule.',
    announced: 'Les nouvelles versions sont annoncées à cette adresse :',
    notAnnounced:
      'Cette version ne dit pas où les suivantes sont annoncées : demandez à la personne qui vous l’a remise.',
    copy: 'Copier l’adresse',
    visit: 'Ouvrir dans le navigateur…',
    licence: 'Logiciel libre, sous licence MIT.',
  },
  {
    open: 'About Jury EIG',
    title: 'About Jury EIG',
    version: (version: string) => `Version ${version}`,
    runtime: (electron: string, chromium: string) => `Electron ${electron}, Chromium ${chromium}`,
    offline: 'The application works offline. It looks for no newer version and does not update itself.',
    announced: 'Newer versions are announced at this address:',
    notAnnounced: 'This version does not say where newer ones are announced: ask whoever gave it to you.',
    copy: 'Copy the address',
    visit: 'Open in the browser…',
    licence: 'Free software under the MIT licence.',
  },
);
