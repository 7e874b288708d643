import { counted } from './format.ts';
import { area } from './texts.ts';

/** What is said of files that the system handed over by a double click. */
export const givenFilesTexts = area(
  {
    otherSession: 'Ouvrir une autre session',
    otherSessionText: (file: string) =>
      `« ${file} » va prendre la place de la session ouverte. Tout ce qui y est saisi est enregistré.`,
    otherSessionOpen: 'Fermer et ouvrir l’autre',
    kitHere: 'Ouvrir un kit de juré',
    kitHereText: (file: string) =>
      `« ${file} » s’ouvre sur l’ordinateur du juré à qui il est remis, et devient sa session. Pour l’ouvrir ici, il faut fermer la session de la coordination.`,
    kitHereOpen: 'Fermer la session et ouvrir le kit',
    forCoordination: 'Pour la coordination',
    forCoordinationText: (file: string, count: number) =>
      count === 1
        ? `« ${file} » ne s’ouvre que dans la session de la coordination. Envoyez-lui ce fichier tel quel.`
        : `Ces ${String(count)} fichiers ne s’ouvrent que dans la session de la coordination. Envoyez-les-lui tels quels.`,
    waitingTitle: (count: number) =>
      `${counted(count, ['fichier attend', 'fichiers attendent'], 'fr')} la coordination`,
    waitingText: (file: string, count: number) =>
      count === 1
        ? `Ouvrez la session de la coordination : « ${file} » y sera reçu aussitôt. Si vous êtes juré, envoyez ce fichier à la coordination.`
        : 'Ouvrez la session de la coordination : ils y seront reçus aussitôt. Si vous êtes juré, envoyez ces fichiers à la coordination.',
    forget: 'Ne pas recevoir',
    tooEarly: (file: string, count: number) =>
      count === 1
        ? `« ${file} » attend : il sera reçu à l’ouverture de la notation.`
        : `${String(count)} fichiers attendent : ils seront reçus à l’ouverture de la notation.`,
  },
  {
    otherSession: 'Open another session',
    otherSessionText: (file: string) =>
      `“${file}” will take the place of the open session. All that was typed in it is saved.`,
    otherSessionOpen: 'Close and open the other one',
    kitHere: 'Open a juror’s kit',
    kitHereText: (file: string) =>
      `“${file}” is opened on the computer of the juror it is given to, and becomes their session. To open it here, the coordination’s session has to be closed.`,
    kitHereOpen: 'Close the session and open the kit',
    forCoordination: 'For the coordination',
    forCoordinationText: (file: string, count: number) =>
      count === 1
        ? `“${file}” can only be opened in the coordination’s session. Send it the file as it is.`
        : `These ${String(count)} files can only be opened in the coordination’s session. Send it the files as they are.`,
    waitingTitle: (count: number) =>
      `${counted(count, ['file is', 'files are'], 'en')} waiting for the coordination`,
    waitingText: (file: string, count: number) =>
      count === 1
        ? `Open the coordination’s session: “${file}” will be received there at once. If you are a juror, send this file to the coordination.`
        : 'Open the coordination’s session: they will be received there at once. If you are a juror, send these files to the coordination.',
    forget: 'Do not receive',
    tooEarly: (file: string, count: number) =>
      count === 1
        ? `“${file}” is waiting: it will be received when the marking opens.`
        : `${String(count)} files are waiting: they will be received when the marking opens.`,
  },
);
