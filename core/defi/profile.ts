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

/** Without accents and case; `développeur·se`, `ingénieur(e)` and `chargé-e` become the plain masculine. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[·•∙.(-](?:euse|trice|rice|nne|se|ne|te|e)\)?(?:[·•∙.-]?s)?(?![a-z])/g, '')
    .replace(/\s+/g, ' ');

/** Where two begin at the same word, the first of the list wins: the more specific stand before the general. */
const patterns: readonly (readonly [RegExp, Profile])[] = [
  [
    /data[ -]?(?:engineer|architect)|(?:ingenieure?|architecte?|gestionnaire)s?\b.{0,12}\b(?:donnees|data\b(?![ -]?scien))|develop\w* \(data[ -]?engineer|web des donnees/,
    'data-engineer',
  ],
  [
    /data[ -]?(?:scien|ia\b|mining)|scientifiques? (?:des?|en|de la) (?:donnees?|data)|science des donnees|machine learning|apprentissage (?:automatique|machine|profond)|intelligence artificielle|\bnlp\b|\btal\b|statisti|anonymis|ingenieure? (?:ia|data[ -]?scien)\b/,
    'data-scientist',
  ],
  [/data[ -]?anal|analystes?\b.{0,12}\bdonnees|analyste|analyse (?:de|des) donnees/, 'data-analyst'],
  [/geomat|\bsig\b|cartograph|geographe/, 'geomatician'],
  [/design|\bux\b|\bui\b|ergonom|graphist/, 'designer'],
  [/jurist|juridique|legal|\bavocat/, 'jurist'],
  [
    /develop|\bdev\b|dev[ -]?ops|full[ -]?stack|front(?:[ -]?end)?\b|back[ -]?end|programm(?:eu|at)|ingenieure? (?:logiciel|informatique)|architecte (?:logiciel|technique)/,
    'developer',
  ],
];

/**
 * The profile that a requested wording stands for; `other` when no known word is found. The role named first wins:
 * in `data scientist (SIG)` and `développeur, notions de design` what follows only says more of it.
 */
export function normaliseProfile(words: string): Profile {
  const text = plain(words);
  let found: { readonly at: number; readonly profile: Profile } | null = null;
  for (const [pattern, profile] of patterns) {
    const at = text.search(pattern);
    if (at >= 0 && (found === null || at < found.at)) found = { at, profile };
  }
  return found?.profile ?? 'other';
}
