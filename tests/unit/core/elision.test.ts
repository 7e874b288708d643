import { expect, test } from 'vitest';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { deOf, queOf } from '#core/texts/elision.ts';
import { firmnessTexts } from '#core/texts/firmness.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { setFrench } from '#core/texts/texts.ts';

test.each([
  ['Bruno Lefèvre', 'de Bruno Lefèvre'],
  ['Élodie Petit', 'd’Élodie Petit'],
  // As some systems write it: the accent is a letter of its own.
  ['E\u{301}lodie', 'd’E\u{301}lodie'],
  ['Awa Diop', 'd’Awa Diop'],
  ['Hugo Roy', 'de Hugo Roy'],
  ['Yves Roy', 'd’Yves Roy'],
  ['Yasmine', 'de Yasmine'],
  ['EIG Link', 'd’EIG Link'],
  ['Œdipe', 'd’Œdipe'],
  ['« Alpha »', 'de « Alpha »'],
  ['J2', 'de J2'],
])('of %s', (name, told) => expect(deOf(name)).toBe(told));

test('bug: « un déport de Élodie Petit », « il suffirait que Awa Diop »', () => {
  expect(juryTexts.fr.toDeportOf('Élodie Petit', 'Plume')).toBe(
    setFrench('Déclarer un déport d’Élodie Petit pour « Plume »'),
  );
  expect(conflictsTexts.fr.title('Éléonore Vasseur')).toBe('Bulletins en conflit d’Éléonore Vasseur');
  expect(queOf('Bruno')).toBe('que Bruno');
  expect(firmnessTexts.fr.mark.change('Awa Diop', '3', '2', 'C1', '« Plume »')).toMatch(
    /^Il suffirait qu’Awa Diop mette/,
  );
});
