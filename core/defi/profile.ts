/** The short list to which requested profiles are normalised; the original words are always kept beside. */
export const profiles = [
  'developer',
  'designer',
  'data-scientist',
  'data-engineer',
  'data-analyst',
  'geomatician',
  'jurist',
  'other',
] as const;

export type Profile = (typeof profiles)[number];

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** First match wins: the more specific words stand before the more general ones. */
const patterns: readonly (readonly [RegExp, Profile])[] = [
  [/geomat|\bsig\b|cartograph/, 'geomatician'],
  [/data[ -]?engineer|ingenieure?.{0,12}(donnees|data)|architecte?.{0,12}(donnees|data)/, 'data-engineer'],
  [
    /data[ -]?(scien|ia\b)|scientifique des donnees|machine learning|statisticien|anonymisation/,
    'data-scientist',
  ],
  [/data[ -]?anal|analyste/, 'data-analyst'],
  [/design|\bux\b|\bui\b|ergonom|graphist/, 'designer'],
  [/jurist|legal/, 'jurist'],
  [/develop|full[ -]?stack|front|back[ -]?end|programm|ingenieure? logiciel/, 'developer'],
];

/** The profile that a requested wording stands for; `other` when no known word is found. */
export function normaliseProfile(words: string): Profile {
  const text = plain(words);
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
