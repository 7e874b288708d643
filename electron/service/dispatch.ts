import { AppFailure, appError } from '#core/contract/app-error.ts';
import { requests, type RequestName, type RequestParsed, type Requests } from '#core/contract/requests.ts';
import type { Envelope } from '#core/contract/wire.ts';
import { defectFacts, errorFacts } from '#core/log/log-event.ts';
import { shownValue, wholeSigns } from '#core/reading/shown-text.ts';
import { ballotAnswers } from './answers/ballot-answers.ts';
import { callAnswers } from './answers/call-answers.ts';
import { deliberationAnswers } from './answers/deliberation-answers.ts';
import { documentAnswers } from './answers/document-answers.ts';
import { dossierAnswers } from './answers/dossier-answers.ts';
import { markingAnswers } from './answers/marking-answers.ts';
import { selectionAnswers } from './answers/selection-answers.ts';
import { sessionAnswers } from './answers/session-answers.ts';
import type { AnswersTo, UseCase } from './answers/use-case.ts';
import type { ServiceContext } from './context.ts';
import { Jobs } from './jobs.ts';
import { receiveFromFolder } from './usecases/receive-ballots.ts';

/** Every request of the contract; one that no part answers is a type error. */
const useCases: AnswersTo<Requests> = {
  ...sessionAnswers,
  ...callAnswers,
  ...dossierAnswers,
  ...markingAnswers,
  ...ballotAnswers,
  ...deliberationAnswers,
  ...selectionAnswers,
  ...documentAnswers,
};

/** Nobody waits this long unless there is much to do. */
const slowMs = 1_000;

/** Answers requests: parses what comes in, runs the use case, makes every failure a value. */
export class Dispatcher {
  readonly #jobs: Jobs;

  constructor(
    private readonly context: ServiceContext,
    /** Also checks what goes back against the contract; on in tests, where it must never fail. */
    private readonly checkOutputs = false,
  ) {
    context.exchange.receiveWith((session, file) => receiveFromFolder(context, session, file));
    this.#jobs = new Jobs((event) => context.host.emit(shownValue(event)));
  }

  /** Refusals, defects and what took long go to the technical log, by their codes. */
  async answer(name: string, payload: unknown): Promise<Envelope> {
    const begun = performance.now();
    const answer = await this.#answer(name, payload);
    const ms = performance.now() - begun;
    const request = Object.hasOwn(requests, name) ? name : 'unknown';
    if (!answer.ok) {
      const { code: error, details } = answer.error;
      this.context.host.log({
        code: 'request-refused',
        facts: { request, error, ms, ...errorFacts(details) },
      });
    } else if (ms > slowMs) this.context.host.log({ code: 'request-slow', facts: { request, ms } });
    return answer;
  }

  async #answer(name: string, payload: unknown): Promise<Envelope> {
    if (!Object.hasOwn(requests, name)) {
      return { ok: false, error: appError('request-unknown', { name: name.slice(0, 80) }) };
    }
    const known = name as RequestName;
    const input = requests[known].input.safeParse(wholeSigns(payload));
    if (!input.success) {
      const where = input.error.issues[0]?.path.join('.') ?? '';
      return { ok: false, error: appError('request-invalid', { name, where }) };
    }
    try {
      if (known === 'job-cancel') {
        this.#jobs.cancel((input.data as RequestParsed<'job-cancel'>).job);
        return { ok: true, value: null };
      }
      const useCase = useCases[known] as UseCase<RequestName>;
      const value = await useCase(this.context, input.data, (jobId, work) => this.#jobs.run(jobId, work));
      if (this.checkOutputs) requests[known].output.parse(value);
      // Whatever a file or a person put into it, the window gets nothing that deceives the eye (decision 43).
      return { ok: true, value: shownValue(value) };
    } catch (cause) {
      if (cause instanceof AppFailure) return { ok: false, error: shownValue(cause.error) };
      this.context.host.log({ code: 'defect', facts: { request: known, ...defectFacts(cause) } });
      const message = cause instanceof Error ? cause.message : String(cause);
      return { ok: false, error: appError('unexpected', { message }) };
    }
  }
}
