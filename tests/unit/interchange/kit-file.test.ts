import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Kit } from '#core/ballot/kit.ts';
import { kitFileBytes } from '#core/ballot/kit-size.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import type { SittingPart } from '#core/deliberation/sitting-part.ts';
import { asDefiId } from '#core/ids.ts';
import { readKitFile } from '#electron/service/interchange/exchange/kit-file.ts';
import { kitText } from '#electron/service/interchange/exchange/write-kit-file.ts';
import { nodePorts, sha256 } from '#electron/service/node-ports.ts';
import { wrapBodyV1 } from '#tests/support/ballot-v1.ts';
import { criterion, defi, digestOf, juror } from '#tests/support/core-samples.ts';
import { countScrypt } from '#tests/support/count-scrypt.ts';
import { framed, kitBytes, kitOf, note } from '#tests/support/kit-samples.ts';

const words = 'abaisser-abeille-absurde-accepter-acheter-acteur';
let open: Buffer;
let locked: Buffer;
const lineOf = (bytes: Buffer): number => bytes.indexOf(0x0a) + 1;

beforeAll(async () => {
  open = await kitBytes(kitOf());
  locked = await kitBytes(kitOf(), words);
});

/** What reading comes to: `opened`, or the reason of the refusal. */
async function reading(bytes: Uint8Array, passphrase: string | null = null): Promise<string> {
  const read = await readKitFile(bytes, passphrase, nodePorts);
  return read.ok ? 'opened' : read.error.reason;
}

const flipped = (bytes: Buffer, at: number, by = 0x01): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ by;
  return copy;
};

describe('a kit', () => {
  test('comes back from its file, open or locked', async () => {
    for (const [bytes, passphrase] of [
      [open, null],
      [locked, words],
    ] as const) {
      const read = await readKitFile(bytes, passphrase, nodePorts);
      if (!read.ok) throw new Error(read.error.reason);
      expect(read.value.kit).toEqual(kitOf());
      expect([...read.value.contents.values()].map((content) => Buffer.from(content))).toEqual([note]);
    }
    expect(await reading(locked)).toBe('locked');
    expect(await reading(locked, 'abaisser')).toBe('wrong-passphrase');
  });

  test.each([0, 65_536, 1_500_000])(
    'with an attachment of %i bytes has the size that was worked out for it',
    async (size) => {
      const content = randomBytes(size);
      const [first] = kitOf().defis;
      const attachments =
        first?.attachments.map((file) => ({ ...file, digest: sha256(content), size })) ?? [];
      const kit = kitOf({ defis: first === undefined ? [] : [{ ...first, attachments }] });
      const payload = Buffer.byteLength(kitText(kit)) + 1 + size;
      expect(await kitBytes(kit, null, () => content)).toHaveLength(kitFileBytes(payload, false));
      expect(await kitBytes(kit, words, () => content)).toHaveLength(kitFileBytes(payload, true));
    },
  );

  test('of version 1 is still read', async () => {
    const { session, sessionName, demonstration, juror, enrolment, grid, settings, writtenAt } = kitOf();
    const common = { session, sessionName, demonstration, juror, enrolment, grid, settings, writtenAt };
    const body = { ...common, defis: kitOf().defis.map(({ id, content }) => ({ id, content })) };
    const text = canonicalText(JSON.parse(JSON.stringify(body)) as Record<string, never>);
    const whole = Buffer.from(wrapBodyV1('eigkit', text, sha256).text);
    expect(await reading(whole)).toBe('opened');
    for (let at = 0; at < whole.length; at += 7) expect(await reading(flipped(whole, at))).not.toBe('opened');
  });
});

