import type { RequestName } from '#core/contract/requests.ts';
import { decideAll } from './decide-all.ts';
import { decidedSession } from './decided-session.ts';
import { TestService } from './service.ts';

/** The decided session, archived. Answers the path of a file of its own, which is closed. */
export async function archivedSession(): Promise<string> {
  const path = await decidedSession();
  const service = new TestService();
  await service.ask('session-open', { place: path });
  await decideAll(service);
  await service.ask('phase-change', { to: 'archivee', reason: null });
  service.close();
  return path;
}

/** The only requests that write into an archived session: reopening it, personal data, its passphrase, its backups. */
export const changesArchived: ReadonlySet<RequestName> = new Set([
  'phase-change',
  'personal-data-remove',
  'protection-set',
  'backup-restore',
]);
