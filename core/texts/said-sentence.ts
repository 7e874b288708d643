import type { Language } from '../contract/shell.ts';
import type { AvisGiven, Said } from '../deliberation/act.ts';
import { formatHundredths, plural } from './format.ts';
import { sittingTexts } from './sitting.ts';
import { area } from './texts.ts';

const texts = area(
  {
    mark: (criterion: string, value: string) => `Note du groupe, ${criterion} : ${value}`,
    backToMean: (criterion: string) => `Note du groupe, ${criterion} : la moyenne à nouveau`,
    avis: (avis: string) => `Avis : ${avis}`,
    noAvis: 'Avis retiré',
    reason: (text: string) => `Motif : ${text}`,
    noReason: 'Motif effacé',
    dissent: (text: string) => `Désaccords : ${text}`,
    noDissent: 'Désaccords effacés',
    coupDeCoeur: 'Coup de cœur donné',
    noCoupDeCoeur: 'Coup de cœur retiré',
    left: (n: number, names: string) =>
      `${plural(n, 'fr', 'A quitté la salle', 'Ont quitté la salle')} : ${names}`,
    nobodyLeft: 'Personne n’est noté sorti',
    clock: 'Chronomètre',
    order: 'Ordre des rangs',
    finished: 'Grille close',
    reopened: 'Grille rouverte',
    sitting: (label: string) => `Séance : ${label}`,
    presence: 'Présence',
    projection: 'Affichage en salle',
    plenaryOrder: 'Ordre de la plénière',
  },
  {
    mark: (criterion: string, value: string) => `Group’s mark, ${criterion}: ${value}`,
    backToMean: (criterion: string) => `Group’s mark, ${criterion}: the mean again`,
    avis: (avis: string) => `Avis: ${avis}`,
    noAvis: 'Avis taken back',
    reason: (text: string) => `Reason: ${text}`,
    noReason: 'Reason taken out',
    dissent: (text: string) => `Dissent: ${text}`,
    noDissent: 'Dissent taken out',
    coupDeCoeur: 'Coup de cœur given',
    noCoupDeCoeur: 'Coup de cœur taken back',
    left: (_n: number, names: string) => `Who left: ${names}`,
    nobodyLeft: 'Nobody is recorded as gone',
    clock: 'Clock',
    order: 'Order of ranks',
    finished: 'Grid closed',
    reopened: 'Grid opened again',
    sitting: (label: string) => `Sitting: ${label}`,
    presence: 'Presence',
    projection: 'Room display',
    plenaryOrder: 'Order of the plenary',
  },
);

/** `nameOf`: a juror’s name; null where it is not known here. */
type Names = (juror: string) => string | null;

/** `Favorable (5 pour, 5 contre, 1 abstention, voix prépondérante de …)`. */
export function avisSentence({ avis, votes, casting }: AvisGiven, nameOf: Names, language: Language): string {
  const words = sittingTexts[language].avis;
  const chair = casting === null ? null : nameOf(casting);
  const how = [
    ...(votes === null
      ? []
      : [words.votes(String(votes.for), String(votes.against), String(votes.abstained))]),
    ...(chair === null ? [] : [words.castBy(chair)]),
  ];
  return how.length === 0 ? words.values[avis] : `${words.values[avis]} (${how.join(', ')})`;
}

/** What an act said, for the history of a défi. */
export function saidSentence(said: Said, nameOf: Names, language: Language): string {
  const words = texts[language];
  switch (said.field) {
    case 'mark':
      return said.value === null
        ? words.backToMean(said.criterion)
        : words.mark(said.criterion, formatHundredths(said.value, language));
    case 'avis':
      return said.value === null ? words.noAvis : words.avis(avisSentence(said.value, nameOf, language));
    case 'reason':
      return said.value === '' ? words.noReason : words.reason(said.value);
    case 'dissent':
      return said.value === '' ? words.noDissent : words.dissent(said.value);
    case 'coup-de-coeur':
      return said.value ? words.coupDeCoeur : words.noCoupDeCoeur;
    case 'left-room':
      return said.value.length === 0
        ? words.nobodyLeft
        : words.left(said.value.length, said.value.map((juror) => nameOf(juror) ?? '?').join(', '));
    case 'clock':
      return words.clock;
    case 'order':
      return words.order;
    case 'finished':
      return said.value ? words.finished : words.reopened;
    case 'sitting':
      return words.sitting(said.value.label);
    case 'presence':
      return words.presence;
    case 'projection':
      return words.projection;
    case 'plenary-order':
      return words.plenaryOrder;
  }
}
