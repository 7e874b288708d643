import { area } from '../texts.ts';
import { word, type Params } from './params.ts';

/** Findings about the content of a fiche détaillée. */
export const ficheFindingTexts = area(
  {
    'fiche-unreadable': () =>
      'Ce fichier .docx n’a pas pu être lu. Ouvrez-le dans Word ou LibreOffice, réenregistrez-le en .docx, puis recommencez.',
    'fiche-blank': () => 'Cette fiche détaillée est vide : aucune réponse n’y a été trouvée.',
    'fiche-no-heading': () =>
      'Aucune rubrique de la fiche détaillée n’a été reconnue dans ce document : son texte est gardé tel quel.',
    'fiche-heading-likened': (p: Params) =>
      `La rubrique « ${word(p, 'written')} » a été lue comme « ${word(p, 'heading')} ».`,
    'fiche-share-out-of-range': (p: Params) =>
      `Équipe projet : « ${word(p, 'value')} » n’est pas une part de temps de travail ; le texte est gardé avec l’apport.`,
    'fiche-attestation-silent': () =>
      'Les trois attestations sont restées telles quelles, sans case cochée ni « oui » : elles ne disent rien.',
    'fiche-attestation-open': (p: Params) => `Case non cochée : « ${word(p, 'heading')} ».`,
    'fiche-answer-unclear': (p: Params) =>
      `« ${word(p, 'heading')} » : ni « oui » ni « non » ; la réponse est gardée parmi les textes sans place.`,
    'fiche-answer-too-long': (p: Params) =>
      `« ${word(p, 'heading')} » : la réponse dépasse la longueur admise ; la fin est gardée parmi les textes sans place.`,
  },
  {
    'fiche-unreadable': () =>
      'This .docx file could not be read. Open it in Word or LibreOffice, save it as .docx again, then try again.',
    'fiche-blank': () => 'This fiche détaillée is blank: no answer was found in it.',
    'fiche-no-heading': () =>
      'No heading of the fiche détaillée was recognised in this document: its text is kept as it is.',
    'fiche-heading-likened': (p: Params) =>
      `The heading “${word(p, 'written')}” was read as “${word(p, 'heading')}”.`,
    'fiche-share-out-of-range': (p: Params) =>
      `Project team: “${word(p, 'value')}” is no share of working time; the text is kept with the contribution.`,
    'fiche-attestation-silent': () =>
      'The three attestations stand untouched, with neither a ticked box nor “oui”: they say nothing.',
    'fiche-attestation-open': (p: Params) => `Box not ticked: “${word(p, 'heading')}”.`,
    'fiche-answer-unclear': (p: Params) =>
      `“${word(p, 'heading')}”: neither “oui” nor “non”; the answer is kept among the texts without a place.`,
    'fiche-answer-too-long': (p: Params) =>
      `“${word(p, 'heading')}”: the answer exceeds the greatest length; its end is kept among the texts without a place.`,
  },
);
