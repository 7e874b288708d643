import type { Ports } from '#core/ports.ts';
import { ageSealing } from '../age-sealing.ts';
import { sha256 } from '../node-ports.ts';
import { nodeSigning } from '../node-signing.ts';

/** A generator of numbers in [0, 1) that gives the same sequence for the same seed on every machine. */
export class SeededRandom {
  #count = 0;

  constructor(private readonly seed: string) {}

  bytes(count: number): Uint8Array {
    const digits: string[] = [];
    while (digits.join('').length < 2 * count) digits.push(sha256(`${this.seed}/${String(this.#count++)}`));
    return Uint8Array.from(Buffer.from(digits.join('').slice(0, 2 * count), 'hex'));
  }

  next(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.bytes(4);
    return (a * 0x1000000 + b * 0x10000 + c * 0x100 + d) / 0x100000000;
  }

  /** Roughly normal with mean 0 and deviation 1: the sum of twelve uniform numbers less six. */
  normal(): number {
    let sum = 0;
    for (let index = 0; index < 12; index += 1) sum += this.next();
    return sum - 6;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

/** A clock that goes on by a minute a reading, identifiers and random bytes from the seed: the same data every time. */
export function seededPorts(seed: string, start: string): Ports {
  const random = new SeededRandom(seed);
  let instant = Date.parse(start);
  return {
    now: () => {
      instant += 60_000;
      return new Date(instant).toISOString();
    },
    newId: () => {
      const hex = Buffer.from(random.bytes(16)).toString('hex');
      const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    randomBytes: (count) => random.bytes(count),
    hash: sha256,
    signing: nodeSigning,
    sealing: ageSealing,
  };
}
