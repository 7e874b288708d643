import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stageBytes, stagedPath, stageStream } from '#electron/service/interchange/staging.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staging-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('bytes stand under their SHA-256, once, for their owner alone', async () => {
  const bytes = Buffer.from('une lettre');
  const staged = await stageBytes(folder, bytes);
  expect(await stageBytes(folder, bytes)).toEqual(staged);
  expect(staged.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(staged.md5).toBe(createHash('md5').update(bytes).digest('hex'));
  expect(staged).toMatchObject({ size: bytes.length, head: bytes });
  expect(readdirSync(folder)).toEqual([staged.digest]);
  const path = stagedPath(folder, staged.digest);
  expect(readFileSync(path)).toEqual(bytes);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a stream of many chunks stands whole, with its first bytes told', async () => {
  const chunks = Array.from({ length: 50 }, (_, index) => Buffer.alloc(1_000, index));
  const staged = await stageStream(folder, Readable.from(chunks), 50_000);
  const whole = Buffer.concat(chunks);
  if (!staged.ok) throw new Error('refused');
  expect(staged.value).toMatchObject({ size: 50_000, head: whole.subarray(0, 4_096) });
  expect(readFileSync(stagedPath(folder, staged.value.digest))).toEqual(whole);
});

test('a stream that is too long leaves nothing', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_000);
    })(),
  );
  expect(await stageStream(folder, endless, 10_500)).toEqual({ ok: false, error: 'too-large' });
  expect(endless.destroyed).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('a stream that breaks leaves nothing', async () => {
  const broken = Readable.from(
    (function* () {
      yield Buffer.alloc(1_000);
      throw new Error('broken');
    })(),
  );
  await expect(stageStream(folder, broken, 10_000)).rejects.toThrow('broken');
  expect(readdirSync(folder)).toEqual([]);
});
