import { describe, expect, test } from 'vitest';
import { reminderText, type ReminderFacts } from '#core/texts/reminder.ts';
import { setFrench } from '#core/texts/texts.ts';

const facts: ReminderFacts = {
  jurorName: 'Ada Jurée',
  sessionName: 'Promotion 3',
  due: '2026-12-04',
  duePast: false,
  received: true,
  bySheet: false,
  missing: ['Alpha'],
  begun: ['Bravo', 'Charlie'],
};

describe('a reminder', () => {
  test('names what is missing, until when, and how to send it', () => {
    const text = reminderText(facts, 'fr');
    expect(text.split('\n\n')).toEqual([
      setFrench('Objet : votre bulletin – Promotion 3'),
      'Bonjour Ada Jurée,',
      setFrench('Nous avons bien reçu votre bulletin pour « Promotion 3 ». Il est encore incomplet.'),
      setFrench('Défis commencés, dont il manque un critère au moins :\n– Bravo\n– Charlie'),
      setFrench('Défi à noter :\n– Alpha'),
      'Les bulletins sont attendus au plus tard le 4 décembre 2026.',
      expect.stringContaining('.eigballot'),
      expect.stringContaining('déport'),
      'Merci pour votre engagement.',
      'La coordination du jury',
    ]);
  });

  test('says nothing of what is not there: no ballot, no date, nothing begun', () => {
    const text = reminderText({ ...facts, received: false, due: null, begun: [] }, 'fr');
    expect(text).toContain('ne nous est pas encore parvenu');
    expect(text).not.toMatch(/attendus|commencé|undefined|null/);
  });

  test('told who marks on a sheet to export a ballot from the application, which they do not have', () => {
    const text = reminderText({ ...facts, bySheet: true }, 'fr');
    expect(text).toContain('remplissez la feuille de notation');
    expect(text).not.toMatch(/Jury EIG|eigballot/);
    expect(reminderText({ ...facts, bySheet: true }, 'en')).toContain('fill in the marking sheet');
  });

  test('said of a day that was over that ballots are expected until then', () => {
    const late = { ...facts, duePast: true };
    expect(reminderText(late, 'fr')).toContain(
      'Les bulletins étaient attendus au plus tard le 4 décembre 2026. Nous pouvons encore recevoir le vôtre.',
    );
    expect(reminderText(late, 'fr')).not.toContain('sont attendus');
    expect(reminderText(late, 'en')).toContain('Ballots were expected by 4 December 2026');
  });

  test('is in English too', () => {
    const text = reminderText(facts, 'en');
    expect(text).toContain('Défi to mark:\n– Alpha');
    expect(text).toContain('4 December 2026');
  });
});
