import { expect, test } from 'vitest';
import { asOptionId } from '#core/ids.ts';
import { outcomes, type GrantedTeam } from '#core/selection/decision.ts';
import { letterOf, type LetterSource } from '#core/selection/letters.ts';
import { setFrench } from '#core/texts/texts.ts';

const granted: GrantedTeam = {
  option: asOptionId('requested'),
  label: '',
  eigs: [
    { profile: 'developer', words: 'dev', mission: 'MISSION' },
    { profile: 'developer', words: 'dev', mission: 'MISSION' },
    { profile: 'designer', words: 'ux', mission: 'MISSION' },
  ],
  seats: 3,
  costCents: 196_800_00,
  fundCents: 137_760_00,
};

const source: LetterSource = {
  call: 'EIG 3',
  number: '3000001',
  title: 'Alpha',
  administration: 'Ministère de la Justice',
  round: 'comite',
  outcome: 'retenu',
  granted,
  place: null,
  motivation: '',
  complementaryList: true,
  wasListed: false,
  examined: true,
};

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('an accepted défi reads which team it is granted, with its profiles and its money', () => {
  const { subject, body, missing } = letterOf(source, 'fr');
  expect(subject).toBe(setFrench('Défi « Alpha » : retenu'));
  expect(plain(body)).toContain(
    [
      'L’équipe qui vous est accordée compte 3 entrepreneur·es d’intérêt général :',
      '- Développement : 2',
      '- Design : 1',
    ].join('\n'),
  );
  expect(plain(body)).toContain('196 800 €, dont 137 760 € à la charge du fonds');
  expect(body).not.toContain('MISSION');
  expect(missing).toEqual([]);
  expect(letterOf({ ...source, granted: { ...granted, fundCents: 0 } }, 'fr').body).toContain(
    'entièrement à la charge de votre administration',
  );
});

test('one of the complementary list reads its place and what that means', () => {
  const waiting = { ...source, outcome: 'complementaire', place: { position: 1, of: 4 } } as const;
  const { body, missing } = letterOf(waiting, 'fr');
  expect(body).toContain('à la 1re place sur 4');
  expect(body).toContain('n’est donc pas une promesse');
  expect(missing).toEqual([]);
  expect(letterOf(waiting, 'en').body).toContain('in 1st place of 4');
});

test('a refusal is not ready without its reasons; nothing is before the committee decided', () => {
  const refused = { ...source, outcome: 'non-retenu', granted: null } as const;
  expect(letterOf(refused, 'fr').missing).toEqual(['motivation']);
  const ready = letterOf({ ...refused, motivation: ' Trop large. ' }, 'fr');
  expect(ready.missing).toEqual([]);
  expect(ready.body).toContain(setFrench('Cette décision est motivée ainsi :\nTrop large.'));
  expect(letterOf({ ...refused, round: 'jury' }, 'fr').missing).toEqual(['motivation', 'confirmation']);
  expect(letterOf({ ...source, granted: null }, 'fr').missing).toEqual(['team']);
  expect(letterOf({ ...source, outcome: 'irrecevable', granted: null }, 'fr').missing).toEqual([
    'motivation',
  ]);
});

test('a withdrawal is acknowledged, and tells no reason', () => {
  const gone = letterOf(
    { ...source, outcome: 'desiste', granted: null, round: 'jury', motivation: 'RAISON' },
    'fr',
  );
  expect(gone.missing).toEqual([]);
  expect(gone.body).toContain('Nous en prenons acte.');
  expect(gone.body).not.toContain('RAISON');
});

test('one that withdrew from the complementary list does not read that it was selected', () => {
  const gone = { ...source, outcome: 'desiste', granted: null, wasListed: true } as const;
  const { body } = letterOf(gone, 'fr');
  expect(body).toContain('Votre défi est donc retiré de la liste complémentaire.');
  expect(body).not.toContain('plus retenu');
  expect(body).not.toContain('La place qui lui revenait');
  expect(letterOf(gone, 'en').body).not.toContain('no longer selected');
});

test('one that was found not admissible after it was marked does not read that nobody examined it', () => {
  const late = { ...source, outcome: 'irrecevable', granted: null, motivation: 'Hors délai.' } as const;
  expect(letterOf({ ...late, examined: false }, 'fr').body).toContain('le jury ne l’a pas examiné');
  expect(letterOf(late, 'fr').body).toContain('Il est déclaré irrecevable.');
  expect(letterOf(late, 'fr').body).not.toContain('pas examiné');
  expect(letterOf(late, 'en').body).not.toContain('not examined');
});

test('each letter is whole in both languages, from the greeting to the signature', () => {
  for (const outcome of outcomes) {
    const told = (['fr', 'en'] as const).map((language) =>
      letterOf(
        {
          ...source,
          outcome,
          granted: outcome === 'retenu' || outcome === 'complementaire' ? granted : null,
          place: outcome === 'complementaire' ? { position: 2, of: 3 } : null,
          motivation: 'Motif.',
        },
        language,
      ),
    );
    expect(told[0]?.body).toMatch(
      /^Madame, Monsieur,\n\nVotre administration – Ministère de la Justice – a proposé/,
    );
    expect(told[0]?.body.endsWith('La coordination de l’appel')).toBe(true);
    expect(told[1]?.body).toMatch(/^Dear Madam or Sir,\n\n/);
    expect(told[1]?.body).not.toMatch(/undefined|Madame/);
    expect(told[0]?.body.split('\n\n').length).toBe(told[1]?.body.split('\n\n').length);
  }
});
