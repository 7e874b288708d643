import { parseArgs } from 'node:util';
import { AppFailure } from '#core/contract/app-error.ts';
import { Language } from '#core/contract/shell.ts';
import { shownText } from '#core/reading/shown-text.ts';
import { cliTexts } from '#core/texts/cli.ts';
import { cliProtectionTexts } from '#core/texts/cli-protection.ts';
import { errorTexts } from '#core/texts/errors.ts';
import type { ServiceContext } from '#electron/service/context.ts';
import {
  RefusedError,
  UsageError,
  type CliTexts,
  type Command,
  type CommandAnswer,
  type Invocation,
} from './command.ts';
import { archiveCommand } from './commands/archive.ts';
import { assignCommand } from './commands/assign.ts';
import { backupsCommand } from './commands/backups.ts';
import { ballotCommand } from './commands/ballot.ts';
import { demoCommand } from './commands/demo.ts';
import { exportCommand } from './commands/export.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { kitCommand } from './commands/kit.ts';
import { mergeCommand } from './commands/merge.ts';
import { minutesCommand } from './commands/minutes.ts';
import { newCommand } from './commands/new.ts';
import { openCommand } from './commands/open.ts';
import { phaseCommand } from './commands/phase.ts';
import { rankCommand } from './commands/rank.ts';
import { purgeCommand } from './commands/purge.ts';
import { protectCommand } from './commands/protect.ts';
import { recevabiliteCommand } from './commands/recevabilite.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { selectCommand } from './commands/select.ts';
import { sheetCommand } from './commands/sheet.ts';
import { solveCommand } from './commands/solve.ts';
import { statsCommand } from './commands/stats.ts';
import { statusCommand } from './commands/status.ts';
import { verifyCommand } from './commands/verify.ts';
import { unlockSessions } from './unlock-sessions.ts';

// The same use cases as the window, for automation and for whoever wants to check a result independently. What a
// command answers goes to standard output, everything else to standard error.

const commands = {
  new: newCommand,
  demo: demoCommand,
  import: importCommand,
  recevabilite: recevabiliteCommand,
  assign: assignCommand,
  phase: phaseCommand,
  kit: kitCommand,
  open: openCommand,
  ballot: ballotCommand,
  sheet: sheetCommand,
  merge: mergeCommand,
  status: statusCommand,
  verify: verifyCommand,
  rank: rankCommand,
  stats: statsCommand,
  select: selectCommand,
  solve: solveCommand,
  report: reportCommand,
  minutes: minutesCommand,
  export: exportCommand,
  archive: archiveCommand,
  history: historyCommand,
  backups: backupsCommand,
  restore: restoreCommand,
  protect: protectCommand,
  purge: purgeCommand,
} as const satisfies Record<string, Command>;

type CommandName = keyof typeof commands;

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Runs the command that these words ask for; answers what the process is to end with. `startService`: once it is needed. */
export async function runCommand(
  args: readonly string[],
  startService: () => ServiceContext,
): Promise<number> {
  const asked = args.indexOf('--language');
  const language = Language.catch('fr').parse(asked < 0 ? 'fr' : args[asked + 1]);
  const texts = cliTexts[language];
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h') {
    console.log(generalHelp(texts));
    return 0;
  }
  if (!isCommand(name)) {
    console.error(`${texts.unknownCommand(name)}\n${texts.seeHelp}`);
    return 2;
  }
  const command: Command = commands[name];
  if (rest.includes('--help')) {
    console.log(commandHelp(name, texts));
    return 0;
  }
  const context = startService();
  const json = rest.includes('--json');
  try {
    const invocation = invocationOf(command, rest, context, language);
    if (command.opensItself !== true) await unlockSessions(invocation);
    const answer = await command.run(invocation);
    await closeAll(context);
    const left = tellCopies(context, language);
    print(answer, json);
    return answer.failed === true || left ? 1 : 0;
  } catch (cause) {
    return tellFailure(cause, texts, language, json);
  } finally {
    await closeAll(context);
  }
}

async function closeAll(context: ServiceContext): Promise<void> {
  // The copy that the opening made it begin: ended before its session is.
  await context.backups.settled;
  context.close();
  await context.vault.settled();
}

/** What became of working copies, where there is something to say; whether one of them stays in clear. */
function tellCopies({ vault }: ServiceContext, language: Language): boolean {
  const texts = cliProtectionTexts[language];
  let left = false;
  for (const { file, became } of vault.news) {
    if (became.how === 'beside') console.error(onTerminal(texts.beside(file, became.as)));
    if (became.how !== 'waits') continue;
    left = true;
    const { code, details } = became.error;
    console.error(onTerminal(texts.waits(file, errorTexts[language][code](details))));
  }
  return left;
}

function invocationOf(
  command: Command,
  args: readonly string[],
  context: ServiceContext,
  language: Language,
): Invocation {
  const own = Object.entries(command.options).map(
    ([name, kind]) =>
      [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'values' },
      ] as const,
  );
  const options = {
    ...Object.fromEntries(own),
    json: { type: 'boolean' as const },
    language: { type: 'string' as const },
    'passphrase-file': { type: 'string' as const },
  };
  const texts = cliTexts[language];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    const valueOf = (name: string): unknown => values[name as keyof typeof values];
    return {
      context,
      words: positionals,
      option: (name) => {
        const value = valueOf(name);
        return typeof value === 'string' ? value : null;
      },
      values: (name) => {
        const value = valueOf(name);
        return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
      },
      flag: (name) => valueOf(name) === true,
      language,
      texts,
    };
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function print(answer: CommandAnswer, json: boolean): void {
  console.log(json ? JSON.stringify(answer.json) : onTerminal(answer.lines.join('\n')));
}

/** A terminal obeys some signs: none of those that a dossier holds comes to it. */
const onTerminal = (text: string): string => shownText(text).replaceAll('\r', ' ');

function tellFailure(cause: unknown, texts: CliTexts, language: Language, json: boolean): number {
  if (cause instanceof UsageError) {
    console.error(`${texts.wrongUse(cause.message)}\n${texts.seeHelp}`);
    return 2;
  }
  if (cause instanceof RefusedError) {
    console.error(json ? JSON.stringify(cause.json) : onTerminal(cause.message));
    return 1;
  }
  if (!(cause instanceof AppFailure)) throw cause;
  const { code, details } = cause.error;
  const message = errorTexts[language][code](details);
  console.error(json ? JSON.stringify({ error: { code, details, message } }) : onTerminal(message));
  return 1;
}

function generalHelp(texts: CliTexts): string {
  const lines = Object.keys(commands)
    .filter(isCommand)
    .map((name) => `  ${commands[name].usage}\n      ${texts.help[name].split('\n')[0] ?? ''}`);
  return [texts.intro, '', `${texts.commands} :`, ...lines, '', `${texts.options} :`, texts.common].join(
    '\n',
  );
}

const commandHelp = (name: CommandName, texts: CliTexts): string =>
  [`${texts.usage} : npm run jury -- ${commands[name].usage}`, '', texts.help[name], '', texts.common].join(
    '\n',
  );
