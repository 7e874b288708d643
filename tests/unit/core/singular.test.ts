import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorTexts } from '#core/texts/errors.ts';
import { counted } from '#core/texts/format.ts';
import { jurorTexts } from '#core/texts/juror.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { root } from '#tests/support/app.ts';

type Text = (...given: unknown[]) => unknown;

const isText = (value: unknown): value is Text => typeof value === 'function';

/** A record of which each parameter is one. */
const ones: object = new Proxy({}, { get: (_target, name) => (name === Symbol.toPrimitive ? () => 1 : 1) });

/** What a text comes to where everything in it is one; nothing where it takes other things than words and numbers. */
function saidOfOne(place: string, text: Text): string {
  // Errors and findings take their parameters as a record.
  const one = /^(?:error|\w*[fF]inding)Texts/.test(place) ? ones : 1;
  try {
    const said = text(one, one, one, one, one, one, one);
    return typeof said === 'string' ? said : '';
  } catch {
    return '';
  }
}

/** Every text of a language that takes something, by its place: `frame.ts frameTexts.fr.leftHere`. */
function textsIn(value: unknown, at: string): [place: string, text: Text][] {
  if (isText(value)) return /\.(?:fr|en)\./.test(at) ? [[at, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => textsIn(inside, `${at}.${key}`));
}

const nouns =
  'défis|dossiers|EIGs|jurés|jurors|bulletins|ballots|kits|équipes|teams|places|seats|notes|marks|fichiers|files|pages|' +
  'lignes|rows|lines|jours|days|minutes|secondes|seconds|points|entrées|entries|écritures|vérifications|checks|' +
  'sélections|selections|listes|lists|tirages|draws|versions|textes|texts|lectures|readings|cellules|cells|nombres|' +
  'numbers|autres|others|complets|nouveaux|modifiés|inchangés|retirés|times|changements|conseils|pieces';
const wrong = new RegExp(String.raw`(?<![\p{L}\d,.])1\s(?:\p{L}+\s)?(?:${nouns})(?!\p{L})`, 'u');

/** Numbers that are never one where they are said. */
const neverOne: readonly RegExp[] = [
  // Fixed: how often backups are made, limits, how many draws there are, what the demonstration writes.
  /backupsTexts\.lead/,
  /ballot-zip-too-many|manyNotAsked/,
  /cliTexts\.demo/,
  /firmnessTexts\.(?:drawn|restricted)|portfolioFirmnessTexts\.sentence|rankingTexts\.(?:draws\.weightsAlone|detail\.nearWeights)/,
  /myBallotTexts\.drift\.(?:alternative|rule|tooFew)/,
  // Said of several alone: files, two jurors who agree, a page too many, a text longer than its line.
  /importTexts\.files|reliabilityTexts\.(?:iccAverage|w)|tooLongField|selectionAnswerTexts\.order\.others/,
  /kitsTexts\.heads|laterEntries|searchTexts\.shown/,
  // A report, an archive, a check and a journal have several of what they are made of.
  /reportMade|verificationTexts\.(?:allHold|archiveMade|archived|wrong\.moment)|reportTexts\.journalText/,
  // The number before the noun is a total, a rank, a bound or a unit.
  /dashboardTexts\.tally|partsCount|someFail|aboveCut|rankShare|value-by-eig|reliabilityTexts\.alpha/,
  /reportTeamsTexts\.(?:bounds|lead)/,
  // A size of three or more; a number that comes as a word.
  /doubtedLine|teamAdviceTexts\.size|deskTexts\.progress/,
];

test('a number of one has its noun in the singular, in every text of both languages', async () => {
  const folder = join(root, 'core/texts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found: string[] = [];
  for (const file of files) {
    const module: unknown = await import(join(folder, file));
    for (const [at, text] of textsIn(module, '')) {
      const place = at.replace(/^\./, '');
      const exempt = neverOne.some((one) => one.test(place.replace(/\.(?:fr|en)\./, '.')));
      const said = saidOfOne(place, text);
      if (!exempt && wrong.test(said)) found.push(`${place}: ${said}`);
    }
  }
  expect(found).toEqual([]);
});

test('a number with its noun agrees, and a figure that does not exist has the plural', () => {
  const said = (language: 'fr' | 'en'): string[] =>
    [0, 1, 2, null].map((count) => counted(count, ['défi', 'défis'], language));
  expect(said('fr')).toEqual(['0 défi', '1 défi', '2 défis', '– défis']);
  expect(said('en')).toEqual(['0 défis', '1 défi', '2 défis', '– défis']);
});

test('what is said of one person or one défi had its verb and its pronouns in the plural', () => {
  expect(sittingTexts.fr.avis.votesTooMany(3, 1)).toMatch(/^3 voix, mais 1 au plus pouvait voter/);
  expect(errorTexts.fr['votes-too-many']({ votes: 3, most: 1 })).toContain('1 au plus pouvait voter');
  expect(jurorTexts.fr.kit.goneHint(1)).toMatch(/^Il n’est plus dans la liste.*sur lui/);
});
