import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BenchService } from './bench-service.ts';
import { makeUpCall, type CallSize, type MadeUpCall } from './made-up-call.ts';

/** A made-up call into which the real service has merged every ballot. */
export interface MergedCall extends MadeUpCall {
  readonly size: CallSize;
  /** Still in the phase of marking; `session` of the call is the same file. */
  readonly closed: string;
  readonly makeMs: number;
  readonly mergeMs: number;
}

/** The three sizes at which growth is measured: every juror has 500 défis, every défi ten jurors. */
const allSizes: readonly CallSize[] = [
  { defis: 1_000, jurors: 20, each: 10 },
  { defis: 3_000, jurors: 60, each: 10 },
  { defis: 10_000, jurors: 200, each: 10 },
];

/** Calls made once a run, in a folder that ends with it. */
export class MergedCalls {
  readonly #made = new Map<number, Promise<MergedCall>>();

  /** Smallest first. */
  readonly sizes: readonly CallSize[];

  /** `most`: larger calls than of so many défis are left out, for a quick look. */
  constructor(
    private readonly folder: string,
    readonly most = Infinity,
  ) {
    this.sizes = allSizes.filter(({ defis }, place) => place === 0 || defis <= most);
  }

  of(size: CallSize): Promise<MergedCall> {
    const made = this.#made.get(size.defis) ?? this.#make(size);
    this.#made.set(size.defis, made);
    return made;
  }

  get largest(): Promise<MergedCall> {
    const size = this.sizes.at(-1);
    if (size === undefined) throw new Error('no size');
    return this.of(size);
  }

  async #make(size: CallSize): Promise<MergedCall> {
    const folder = join(this.folder, `call-${String(size.defis)}`);
    mkdirSync(folder, { recursive: true });
    const start = performance.now();
    const call = await makeUpCall(folder, size);
    const makeMs = performance.now() - start;
    const service = new BenchService();
    await service.ask('session-open', { place: call.session });
    const merging = performance.now();
    const { outcomes } = await service.ask('ballots-receive', { files: [...call.ballots] });
    const mergeMs = performance.now() - merging;
    const accepted = outcomes.filter(({ outcome }) => outcome === 'accepted').length;
    if (accepted !== size.jurors) throw new Error(`${String(accepted)} ballots were accepted`);
    service.close();
    const closed = join(folder, 'closed.eigjury');
    copyFileSync(call.session, closed);
    await service.ask('session-open', { place: closed });
    await service.ask('phase-change', { to: 'depouillement', reason: null });
    service.close();
    return { ...call, size, closed, makeMs, mergeMs };
  }
}