describe('a kit of which one byte was changed', () => {
  test('is refused, wherever the byte stands, without a lock', async () => {
    for (let at = 0; at < open.length; at += 1) {
      expect(await reading(flipped(open, at)), `byte ${String(at)}`).not.toBe('opened');
    }
  });

  test('is refused in every byte of the first line and in every other, locked, before the passphrase matters', async () => {
    for (let at = 0; at < locked.length; at += 1) {
      const reason = await reading(flipped(locked, at, 0x20), words);
      expect(['damaged', 'not-ours', 'newer', 'other-format'], `byte ${String(at)}`).toContain(reason);
    }
  });

  test('is refused when whoever changed it mends the first line', { timeout: 120_000 }, async () => {
    const payload = locked.subarray(lineOf(locked));
    const nonce = payload.indexOf('\n', payload.indexOf('--- ')) + 1;
    // The salt, the wrapped key, the nonce, the content and its tag.
    for (const at of [
      payload.indexOf('scrypt ') + 9,
      payload.indexOf(' 16\n') + 9,
      nonce,
      nonce + 20,
      payload.length - 1,
    ]) {
      const changed = framed(flipped(payload, at), 'passphrase');
      expect(await reading(changed, words), String(at)).toBe('wrong-passphrase');
    }
  });

  test('is refused when it was cut short or something was put behind it', async () => {
    for (const bytes of [open, locked]) {
      for (const end of [0, 1, 40, lineOf(bytes) - 1, lineOf(bytes), bytes.length - 20, bytes.length - 1]) {
        expect(await reading(bytes.subarray(0, end), words), String(end)).not.toBe('opened');
      }
      expect(await reading(Buffer.concat([bytes, Buffer.from('\n')]), words)).toBe('damaged');
    }
    const payload = locked.subarray(lineOf(locked));
    expect(await reading(framed(payload.subarray(0, -1), 'passphrase'), words)).toBe('wrong-passphrase');
  });

  test('is refused with the first line of another, and with the lock taken off by name', async () => {
    const other = await kitBytes(kitOf({ part: { number: 1, of: 2 } }));
    const swapped = Buffer.concat([other.subarray(0, lineOf(other)), open.subarray(lineOf(open))]);
    expect(await reading(swapped)).toBe('damaged');
    expect(await reading(framed(locked.subarray(lineOf(locked)), 'none'))).toBe('damaged');
    expect(await reading(framed(open.subarray(lineOf(open)), 'passphrase'), words)).toBe('wrong-passphrase');
  });
});

describe('a wrong passphrase', () => {
  test('gets one answer, and the work of a right one before it', { timeout: 120_000 }, async () => {
    const payload = locked.subarray(lineOf(locked));
    // Another letter in the code of age's header: still a header, and not this one's.
    const mac = payload.indexOf('--- ') + 10;
    const letter = Buffer.from(payload);
    letter[mac] = payload[mac] === 0x41 ? 0x42 : 0x41;
    const end = framed(flipped(payload, payload.length - 1), 'passphrase');
    const tries: readonly (readonly [string, Buffer, string, string])[] = [
      ['right', locked, words, 'opened'],
      ['another', locked, 'zone-zone-zone-zone-zone-zone', 'wrong-passphrase'],
      ['right, other header', framed(letter, 'passphrase'), words, 'wrong-passphrase'],
      ['right, other content', end, words, 'wrong-passphrase'],
      ['another, other content', end, 'zone', 'wrong-passphrase'],
    ];
    for (const [what, bytes, passphrase, answer] of tries) {
      const runs = await countScrypt(async () => {
        expect(await reading(bytes, passphrase), what).toBe(answer);
      });
      expect(runs, what).toBe(1);
    }
  });

  test('costs nothing in a file that asks for more rounds than any kit does', async () => {
    const payload = locked
      .subarray(lineOf(locked))
      .toString('latin1')
      .replace(/^(.*\n-> scrypt \S+) 16\n/, '$1 20\n');
    expect(payload).toContain(' 20\n');
    const runs = await countScrypt(async () => {
      expect(await reading(framed(Buffer.from(payload, 'latin1'), 'passphrase'), words)).toBe(
        'wrong-passphrase',
      );
    });
    expect(runs).toBe(0);
  });
});

