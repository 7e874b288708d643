import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliTexts } from '#core/texts/cli.ts';
import type { Command } from '#electron/cli/command.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli', 'commands');

test('the help of a command tells each of its options, in both languages', async () => {
  const untold: string[] = [];
  for (const file of readdirSync(folder)) {
    const module = (await import(join(folder, file))) as Readonly<Record<string, Partial<Command>>>;
    for (const { usage, options } of Object.values(module)) {
      // Some files hold what several commands share.
      if (usage === undefined || options === undefined) continue;
      const [name = ''] = usage.split(' ');
      for (const language of ['fr', 'en'] as const) {
        const help = cliTexts[language].help as Readonly<Record<string, string>>;
        for (const option of Object.keys(options))
          if (help[name]?.includes(`--${option}`) !== true) untold.push(`${language} ${name} --${option}`);
      }
    }
  }
  expect(untold).toEqual([]);
});
