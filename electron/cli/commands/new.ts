import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gridTemplateNames, type GridTemplateName } from '#core/call/grid-templates.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { createFromEarlier, createSession } from '#electron/service/usecases/create-session.ts';
import { askFor } from '../unlock-sessions.ts';
import { UsageError, wordAt, type Command } from '../command.ts';

export const newCommand: Command = {
  usage: 'new SESSION [--grid eig3 | --from SESSION] [--name NOM]',
  options: { grid: 'value', name: 'value', from: 'value' },
  run: async (invocation) => {
    const path = resolve(wordAt(invocation, 0, 'SESSION'));
    const grid = invocation.option('grid') ?? 'eig3';
    const gridTemplate = gridTemplateNames.find((known): known is GridTemplateName => known === grid);
    if (gridTemplate === undefined) throw new UsageError(`--grid ${grid} (${gridTemplateNames.join(', ')})`);
    if (existsSync(path)) throw new AppFailure('place-taken', { file: basename(path) });
    const name = invocation.option('name') ?? basename(path).replace(/\.eigjury$/, '');
    const earlier = invocation.option('from');
    const from = earlier === null ? null : resolve(earlier);
    if (from === null) createSession(invocation.context.ports, path, { name, gridTemplate }).close();
    else {
      const passphrase = invocation.context.vault.isProtected(from) ? await askFor(invocation, from) : null;
      await createFromEarlier(invocation.context, path, from, passphrase, { name, gridTemplate });
    }
    return {
      lines: [invocation.texts.sessionMade(path)],
      json: { session: path, name, ...(from === null ? { grid: gridTemplate } : { from }) },
    };
  },
};
