import { area } from './texts.ts';

type Details = Readonly<Record<string, string | number>>;

/**
 * One sentence for each error code: what happened, what was kept, what to do next. The keys are the codes
 * (`core/contract/app-error.ts`); a detail that is missing shows as an empty word rather than `undefined`.
 */
const word = (details: Details, name: string): string => String(details[name] ?? '');

export const errorTexts = area(
  {
    'request-unknown': (d: Details) =>
      `L’application a demandé une action inconnue (« ${word(d, 'name')} »). Rien n’a été changé. Relancez l’application.`,
    'request-invalid': (d: Details) =>
      `La demande « ${word(d, 'name')} » n’a pas la forme attendue (${word(d, 'where')}). Rien n’a été changé.`,
    unexpected: (d: Details) =>
      `Une erreur imprévue est survenue (${word(d, 'message')}). Ce qui était enregistré l’est toujours. Relancez l’application ; si cela se répète, signalez-le.`,
    cancelled: () => 'L’opération a été annulée. Rien n’a été changé.',
    'service-stopped': () =>
      'Le moteur de l’application s’est arrêté. Ce qui était enregistré l’est toujours. Fermez puis rouvrez l’application.',
  },
  {
    'request-unknown': (d: Details) =>
      `The application asked for an unknown action (“${word(d, 'name')}”). Nothing was changed. Restart the application.`,
    'request-invalid': (d: Details) =>
      `The request “${word(d, 'name')}” does not have the expected shape (${word(d, 'where')}). Nothing was changed.`,
    unexpected: (d: Details) =>
      `Something unforeseen went wrong (${word(d, 'message')}). What was saved is still saved. Restart the application; if it happens again, please report it.`,
    cancelled: () => 'The operation was cancelled. Nothing was changed.',
    'service-stopped': () =>
      'The application’s engine has stopped. What was saved is still saved. Close and reopen the application.',
  },
);
