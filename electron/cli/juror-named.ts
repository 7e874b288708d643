import type { JurorId } from '#core/ids.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import { cliExchangeTexts } from '#core/texts/cli-exchange.ts';
import type { OpenSession } from '#electron/service/open-session.ts';
import { UsageError, type Invocation } from './command.ts';

/** The juror who takes part under this name, whatever its accents and capitals; a usage error where it is not one. */
export function jurorNamed(session: OpenSession, word: string, { language }: Invocation): JurorId {
  const words = cliExchangeTexts[language];
  const found = session
    .activeJurors()
    .filter(({ id, name }) => id === word || plainLabel(name) === plainLabel(word));
  const [juror, ...others] = found;
  if (juror === undefined) throw new UsageError(words.jurorUnknown(word));
  if (others.length > 0) throw new UsageError(words.jurorTwice(word));
  return juror.id;
}
