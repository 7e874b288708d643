import { AppFailure } from '#core/contract/app-error.ts';
import { defectFacts } from '#core/log/log-event.ts';
import type { ServiceHost } from './host.ts';

/**
 * How work ends that nobody waits for: a full disk, a lost file or a session that was closed is told to whoever asks for something
 * next, a defect is logged. Uncaught, either would end the process.
 */
export const unheard =
  (log: ServiceHost['log']) =>
  (cause: unknown): void => {
    if (!(cause instanceof AppFailure)) log({ code: 'defect', facts: defectFacts(cause) });
  };
