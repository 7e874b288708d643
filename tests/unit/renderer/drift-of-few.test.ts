import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setFrench } from '#core/texts/texts.ts';
import { DriftPanel } from '#renderer/screens/my-ballot/DriftPanel.tsx';
import { coordinatorWithKits, jurorAt } from '#tests/support/jury.ts';
import { newFolder, type TestService } from '#tests/support/service.ts';

let juror: TestService;

beforeAll(async () => {
  const folder = newFolder();
  (await coordinatorWithKits(folder, { jurors: ['Ada Martin'], defis: ['Alpha', 'Beta'] })).close();
  juror = await jurorAt(folder, 'Ada Martin');
});
afterAll(() => juror.close());

test('bug: a juror of few défis was promised what only twelve give', async () => {
  const session = await juror.ask('session-view', {});
  if (session === null) throw new Error('no session');
  const { drift } = await juror.ask('my-ballot-view', {});
  const shown = (toMark: number): string =>
    renderToStaticMarkup(createElement(DriftPanel, { drift, session, toMark }));
  const few = setFrench('Vos défis sont trop peu nombreux (moins de 12)');
  const promised = setFrench('À partir de 12 défis complets, vous verrez ici');
  expect(shown(2)).toContain(few);
  expect(shown(2)).not.toContain(promised);
  expect(shown(12)).toContain(promised);
});
