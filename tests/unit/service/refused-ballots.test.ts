import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ballotBody } from '#core/ballot/ballot.ts';
import { asDigest, asJurorId, asSessionId } from '#core/ids.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { wrapBodyV1 } from '#tests/support/ballot-v1.ts';
import { BallotBench } from '#tests/support/ballot-bench.ts';

let bench: BallotBench;

beforeAll(async () => {
  bench = await new BallotBench().open();
  // Ada's key is number 1 and Bela's number 2, each known from a ballot that counts.
  const { bela } = await bench.jurorIds();
  const received = [
    await bench.receive(await bench.sealed(bench.signed(await bench.ballot(), 1))),
    await bench.receive(await bench.sealed(bench.signed(await bench.ballot({ juror: asJurorId(bela) }), 2))),
  ];
  expect(received.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
});
afterAll(() => bench.close());

type Made = (bench: BallotBench) => Promise<Uint8Array | string>;

/** Each is made with the session's own secrets, by someone who knows the format as well as we do. */
const forgeries: readonly (readonly [what: string, code: string, made: Made])[] = [
  [
    'signed with another juror’s key',
    'ballot-bad-enrolment',
    async (it) => it.sealed(it.signed(await it.ballot(), 2)),
  ],
  [
    'in another juror’s name, with one’s own key and secret',
    'ballot-bad-enrolment',
    async (it) => {
      const { ada, bela } = await it.jurorIds();
      return it.sealed(it.signed(await it.ballot({ juror: asJurorId(bela) }), 3, it.secretOf(ada)));
    },
  ],
  [
    'with a secret that no kit had',
    'ballot-bad-enrolment',
    async (it) => it.sealed(it.signed(await it.ballot(), 1, '9'.repeat(64))),
  ],
  [
    'with the proof of another key',
    'ballot-bad-enrolment',
    async (it) => {
      const ballot = await it.ballot();
      return it.sealed({ ...it.signed(ballot, 4), proof: it.signed(ballot, 1).proof });
    },
  ],
  [
    'with a good signature over another text',
    'ballot-bad-signature',
    async (it) => {
      const { signature } = it.signed(await it.ballot(), 1);
      return it.sealed({ ...it.signed(await it.ballot(), 1), signature });
    },
  ],
  [
    'with a good signature by another key than the one it names',
    'ballot-bad-signature',
    async (it) => {
      const ballot = await it.ballot();
      return it.sealed({ ...it.signed(ballot, 1), signature: it.signed(ballot, 2).signature });
    },
  ],
  [
    'of another session, sealed for this one',
    'ballot-other-session',
    async (it) => it.sealed(it.signed(await it.ballot({ session: asSessionId(nodePorts.newId()) }), 1)),
  ],
  [
    'of this session, sealed for another one',
    'ballot-cannot-open',
    async (it) => {
      const { recipient } = await nodePorts.sealing.newIdentity();
      return it.sealed(it.signed(await it.ballot(), 1), recipient);
    },
  ],
  [
    'of version 1, not signed, although this session’s kits have keys',
    'ballot-unsigned',
    async (it) => wrapBodyV1('eigballot', ballotBody(await it.ballot()), nodePorts.hash).text,
  ],
  [
    'of a version that does not exist yet',
    'ballot-newer',
    async (it) => {
      const text = Buffer.from(await it.sealed(it.signed(await it.ballot(), 1))).toString('latin1');
      return Buffer.from(text.replace('"version":2', '"version":3'), 'latin1');
    },
  ],
  [
    'that calls itself version 1 and looks like version 2',
    'ballot-damaged',
    async (it) => {
      const text = Buffer.from(await it.sealed(it.signed(await it.ballot(), 1))).toString('latin1');
      return Buffer.from(text.replace('"version":2', '"version":1'), 'latin1');
    },
  ],
  [
    'that is a kit',
    'ballot-is-kit',
    (it) => {
      const kit = readdirSync(it.folder).find((name) => name.endsWith('.eigkit')) ?? '';
      return Promise.resolve(readFileSync(join(it.folder, kit)));
    },
  ],
  ['that is a picture', 'ballot-not-ours', () => Promise.resolve(Buffer.from('89504e470d0a1a0a', 'hex'))],
  [
    'with one bit turned over',
    'ballot-damaged',
    async (it) => {
      const bytes = Uint8Array.from(await it.sealed(it.signed(await it.ballot(), 1)));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      return bytes;
    },
  ],
];

test.each(forgeries)(
  'a ballot %s is refused (%s), and the session stays the same bytes',
  async (_what, code, made) => {
    const bytes = await made(bench);
    const before = bench.fileDigest();
    const { outcome, refused } = await bench.receive(bytes);
    expect([outcome, refused?.code]).toEqual(['refused', code]);
    expect(bench.fileDigest()).toBe(before);
  },
);

test('what is sent again word for word is the ballot that is there, sealed anew or not', async () => {
  const signed = bench.signed(await bench.ballot({ sequence: 7 }), 1);
  const first = await bench.sealed(signed);
  await bench.receive(first);
  const before = bench.fileDigest();
  expect((await bench.receive(first)).outcome).toBe('already');
  expect((await bench.receive(await bench.sealed(signed))).outcome).toBe('already');
  expect(bench.fileDigest()).toBe(before);
});

test('a ballot of a juror that the session does not know is held, and never counts', async () => {
  const stranger = asJurorId(nodePorts.newId());
  const ballot = await bench.ballot({ juror: stranger, grid: asDigest('0'.repeat(64)) });
  const { outcome, held } = await bench.receive(await bench.sealed(bench.signed(ballot, 9, '1'.repeat(64))));
  expect([outcome, held]).toEqual(['held', 'unknown-juror']);
});
