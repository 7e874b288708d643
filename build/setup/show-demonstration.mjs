// npm start without a display: the demonstration without a window. Leaves in out/ the session, the report, what the
// ranking and the teams are made of, and a picture of each main screen.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { _electron } from '@playwright/test';
import { root, run, say } from './steps.mjs';

const out = join(root, 'out');
const screens = join(out, 'screens');
const electron = process.env['JURY_EIG_ELECTRON'];
if (electron === undefined) throw new Error('run this through: npm start');

/** @param {readonly string[]} args */
async function jury(...args) {
  const { code, output } = await run(
    process.execPath,
    [join(root, 'dist', 'cli', 'jury.js'), ...args, '--json'],
    { quiet: true },
  );
  if (code !== 0) throw new Error(output);
  return output;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(screens, { recursive: true });
say('Making the demonstration session and its report…');
await jury('demo', '--out', out);
const ranking = join(out, 'ranking.json');
writeFileSync(ranking, await jury('rank', join(out, 'demo.eigjury')));

const data = mkdtempSync(join(tmpdir(), 'jury-eig-'));
/** @type {string[]} */
const pictures = [];

/** Opens the application and takes a picture of each screen named. @param {readonly string[]} names @param {string[]} args */
async function picture(names, args) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electron ?? '',
    args: [...asRoot, root, `--data-folder=${data}`, ...args],
    colorScheme: null,
  });
  try {
    const page = await app.firstWindow();
    if (args.length === 0) {
      await page.getByRole('button', { name: 'Essayer comme juré' }).click();
    }
    await page.getByRole('navigation').waitFor();
    for (const name of names) {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^${name.replace('?', '\\?')}`) })
        .click();
      await page.waitForTimeout(600);
      const file = join(screens, `${String(pictures.length + 1).padStart(2, '0')}-${plain(name)}.png`);
      await page.screenshot({ path: file });
      pictures.push(file);
    }
  } finally {
    await app.close();
  }
}

/** @param {string} name */
const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '-');

try {
  say('Opening the application and taking pictures of its screens…');
  await picture(
    [
      'Où en est-on ?',
      'Appel',
      'Défis',
      'Attribution',
      'Bulletins',
      'Délibération',
      // Parts of the deliberation, in the navigation of that step.
      'Accord du jury',
      'Comparer',
      'Séances',
      'Plénière',
      'Équipes',
      'Rapport',
    ],
    ['--demonstration'],
  );
  await picture(['Où en est-on ?', 'Mes défis', 'Mon bulletin'], []);
} finally {
  rmSync(data, { recursive: true, force: true });
}

const shown = [
  ['Session', join(out, 'demo.eigjury')],
  ['Selection report', join(out, 'rapport-de-selection.pdf')],
  ['Ranking (data)', ranking],
  ['Kits and ballots to try', join(out, 'LISEZ-MOI.txt')],
  ...pictures.map((path) => ['Screen', path]),
];
process.stdout.write(
  `\nThe demonstration is in out/:\n${shown.map(([what, path]) => `  ${what}: ${relative(root, path ?? '')}`).join('\n')}\n`,
);
