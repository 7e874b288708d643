import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { KitPeek } from '#core/contract/requests/kits.ts';
import type { KitBrought } from '#core/contract/requests/my-ballot.ts';
import type { ServiceContext } from '../context.ts';
import { bringKit } from './open-kit.ts';

/** Who a kit is for; only that it is locked where a passphrase is needed and none was given. */
export async function peekKit(
  context: ServiceContext,
  path: string,
  passphrase: string | null,
): Promise<KitPeek> {
  const opened = await context.kits.read(path, passphrase);
  if (opened === null) return { locked: true };
  const { sessionName, juror, defis, assigned, part, sitting } = opened.kit;
  return {
    locked: false,
    sessionName,
    jurorName: juror.name,
    defis: defis.length,
    assigned: assigned.length,
    part,
    sitting: sitting === null ? null : { label: sitting.label },
  };
}

/** Brings a newer kit, or a further part, into the juror's or référent's session that is open; answers what came. */
export async function renewKit(
  context: ServiceContext,
  path: string,
  passphrase: string | null,
): Promise<KitBrought> {
  const session = context.session();
  if (session.facts.role === 'coordinator') throw new AppFailure('wrong-role');
  const opened = await context.kits.readWhole(path, passphrase);
  context.stillOpen(session);
  const brought = bringKit(context.ports, opened, session.file);
  if (brought === null) throw new AppFailure('kit-of-another', { file: basename(path) });
  context.kits.forget();
  if (brought.outcome === 'brought') session.changed();
  return brought;
}
