import { resolve } from 'node:path';
import { phases } from '#core/call/phase.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { changePhase } from '#electron/service/usecases/change-call.ts';
import { UsageError, wordAt, type Command } from '../command.ts';

export const phaseCommand: Command = {
  usage: 'phase SESSION PHASE [--reason TEXTE]',
  options: { reason: 'value' },
  run: (invocation) => {
    const { context, texts, language } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const wanted = wordAt(invocation, 1, 'PHASE');
    const phase = phases.find((known) => known === wanted);
    if (phase === undefined) throw new UsageError(`${wanted} (${phases.join(', ')})`);
    context.open(session);
    changePhase(context, phase, invocation.option('reason'));
    return { lines: [texts.phaseChanged(frameTexts[language].phases[phase])], json: { phase } };
  },
};
