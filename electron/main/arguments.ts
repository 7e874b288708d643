import { resolve } from 'node:path';
import { givenKindOf } from '#core/intake/given-file.ts';

/** What the application was started for. */
export interface StartArguments {
  /** Opens the demonstration session at once. */
  readonly demonstration: boolean;
  /** Sessions, kits and ballots given on the command line or by a double click, as full paths. */
  readonly files: readonly string[];
  /** Keeps preferences and the demonstration here instead of the user's data folder. */
  readonly dataFolder: string | null;
  /** Prints this report model to this file and ends, without a window. */
  readonly print: { readonly model: string; readonly out: string } | null;
}

export function readArguments(argv: readonly string[]): StartArguments {
  const value = (name: string): string | null => {
    const found = argv.find((word) => word.startsWith(`--${name}=`));
    return found === undefined ? null : resolve(found.slice(name.length + 3));
  };
  const model = value('print-model');
  const out = value('out');
  return {
    demonstration: argv.includes('--demonstration'),
    files: argv
      .filter((word) => !word.startsWith('-') && givenKindOf(word) !== null)
      .map((word) => resolve(word)),
    dataFolder: value('data-folder'),
    print: model === null || out === null ? null : { model, out },
  };
}
