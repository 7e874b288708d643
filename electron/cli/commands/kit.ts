import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ErrorCode } from '#core/contract/app-error.ts';
import { reason as reasonShape } from '#core/contract/requests/shapes.ts';
import type { WrittenSittingKit } from '#core/contract/requests/sitting-files.ts';
import type { GroupId } from '#core/ids.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import { cliExchangeTexts } from '#core/texts/cli-exchange.ts';
import { errorTexts } from '#core/texts/errors.ts';
import type { OpenSession } from '#electron/service/open-session.ts';
import { readGroups } from '#db/queries/jury.ts';
import { writeKits } from '#electron/service/usecases/write-kits.ts';
import { writeSittingKitFile } from '#electron/service/usecases/write-sitting-kit.ts';
import { UsageError, wordAt, type Command, type CommandAnswer, type Invocation } from '../command.ts';
import { jurorNamed } from '../juror-named.ts';
import { quietJob } from '../quiet-job.ts';

export const kitCommand: Command = {
  usage: 'kit SESSION --out DIR [--juror NOM]… [--unlocked] [--reissue MOTIF | --sitting GROUPE]',
  options: { out: 'value', juror: 'values', unlocked: 'flag', reissue: 'value', sitting: 'value' },
  run: async (invocation) => {
    const { context, option, flag, language, texts } = invocation;
    const words = cliExchangeTexts[language];
    const path = resolve(wordAt(invocation, 0, 'SESSION'));
    const out = option('out');
    if (out === null) throw new UsageError(texts.missing('--out DIR'));
    const reissue = reissueAsked(invocation);
    const session = context.open(path).asCoordinator();
    const named = invocation.values('juror');
    const jurors = named.length === 0 ? null : named.map((name) => jurorNamed(session, name, invocation));
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const sitting = option('sitting');
    if (sitting !== null) {
      const [juror = null, ...others] = jurors ?? [];
      if (juror === null || others.length > 0 || reissue !== null) throw new UsageError(words.sittingWhom);
      const group = groupNamed(session, sitting, invocation);
      const order = { group, juror, folder, locked: !flag('unlocked') };
      return sittingAnswer(await writeSittingKitFile(context, order, quietJob()), folder, invocation);
    }
    const { written, stopped } = await writeKits(
      context,
      { folder, jurors, locked: !flag('unlocked'), reissue },
      quietJob(),
    );
    const kits = written.map(({ name, files, passphrase }) => ({
      juror: name,
      files: files.map(({ fileName }) => join(folder, fileName)),
      passphrase,
    }));
    const why = stopped === null ? null : errorTexts[language][stopped.code as ErrorCode](stopped.details);
    return {
      failed: stopped !== null,
      json: { written: kits, ...(stopped === null ? {} : { stopped: { code: stopped.code, reason: why } }) },
      lines: [
        ...(why === null ? [] : [why]),
        ...kits.map((kit) =>
          words.kitLine(kit.juror, kit.files.join(', '), kit.passphrase ?? words.kitUnlocked),
        ),
        ...(kits.some(({ passphrase }) => passphrase !== null) ? [words.kitPassphrases] : []),
      ],
    };
  },
};

function sittingAnswer(
  { name, fileName, passphrase }: WrittenSittingKit,
  folder: string,
  { language }: Invocation,
): CommandAnswer {
  const words = cliExchangeTexts[language];
  const file = join(folder, fileName);
  return {
    json: { written: [{ juror: name, files: [file], passphrase }] },
    lines: [
      words.kitLine(name, file, passphrase ?? words.kitUnlocked),
      ...(passphrase === null ? [] : [words.kitPassphrases]),
    ],
  };
}

/** Empty where the whole jury hears défis. */
function groupNamed(session: OpenSession, word: string, { language }: Invocation): GroupId | null {
  if (word === '') return null;
  const found = readGroups(session.db).find(
    ({ id, label }) => id === word || plainLabel(label) === plainLabel(word),
  );
  if (found === undefined) throw new UsageError(cliExchangeTexts[language].groupUnknown(word));
  return found.id;
}

/** A kit issued anew has a new secret: never for the whole jury at once, and never without a reason. */
function reissueAsked({ option, values, texts, language }: Invocation): string | null {
  const wanted = option('reissue');
  if (wanted === null) return null;
  const reason = reasonShape.safeParse(wanted);
  if (!reason.success) throw new UsageError(texts.missing('--reissue'));
  if (values('juror').length === 0) throw new UsageError(cliExchangeTexts[language].reissueWhom);
  return reason.data;
}
