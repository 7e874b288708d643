import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KitSession } from '#tests/support/kit-session.ts';
import { kitOrder } from '#tests/support/service.ts';
import { isClear, others, ProtectionBench, words } from './bench.ts';

test('a kit is brought into a closed protected session with the session’s own passphrase', async () => {
  const kits = new KitSession();
  await kits.start(['Ada', 'Blaise']);
  kits.addDefi('Alpha');
  await kits.decide('Alpha', 'recevable');
  await kits.open();
  await kits.service.ask('kits-write', kitOrder(kits.folder));
  kits.service.close();
  const kitOf = (name: string): string =>
    kits.at(readdirSync(kits.folder).find((file) => file.startsWith(`kit-${name}`)) ?? '');

  const bench = new ProtectionBench();
  const wanted = { kit: kitOf('ada'), passphrase: null, place: bench.path };
  await bench.service.ask('kit-open', wanted);
  await bench.protect(null, words);
  await bench.close();
  const digest = bench.digest();

  expect(await bench.service.refusal('kit-open', wanted)).toBe('kit-into-protected');
  expect(await bench.service.refusal('kit-open', { ...wanted, sessionPassphrase: others })).toBe(
    'protected-wrong-passphrase',
  );
  const another = { ...wanted, kit: kitOf('blaise'), sessionPassphrase: words };
  expect(await bench.service.refusal('kit-open', another)).toBe('kit-other-session');
  await bench.service.context.vault.settled();
  expect(bench.copies()).toEqual([]);
  expect(bench.digest()).toBe(digest);
  expect(await bench.service.ask('session-view', {})).toBeNull();

  const session = await bench.service.ask('kit-open', { ...wanted, sessionPassphrase: words });
  expect(session).toMatchObject({ role: 'juror', jurorName: 'Ada', protected: true });
  await bench.end();
  expect(isClear(bench.path)).toBe(false);
  expect(readFileSync(join(bench.folder, 'Jury.eigjury')).length).toBeGreaterThan(1_000);
});
