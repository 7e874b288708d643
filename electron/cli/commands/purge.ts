import { resolve } from 'node:path';
import { privacyTexts } from '#core/texts/privacy.ts';
import { removalSentence } from '#core/texts/removal-sentence.ts';
import { removePersonalData } from '#electron/service/usecases/personal-data.ts';
import { UsageError, wordAt, type Command } from '../command.ts';

export const purgeCommand: Command = {
  usage: 'purge SESSION [--contacts] [--jurors]',
  options: { contacts: 'flag', jurors: 'flag' },
  run: (invocation) => {
    const { context, flag, language, texts } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const wanted = { contacts: flag('contacts'), jurors: flag('jurors') };
    if (!wanted.contacts && !wanted.jurors) throw new UsageError(texts.missing('--contacts, --jurors'));
    context.open(session);
    const removal = removePersonalData(context, wanted);
    const { stays, elsewhere } = privacyTexts[language].dialog;
    return { lines: [removalSentence(removal, language), stays, elsewhere], json: removal };
  },
};
