import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ballotBody } from '#core/ballot/ballot.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import { BallotHeader, ballotHeaderLine } from '#core/ballot/exchange-header.ts';
import { signBallot } from '#core/ballot/signed-ballot.ts';
import { signedBodyText } from '#core/ballot/signed-body.ts';
import { asDigest } from '#core/ids.ts';
import { packContainer } from '#electron/service/interchange/exchange/container.ts';
import {
  peekBallotFile,
  readBallotFile,
  writeBallotFile,
} from '#electron/service/interchange/exchange/ballot-file.ts';
import { nodePorts as ports } from '#electron/service/node-ports.ts';
import { anyBallot, ballotOf, defi, criterion } from '#tests/support/core-samples.ts';

const key = ports.signing.keyOf(new Uint8Array(32).fill(7));
const secret = '5'.repeat(64);
const small = ballotOf({
  entries: [{ defi: defi(1), deport: null, marks: [{ criterion: criterion(1), value: 375 }], notes: [] }],
});
const signed = signBallot(small, key, secret, ports.signing);

let identity: string;
let recipient: string;
let file: Buffer;
let other: Buffer;
const lineEnd = (): number => file.indexOf(0x0a);

const reasonOf = (bytes: Uint8Array): string => {
  const peeked = peekBallotFile(bytes, ports);
  return peeked.ok ? 'taken' : peeked.error.reason;
};
const openReason = async (bytes: Uint8Array): Promise<string> => {
  const read = await readBallotFile(bytes, identity, ports);
  return read.ok ? 'taken' : read.error.reason;
};
const withByte = (at: number, change: (byte: number) => number): Buffer => {
  const changed = Buffer.from(file);
  changed[at] = change(changed[at] ?? 0);
  return changed;
};

beforeAll(async () => {
  ({ identity, recipient } = await ports.sealing.newIdentity());
  file = Buffer.from(await writeBallotFile(signed, recipient, ports));
  const second = signBallot({ ...small, sequence: 2 }, key, secret, ports.signing);
  other = Buffer.from(await writeBallotFile(second, recipient, ports));
});

describe('a ballot file, every byte of which counts', () => {
  test('is taken as it was written', async () => {
    expect(reasonOf(file)).toBe('taken');
    const read = await readBallotFile(file, identity, ports);
    expect(read.ok && read.value.body).toBe(signed.body);
    expect(read.ok && read.value.signed).toEqual(signed);
  });

  test('is refused with any one bit turned over, in its first line and in what is sealed', () => {
    const taken: number[] = [];
    for (let at = 0; at < file.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        if (reasonOf(withByte(at, (byte) => byte ^ (1 << bit))) === 'taken') taken.push(at);
      }
    }
    expect(taken).toEqual([]);
  });

  test('is refused with any byte replaced or left out, wherever it is cut, and when it goes on', () => {
    const changed = Array.from({ length: file.length }, (_none, at) => [
      reasonOf(withByte(at, (byte) => byte ^ 0xff)),
      reasonOf(Buffer.concat([file.subarray(0, at), file.subarray(at + 1)])),
      reasonOf(file.subarray(0, at)),
    ]);
    expect(changed.flat().filter((reason) => reason === 'taken')).toEqual([]);
    for (const more of ['\n', '\0', ' ']) {
      expect(reasonOf(Buffer.concat([file, Buffer.from(more)]))).toBe('damaged');
    }
  });

  test.each([
    ['two ballots one behind the other', () => Buffer.concat([file, other])],
    ['the same ballot twice in one file', () => Buffer.concat([file, file])],
    [
      'line ends changed on the way',
      () => Buffer.from(file.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
    ],
    [
      'the first line of another ballot',
      () => Buffer.concat([other.subarray(0, other.indexOf(0x0a)), file.subarray(lineEnd())]),
    ],
    [
      'a first line that says the same with a blank',
      () => Buffer.concat([Buffer.from('{ '), file.subarray(1)]),
    ],
    ['read and written again as text', () => Buffer.from(Buffer.from(file).toString('utf8'), 'utf8')],
  ])('is damaged: %s', (_what, made) => {
    expect(reasonOf(made())).toBe('damaged');
  });

  test('that is wholly another thing is told apart', () => {
    expect(reasonOf(Buffer.from(''))).toBe('not-ours');
    expect(reasonOf(Buffer.from('%PDF-1.7\n'))).toBe('not-ours');
    expect(reasonOf(Buffer.from('{"format":"eigkit","version":2}\n'))).toBe('other-format');
    expect(reasonOf(Buffer.from('{"format":"eigballot","version":3}\nwhatever'))).toBe('newer');
    // Half of an upload.
    expect(reasonOf(file.subarray(0, 60))).toBe('damaged');
  });
});

