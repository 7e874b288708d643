import type { Finding } from '#core/intake/reading.ts';
import { findingTexts } from '#core/texts/findings/findings.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';

/** What a reader made of a damaged file. */
export interface FuzzAnswer {
  readonly refused: boolean;
  readonly findings: readonly Finding[];
}

/** A reader to be tried; `seeds` are good files of its kind. */
export interface FuzzReader {
  readonly name: string;
  readonly seeds: () => readonly Buffer[] | Promise<readonly Buffer[]>;
  readonly read: (bytes: Buffer) => FuzzAnswer | Promise<FuzzAnswer>;
}

export interface FuzzRun {
  readonly readers: readonly FuzzReader[];
  readonly seed: number;
  readonly cases: number;
  /** Longer than this for one file is a fault. */
  readonly longestMilliseconds: number;
}

export interface FuzzReport {
  /** One line for each fault, with what is needed to meet it again; empty when all is well. */
  readonly faults: readonly string[];
  readonly read: number;
  readonly refused: number;
}

/** Tries the readers in turn on damaged files. The same seed gives the same files. */
export async function fuzzReaders({
  readers,
  seed,
  cases,
  longestMilliseconds,
}: FuzzRun): Promise<FuzzReport> {
  const faults: string[] = [];
  const counts = { read: 0, refused: 0 };
  const loaded = await Promise.all(readers.map(async (reader) => ({ reader, seeds: await reader.seeds() })));
  const others = loaded.flatMap(({ seeds }) => seeds);
  for (let index = 0; index < cases; index += 1) {
    const random = new Random(seed + index);
    const { reader, seeds } = random.pick(loaded);
    const bytes = mutate(random.pick(seeds), random, others);
    const fault = (what: string): unknown =>
      faults.push(`${reader.name}, seed ${seed + index}, ${bytes.length} bytes: ${what}`);
    const started = performance.now();
    try {
      const answer = await reader.read(bytes);
      counts[answer.refused ? 'refused' : 'read'] += 1;
      for (const problem of problems(answer)) fault(problem);
    } catch (cause) {
      fault(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    }
    const took = performance.now() - started;
    if (took > longestMilliseconds) fault(`took ${Math.round(took)} ms`);
  }
  return { faults, ...counts };
}

/** A refusal has its finding, and every finding has a sentence in both languages. */
function* problems({ refused, findings }: FuzzAnswer): Generator<string> {
  if (refused !== findings.some(({ severity }) => severity === 'refusal')) yield 'refused without a finding';
  for (const { code, params } of findings) {
    for (const texts of [findingTexts.fr, findingTexts.en]) {
      const sentence = texts[code](params);
      // What the damaged file itself says may hold any word.
      const own = Object.values(params).reduce<string>(
        (left, value) => left.replaceAll(String(value), ''),
        sentence,
      );
      if (sentence === '' || /undefined|NaN/.test(own)) yield `no sentence for ${code}: ${sentence}`;
    }
  }
}
