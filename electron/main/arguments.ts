import { extname, resolve } from 'node:path';

/** What the application was started for. */
export interface StartArguments {
  /** Opens the demonstration session at once. */
  readonly demonstration: boolean;
  /** A session, kit or ballot file given on the command line or by a double click. */
  readonly file: string | null;
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
  const file = argv.find((word) => !word.startsWith('-') && extname(word) === '.eigjury');
  return {
    demonstration: argv.includes('--demonstration'),
    file: file === undefined ? null : resolve(file),
    dataFolder: value('data-folder'),
    print: model === null || out === null ? null : { model, out },
  };
}
