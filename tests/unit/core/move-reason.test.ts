import { expect, test } from 'vitest';
import { asCriterionId, asJurorId } from '#core/ids.ts';
import { moveReasonSentence } from '#core/texts/move-reason.ts';
import { setFrench } from '#core/texts/texts.ts';

test('a changed mark is told with its mean, and its reason where there is one', () => {
  const reason = {
    kind: 'collective-mark',
    criterion: asCriterionId('C2'),
    mean: null,
    value: 350,
    reason: '',
  } as const;
  expect(moveReasonSentence(reason, 'fr')).toBe(setFrench('C2 : 3,50 en collectif, – en moyenne'));
  expect(moveReasonSentence({ ...reason, mean: 300, reason: 'Heard.' }, 'en')).toBe(
    'C2: 3.50 collectively, 3.00 on average (“Heard.”)',
  );
});

test('a correction names who marked it, with signs', () => {
  const jurors = [{ juror: asJurorId('a'), name: 'Ada', effect: -106.6 }];
  expect(moveReasonSentence({ kind: 'severity', correction: 23.4, jurors }, 'fr')).toBe(
    setFrench('Total corrigé de +0,23 selon qui a noté : Ada −1,07'),
  );
});

test('a rule of ties is named', () => {
  const rule = { kind: 'coups-de-coeur' } as const;
  expect(moveReasonSentence({ kind: 'tie-rule', rule }, 'en')).toBe(
    'Ex aequo, parted by the number of coups de cœur',
  );
});
