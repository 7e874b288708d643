import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OwnFiles } from '#electron/main/own-files.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let folder: string;
let service: TestService;
const at = (name: string): string => join(folder, name);
const create = (name: string): Promise<{ id: string }> =>
  service.ask('session-create', { place: at(name), name: 'Essai', gridTemplate: 'eig3' });

beforeEach(() => {
  folder = newFolder();
  service = new TestService();
  mkdirSync(at('Échanges'));
});
afterEach(() => service.close());

describe('the choice of an exchange folder', () => {
  test('is told by the folder’s own name, and given up again', async () => {
    await create('s.eigjury');
    expect((await service.ask('exchange-folder-view', {})).folder).toBeNull();
    const chosen = await service.ask('exchange-folder-set', { folder: at('Échanges') });
    expect(chosen.folder).toEqual({ name: 'Échanges', reachable: true });
    expect(JSON.stringify(chosen)).not.toContain(basename(folder));
    expect((await service.ask('exchange-folder-set', { folder: null })).folder).toBeNull();
  });

  test('is refused where there is no folder, and changes nothing', async () => {
    await create('s.eigjury');
    writeFileSync(at('fichier'), '');
    await service.ask('exchange-folder-set', { folder: at('Échanges') });
    expect(await service.refusal('exchange-folder-set', { folder: at('nulle-part') })).toBe(
      'exchange-folder-gone',
    );
    expect(await service.refusal('exchange-folder-set', { folder: at('fichier') })).toBe(
      'exchange-folder-gone',
    );
    expect((await service.ask('exchange-folder-view', {})).folder?.name).toBe('Échanges');
  });

  test('needs a session, and ends with it', async () => {
    expect(await service.refusal('exchange-folder-view', {})).toBe('no-session');
    await create('s.eigjury');
    await service.ask('exchange-folder-set', { folder: at('Échanges') });
    await service.ask('session-close', {});
    await create('autre.eigjury');
    expect((await service.ask('exchange-folder-view', {})).folder).toBeNull();
  });

  test('comes back for the session that it was made for, unless the person has chosen anew', async () => {
    const { id } = await create('s.eigjury');
    const { exchange } = service.context;
    exchange.resume('another session', at('Échanges'));
    expect(exchange.name).toBeNull();
    exchange.resume(id, at('Échanges'));
    expect(exchange.name).toBe('Échanges');
    await service.ask('exchange-folder-set', { folder: null });
    exchange.resume(id, at('Échanges'));
    expect(exchange.name).toBeNull();
  });

  test('is a place to write to while the folder answers', async () => {
    await create('s.eigjury');
    const { exchange } = service.context;
    await expect(exchange.placeOf('b.eigballot')).rejects.toThrow('exchange-folder-none');
    await service.ask('exchange-folder-set', { folder: at('Échanges') });
    expect(await exchange.placeOf('b.eigballot')).toBe(join(at('Échanges'), 'b.eigballot'));
    renameSync(at('Échanges'), at('parti'));
    await expect(exchange.placeOf('b.eigballot')).rejects.toThrow('exchange-folder-gone');
    expect((await service.ask('exchange-folder-view', {})).folder).toEqual({
      name: 'Échanges',
      reachable: false,
    });
  });
});

describe('what main keeps outside the session', () => {
  test('one folder a session, the latest choice standing, and none once given up', () => {
    const own = new OwnFiles(at('data'));
    expect(own.exchangeFolder('a')).toBeNull();
    own.keepExchangeFolder('a', '/one');
    own.keepExchangeFolder('b', '/two');
    own.keepExchangeFolder('a', '/three');
    const again = new OwnFiles(at('data'));
    expect([again.exchangeFolder('a'), again.exchangeFolder('b')]).toEqual(['/three', '/two']);
    again.keepExchangeFolder('a', null);
    expect([again.exchangeFolder('a'), again.exchangeFolder('b')]).toEqual([null, '/two']);
  });

  test('fifty at most, the oldest going first', () => {
    const own = new OwnFiles(at('data'));
    for (let n = 1; n <= 51; n += 1) own.keepExchangeFolder(`s${String(n)}`, '/somewhere');
    expect(own.exchangeFolder('s1')).toBeNull();
    expect(own.exchangeFolder('s2')).toBe('/somewhere');
  });
});
