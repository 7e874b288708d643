import { describe, expect, test } from 'vitest';
import { textsOfPayload } from '#core/privacy/payload-texts.ts';
import { repeatsOf } from '#core/privacy/removed-texts.ts';

describe('what repeats a text that was removed', () => {
  test('is told by whole words where the text cannot be another by chance', () => {
    const repeats = repeatsOf(['paul@exemple.fr', '01 42 75 80 00', 'Hélène Dupré', '0142758000']);
    for (const text of [
      'Écrire à paul@exemple.fr.',
      'Tél. 01.42.75.80.00',
      'Vu avec HELENE DUPRE hier',
      'au 0142758000',
    ])
      expect([text, repeats(text)]).toEqual([text, true]);
    for (const text of [
      'jeanpaul@exemple.fr',
      'paul@exemple.free',
      'Hélène',
      'Hélène Duprés',
      '101427580001',
    ])
      expect([text, repeats(text)]).toEqual([text, false]);
  });

  test('is only the whole text where the text is short: it deletes nothing that merely holds it', () => {
    const repeats = repeatsOf(['Data', 'Sacha', 'a.pdf', 'néant']);
    for (const text of ['Les data de l’État', 'Sacha a lu', 'voir a.pdf', 'database'])
      expect([text, repeats(text)]).toEqual([text, false]);
    for (const text of ['Data', 'sacha', 'A.pdf', ' Néant. '])
      expect([text, repeats(text)]).toEqual([text, true]);
  });

  test('nothing repeats what has no word', () => {
    expect(repeatsOf(['', '…', '—'])('')).toBe(false);
    expect(repeatsOf(['…'])('… — !')).toBe(false);
  });
});

test('identifiers, digests and words of our own lists are no texts of a payload', () => {
  expect(
    textsOfPayload({
      state: 'recevable',
      reason: 'Oui',
      files: [{ file: 'a.csv', digest: 'ab' }],
      defis: [{ defi: 'd1', motivation: 'Bien' }],
      count: 3,
    }),
  ).toEqual(['Oui', 'a.csv', 'Bien']);
});
