import type { Random } from './random.ts';

type Mutation = (bytes: Buffer, random: Random, others: readonly Buffer[]) => Buffer;

/** Damages a file in one to four ways: what a bad disk, a broken download or a bad mind would do to it. */
export function mutate(bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer {
  let result: Buffer = Buffer.from(bytes);
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    if (result.length > 0) result = random.pick(mutations)(result, random, others);
  }
  return result;
}

const flipBits: Mutation = (bytes, random) => {
  for (let times = 1 + random.below(8); times > 0; times -= 1) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};

const swapBytes: Mutation = (bytes, random) => {
  const [a, b] = [random.below(bytes.length), random.below(bytes.length)];
  [bytes[a], bytes[b]] = [bytes[b] ?? 0, bytes[a] ?? 0];
  return bytes;
};

const cutEnd: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1));

const removeSpan: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const doubleSpan: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

const spliceOther: Mutation = (bytes, random, others) => {
  const other = random.pick(others);
  return Buffer.concat([
    bytes.subarray(0, random.below(bytes.length)),
    other.subarray(random.below(other.length + 1)),
  ]);
};

/** Signs and numbers at which readers stumble. */
const stumbles = [
  ...['\0', '"', "'", '<', '>', '&', ';', ',', '\n', '\r\n', '\ufeff', '\u00ff', ']]>', '<!--', '<![CDATA['],
  ...['-1', '0', '999999999', '4294967295', '1e309', 'NaN', '&#x110000;', '&amp', '../', 'A1048577', 'XFE1'],
].map((text) => Buffer.from(text));

const insertStumble: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), random.pick(stumbles), bytes.subarray(at)]);
};

/** Numbers in headers: sizes, counts, offsets. */
const overwriteNumber: Mutation = (bytes, random) => {
  if (bytes.length < 4) return bytes;
  const value = random.pick([0, 1, 0x7fffffff, 0xffffffff, 0xffff, bytes.length]);
  bytes.writeUInt32LE(value, random.below(bytes.length - 3));
  return bytes;
};

const mutations: readonly Mutation[] = [
  flipBits,
  swapBytes,
  cutEnd,
  removeSpan,
  doubleSpan,
  spliceOther,
  insertStumble,
  overwriteNumber,
];

function span(bytes: Buffer, random: Random): readonly [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(random.pick([4, 64, 4_096])))];
}
