/** What an answer to an attestation says; `unclear` is for a person to read. */
export type Attestation = 'ticked' | 'not-ticked' | 'unclear' | 'silent';

// A check box comes out of the platform, of a spreadsheet or of a fiche under many words.
const tickedWords = new Set([
  'oui',
  'on',
  'true',
  'vrai',
  'x',
  '1',
  'yes',
  'coche',
  'cochee',
  '☒',
  '☑',
  '✓',
  '✔',
]);
const otherWords = new Set(['non', 'off', 'false', 'faux', '0', 'no', 'decoche', 'decochee', '☐']);

export function readAttestation(answer: string | undefined): Attestation {
  const plain = (answer ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.]+/gu, ' ')
    .trim();
  if (plain === '') return 'silent';
  if (tickedWords.has(plain)) return 'ticked';
  return otherWords.has(plain) ? 'not-ticked' : 'unclear';
}
