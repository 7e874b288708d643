import type { RequestName, RequestOutput, RequestParsed } from '#core/contract/requests.ts';
import type { ServiceContext } from '../context.ts';
import type { Job } from '../jobs.ts';
import type { Access } from '../protection/session-vault.ts';

/** What answers one request: it has the payload parsed, and long work told and cancelled. */
export type UseCase<Name extends RequestName> = (
  context: ServiceContext,
  input: RequestParsed<Name>,
  runJob: <Value>(jobId: string, work: (job: Job) => Promise<Value>) => Promise<Value>,
) => RequestOutput<Name> | Promise<RequestOutput<Name>>;

/** One use case for each request of a part of the contract: a missing one, or one of another part, is a type error. */
export type AnswersTo<Part> = { readonly [Name in keyof Part & RequestName]: UseCase<Name> };

/** The path behind a place; null for the open session. */
export const pathOrOpen = (context: ServiceContext, place: string | null): string | null =>
  place === null ? null : context.pathOf(place);

export const accessOf = (passphrase: string | null): Access => (passphrase === null ? null : { passphrase });
