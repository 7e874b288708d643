import { nodeHost } from '#electron/cli/node-host.ts';
import type { RequestInput, RequestName, RequestOutput } from '#core/contract/requests.ts';
import { ServiceContext } from '#electron/service/context.ts';
import { Dispatcher } from '#electron/service/dispatch.ts';
import { nodePorts } from '#electron/service/node-ports.ts';

/** The service as the application runs it: answers are not checked against the contract, as there. */
export class BenchService {
  readonly context = new ServiceContext(nodePorts, nodeHost(''));
  readonly #dispatcher = new Dispatcher(this.context);

  async ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>> {
    const answer = await this.#dispatcher.answer(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as RequestOutput<Name>;
  }

  /** How long a request takes until it is answered, in milliseconds. */
  async timed<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<number> {
    const start = performance.now();
    await this.ask(name, input);
    return performance.now() - start;
  }

  close(): void {
    this.context.close();
  }
}
