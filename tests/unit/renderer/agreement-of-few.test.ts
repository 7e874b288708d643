import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { setFrench } from '#core/texts/texts.ts';
import { InfluenceTable } from '#renderer/screens/deliberation/InfluenceTable.tsx';
import { SeverityPanel } from '#renderer/screens/deliberation/SeverityPanel.tsx';
import { ReportPages } from '#renderer/print/ReportPages.tsx';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { newFolder, type TestService } from '#tests/support/service.ts';

// What is said of jurors where there is nobody to compare them with, or nothing in which they differ.

let coordinator: TestService;
afterEach(() => coordinator.close());

/** Each juror gives the same mark to every défi. */
async function marked(marks: Readonly<Record<string, number>>): Promise<void> {
  const folder = newFolder();
  const defis = ['Alpha', 'Beta'];
  coordinator = await coordinatorWithKits(folder, { jurors: Object.keys(marks), defis });
  for (const [name, mark] of Object.entries(marks)) {
    const juror = await jurorAt(folder, name);
    for (const title of defis) await markDefi(juror, title, mark);
    const file = join(folder, `${name}.eigballot`);
    await juror.ask('ballot-export', { place: file });
    juror.close();
    await coordinator.ask('ballots-receive', { files: [file] });
  }
  await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
}

async function screen(): Promise<string> {
  const analysis = await coordinator.ask('analysis-view', {});
  const firmness = await coordinator.ask('firmness-run', { job: 'job-of-test' });
  return [createElement(SeverityPanel, { analysis }), createElement(InfluenceTable, { analysis, firmness })]
    .map((element) => renderToStaticMarkup(element))
    .join('');
}

async function report(): Promise<string> {
  const options = { language: 'fr', date: '2026-07-11', namedJurors: true, comments: true } as const;
  const model = await coordinator.ask('report-model', { options: { ...options, severity: true } });
  return renderToStaticMarkup(createElement(ReportPages, { model }));
}

const severity = setFrench('Écart avec les autres jurés');
const consistency = setFrench('ses totaux s’écartent encore de ceux des autres');
const without = setFrench('α serait de');

describe('bug: a juror was said to differ', () => {
  test('from others, where there are none', async () => {
    await marked({ 'Ada Martin': 300 });
    const shown = await screen();
    for (const told of [severity, consistency, without]) expect(shown).not.toContain(told);
    expect(shown).toContain(setFrench('Pas de mesure : aucun défi n’a les notes de deux jurés.'));
    expect(await report()).not.toContain(severity);
  });

  test('from those who gave the same marks', async () => {
    await marked({ 'Ada Martin': 300, 'Bob Noir': 300, 'Chloé Petit': 300 });
    const shown = await screen();
    for (const told of [consistency, without]) expect(shown).not.toContain(told);
    expect(shown).toContain(setFrench('Pas de mesure : toutes les notes sont égales'));
    expect(shown).toContain(severity);
    expect(await report()).not.toContain(consistency);
  });
});

test('without one of two jurors there is no agreement to tell', async () => {
  await marked({ 'Ada Martin': 300, 'Bob Noir': 200 });
  const shown = await screen();
  expect(shown).not.toContain(without);
  expect(shown).toContain(setFrench('Il faut les notes de trois jurés pour en ôter un.'));
});
