/** A word as it is, and as JSON writes it with every letter beyond ASCII escaped. */
const spellings = (word: string): string[] => [
  word,
  JSON.stringify(word).slice(1, -1),
  Array.from({ length: word.length }, (_none, place) => word.charCodeAt(place))
    .map((unit) => (unit < 128 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`))
    .join(''),
];

/** Which of these words stand in the bytes, in any spelling. */
export const found = (bytes: Buffer, words: readonly string[]): string[] =>
  words.filter((word) => spellings(word).some((spelling) => bytes.includes(Buffer.from(spelling, 'utf8'))));
