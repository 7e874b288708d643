import type { Language } from '#core/contract/shell.ts';
import type { ServiceContext } from '#electron/service/context.ts';
import type { cliTexts } from '#core/texts/cli.ts';

export type CliTexts = (typeof cliTexts)['fr'];

/** What a command was given and where it answers. */
export interface Invocation {
  readonly context: ServiceContext;
  readonly words: readonly string[];
  readonly option: (name: string) => string | null;
  /** What an option that may be given several times was given; empty when it was not. */
  readonly values: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly language: Language;
  readonly texts: CliTexts;
}

/** What a command answers: lines for people, a value for programs, and whether it is a success. */
export interface CommandAnswer {
  readonly lines: readonly string[];
  readonly json: unknown;
  readonly failed?: boolean;
}

export interface Command {
  /** How it is called, without the program's name: `rank SESSION`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, 'value' | 'values' | 'flag'>>;
  /** Asks for passphrases by itself, or needs none: protected sessions are not decrypted before it runs. */
  readonly opensItself?: true;
  readonly run: (invocation: Invocation) => Promise<CommandAnswer> | CommandAnswer;
}

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {}

/** Nothing was done; the lines and the value say why, on standard error. */
export class RefusedError extends Error {
  constructor(
    readonly lines: readonly string[],
    readonly json: unknown,
  ) {
    super(lines.join('\n'));
  }
}

/** The word at a position; a usage error that names what is missing when it is not there. */
export function wordAt(invocation: Invocation, index: number, what: string): string {
  const word = invocation.words[index];
  if (word === undefined) throw new UsageError(invocation.texts.missing(what));
  return word;
}
