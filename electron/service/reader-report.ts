import type { DossierReading } from '#core/intake/reading.ts';
import type { FileReading, ReadOrder } from './interchange/file-reading.ts';
import { packsOf, unpack, type DossierPack } from './interchange/packed-dossiers.ts';

// What goes between the service and a reader. Ten thousand dossiers in one message would be held several times over on both
// sides, so they go ahead in packs, each waited for, and the readings follow without them.

/** Some of the dossiers of one reading, in their order. */
export interface DossiersAhead {
  /** The place of their reading among the readings of the file. */
  readonly of: number;
  readonly pack: DossierPack;
}

/** The end of a file: its readings, whose dossiers went ahead. */
export interface ReaderReport {
  readonly readings: readonly FileReading[];
}

export type FromReader = DossiersAhead | ReaderReport;
/** `go-on`: the part has arrived. */
export type ToReader = ReadOrder | 'go-on';

/** Hands over what was read, pack after pack; `send` answers when it has arrived. */
export async function handOver(
  readings: readonly FileReading[],
  send: (part: DossiersAhead) => Promise<void>,
): Promise<ReaderReport> {
  for (const [of, { dossiers }] of readings.entries()) {
    for (const pack of packsOf(dossiers)) await send({ of, pack });
  }
  return { readings: readings.map((reading) => ({ ...reading, dossiers: [] })) };
}

/** Puts together again what was handed over. */
export class HandedOver {
  readonly #ahead = new Map<number, DossierReading[]>();

  take({ of, pack }: DossiersAhead): void {
    const known = this.#ahead.get(of) ?? [];
    this.#ahead.set(of, known);
    known.push(...unpack(pack));
  }

  whole({ readings }: ReaderReport): FileReading[] {
    return readings.map((reading, place) => ({
      ...reading,
      dossiers: [...(this.#ahead.get(place) ?? []), ...reading.dossiers],
    }));
  }
}
