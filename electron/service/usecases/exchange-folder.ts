import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ExchangeFolderView } from '#core/contract/requests/exchange.ts';
import type { ServiceContext } from '../context.ts';
import { isFolder } from '../exchange/exchange-folder.ts';

/** The exchange folder of the open session, in either role. */
export async function viewExchangeFolder(context: ServiceContext): Promise<ExchangeFolderView> {
  context.session();
  const { exchange } = context;
  const { name } = exchange;
  const reachable = await exchange.reachable();
  return {
    folder: name === null ? null : { name, reachable },
    arrivals: [...exchange.arrivals],
    passedOver: exchange.passedOver,
    leftOut: exchange.leftOut,
  };
}

/** Chooses the exchange folder, or gives it up (null). */
export async function setExchangeFolder(
  context: ServiceContext,
  path: string | null,
): Promise<ExchangeFolderView> {
  const session = context.session();
  if (path !== null && !(await isFolder(path))) {
    throw new AppFailure('exchange-folder-gone', { folder: basename(path) });
  }
  context.stillOpen(session);
  context.exchange.choose(session, path);
  return viewExchangeFolder(context);
}
