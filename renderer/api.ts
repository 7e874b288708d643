import { appError, type AppError } from '#core/contract/app-error.ts';
import type { JuryBridge } from '#core/contract/bridge.ts';
import type { RequestInput, RequestName, RequestOutput } from '#core/contract/requests.ts';
import type { Place, ShellInput, ShellName, ShellOutput } from '#core/contract/shell.ts';
import type { WindowEvent } from '#core/contract/wire.ts';
import type { Result } from '#core/result.ts';

declare global {
  interface Window {
    readonly jury: JuryBridge;
  }
}

/** Asks the service. The answer's type follows from the contract, against which the service checked it. */
export async function ask<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<Result<RequestOutput<Name>, AppError>> {
  return (await orUnexpected(window.jury.request(name, input))) as Result<RequestOutput<Name>, AppError>;
}

/** Asks the main process: dialogs, places, preferences. */
export async function askShell<Name extends ShellName>(
  name: Name,
  input: ShellInput<Name>,
): Promise<Result<ShellOutput<Name>, AppError>> {
  return (await orUnexpected(window.jury.shell(name, input))) as Result<ShellOutput<Name>, AppError>;
}

/** Files dropped on the window, as places that requests may name. */
export function placesOfDroppedFiles(files: readonly File[]): Promise<readonly Place[]> {
  return window.jury.placesOfDroppedFiles(files);
}

/** Listens to the service and to what main says of the room's display; answers a function that stops listening. */
export function onServiceEvent(listener: (event: WindowEvent) => void): () => void {
  return window.jury.onEvent(listener);
}

async function orUnexpected(answer: Promise<Result<unknown, AppError>>): Promise<Result<unknown, AppError>> {
  try {
    return await answer;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, error: appError('unexpected', { message }) };
  }
}