describe('a ballot file whose first line was mended by someone who knows the format', () => {
  const mended = (sealed: Uint8Array, digest = ports.hash(signed.body)): Uint8Array =>
    packContainer(ballotHeaderLine(digest, ports.hash(sealed), ports.hash), sealed);

  test('does not open when a byte of what is sealed was changed', async () => {
    const sealed = file.subarray(lineEnd() + 1);
    const reasons = new Set<string>();
    // All of its heading, where the keys are, and every third byte after that: each opening takes a while.
    for (let at = 0; at < sealed.length; at += at < 230 ? 1 : 3) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      reasons.add(await openReason(mended(changed)));
    }
    expect([...reasons]).toEqual(['cannot-open']);
  });

  test('is damaged when its receipt is not that of what is inside', async () => {
    const sealed = file.subarray(lineEnd() + 1);
    expect(await openReason(mended(sealed, asDigest('0'.repeat(64))))).toBe('damaged');
  });

  test('is damaged when the receipt that people read is not that of its digest', () => {
    const header = BallotHeader.parse(JSON.parse(file.subarray(0, lineEnd()).toString('utf8')));
    for (const lie of [{ receipt: '00000-00000' }, { words: 'un deux trois quatre' }]) {
      const rest = Object.fromEntries(
        Object.entries({ ...header, ...lie }).filter(([name]) => name !== 'seal'),
      );
      const line = canonicalText({ ...rest, seal: ports.hash(canonicalText(rest)) });
      expect(reasonOf(packContainer(line, file.subarray(lineEnd() + 1)))).toBe('damaged');
    }
  });

  test.each([
    ['a text that is no signed ballot', '{"body":"{}"}', 'damaged'],
    ['blanks in the text', signedBodyText(signed).replace('{', '{ '), 'damaged'],
    [
      'marks changed behind the signature',
      signedBodyText({ ...signed, body: ballotBody({ ...small, sequence: 9 }) }),
      'bad-signature',
    ],
    [
      'the same ballot in another order of its keys',
      signedBodyText({ ...signed, body: JSON.stringify(JSON.parse(signed.body), ['juror']) }),
      'damaged',
    ],
    [
      'the signature of another ballot',
      signedBodyText({
        ...signed,
        signature: signBallot({ ...small, sequence: 3 }, key, secret, ports.signing).signature,
      }),
      'bad-signature',
    ],
  ])('is refused: %s', async (_what, text, reason) => {
    const { body } = JSON.parse(text) as { body: string };
    const sealed = await ports.sealing.sealFor(recipient, Buffer.from(text, 'utf8'));
    expect(await openReason(mended(sealed, ports.hash(body)))).toBe(reason);
  });

  test('does not open for another session’s coordinator, nor where there is no key at all', async () => {
    const elsewhere = await ports.sealing.newIdentity();
    for (const wrong of [elsewhere.identity, null]) {
      const read = await readBallotFile(file, wrong, ports);
      expect(read.ok ? 'taken' : read.error.reason).toBe('cannot-open');
    }
  });
});

test('any ballot comes back from its file exactly; sealed twice it has other bytes and the same digest', async () => {
  await fc.assert(
    fc.asyncProperty(anyBallot, async (ballot) => {
      const made = signBallot(ballot, key, secret, ports.signing);
      const [one, two] = [
        await writeBallotFile(made, recipient, ports),
        await writeBallotFile(made, recipient, ports),
      ];
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
      for (const bytes of [one, two]) {
        const read = await readBallotFile(bytes, identity, ports);
        expect(read.ok && read.value.body).toBe(ballotBody(ballot));
        expect(read.ok && read.value.digest).toBe(ports.hash(ballotBody(ballot)));
        expect(read.ok && read.value.signed).toEqual(made);
      }
    }),
    { numRuns: 60 },
  );
});