describe('a kit that someone made up', () => {
  const payload = (kit: unknown, ...contents: readonly Uint8Array[]): Buffer =>
    framed(Buffer.concat([Buffer.from(`${JSON.stringify(kit)}\n`), ...contents]));
  const withFile = (change: Partial<Kit['defis'][number]['attachments'][number]>): Kit => {
    const kit = kitOf();
    const defis = kit.defis.map((one) => ({
      ...one,
      attachments: one.attachments.map((file) => ({ ...file, ...change })),
    }));
    return { ...kit, defis };
  };
  const [alpha] = kitOf().defis;

  test.each<readonly [string, unknown]>([
    ['claims ten gigabytes of attachments', withFile({ size: 10_000_000_000 })],
    ['claims a size that is no whole number', withFile({ size: 0.5 })],
    ['claims fewer bytes than follow', withFile({ size: 3 })],
    ['has a field that is not known', { ...kitOf(), html: '<script>' }],
    ['has a défi with a field that is not known', { ...kitOf(), defis: [{ ...alpha, path: '/etc' }] }],
    ['names one défi twice', { ...kitOf(), defis: [alpha, alpha] }],
    [
      'gives one number to two défis',
      { ...kitOf(), assigned: [defi(1), defi(2)], defis: [alpha, { ...alpha, id: defi(2) }] },
    ],
    ['holds a défi that is not the juror’s', kitOf({ assigned: [] })],
    ['lists a défi twice', kitOf({ assigned: [defi(1), defi(1)] })],
    ['is a part of fewer', kitOf({ part: { number: 3, of: 2 } })],
    ['has a category that is not for jurors', withFile({ category: 'avis' as 'piece' })],
    ['has a name longer than any', withFile({ name: 'n'.repeat(2_000) })],
    ['has no défis at all', { ...kitOf(), defis: null }],
    ['is nothing', null],
    ['names a défi by no identifier', kitOf({ assigned: [asDefiId('x')] })],
  ])('and that %s is refused', async (_what, kit) => {
    expect(await reading(payload(kit, note))).toBe('damaged');
  });

  test('is refused with one digest of two sizes, with bytes of another digest, and with no text at all', async () => {
    const [file] = alpha?.attachments ?? [];
    const twice = { ...kitOf(), defis: [{ ...alpha, attachments: [file, { ...file, name: 'b', size: 1 }] }] };
    expect(await reading(payload(twice, note))).toBe('damaged');
    expect(await reading(payload(kitOf(), Buffer.from('bonjour')))).toBe('damaged');
    expect(await reading(framed(Buffer.alloc(1_000, 'a')))).toBe('damaged');
    expect(await reading(framed(Buffer.alloc(0)))).toBe('damaged');
    expect(await reading(Buffer.alloc(100_000, '['))).toBe('not-ours');
  });

  test('has its attachments taken for what their bytes are, whatever it calls them', async () => {
    const program = Buffer.from('MZ\x90\x00 a program');
    const kit = withFile({
      digest: sha256(program),
      size: program.length,
      name: '../../Démarrage/facture.pdf',
      mediaType: 'application/pdf',
    });
    const read = await readKitFile(payload(kit, program), null, nodePorts);
    if (!read.ok) throw new Error(read.error.reason);
    expect(read.value.kit.defis[0]?.attachments[0]?.mediaType).toBe('application/x-executable');
  });
});

describe('a kit that holds a group’s part', () => {
  const sitting: SittingPart = {
    group: null,
    label: '',
    jurors: [],
    marks: [{ juror: juror(1), defi: defi(1), criterion: criterion(1), value: 300 }],
    notes: [],
    deports: [],
    closed: [{ id: defi(2), number: null, title: 'Beta' }],
    agenda: [],
    severity: [],
    shareFrom: 'none',
    grid: digestOf('grid'),
    acts: [],
  };
  const readSitting = async (given: Partial<SittingPart>) =>
    readKitFile(await kitBytes(kitOf({ sitting: { ...sitting, ...given } })), null, nodePorts);

  test('is of version 3 and comes back as it was; an ordinary one stays of version 2 and says nothing of it', async () => {
    const bytes = await kitBytes(kitOf({ sitting }));
    expect(bytes.toString('utf8', 0, bytes.indexOf(0x0a))).toContain('"version":3');
    const read = await readSitting({});
    expect(read.ok && read.value.kit.sitting).toEqual(sitting);
    const ordinary = await kitBytes(kitOf());
    expect(ordinary.toString('utf8', 0, ordinary.indexOf(0x0a))).toContain('"version":2');
    expect(ordinary.includes('sitting')).toBe(false);
  });

  test('is damaged when its first line is of the version of a juror’s, so that none is taken for the other', async () => {
    const bytes = await kitBytes(kitOf({ sitting }));
    const read = await readKitFile(framed(bytes.subarray(bytes.indexOf(0x0a) + 1)), null, nodePorts);
    expect(read).toEqual({ ok: false, error: { reason: 'damaged' } });
  });

  test('is damaged when it speaks of a défi that it does not hold', async () => {
    const other = defi(7);
    const mark = { juror: juror(1), defi: other, criterion: criterion(1), value: 300 };
    const damaged = { ok: false, error: { reason: 'damaged' } };
    expect(await readSitting({ marks: [mark] })).toEqual(damaged);
    expect(await readSitting({ marks: [{ ...mark, defi: defi(2) }] })).toEqual(damaged);
    expect(await readSitting({ deports: [{ juror: juror(1), defi: other, reason: '' }] })).toEqual(damaged);
    expect(await readSitting({ closed: [{ id: defi(1), number: null, title: 'Alpha' }] })).toEqual(damaged);
  });
});
