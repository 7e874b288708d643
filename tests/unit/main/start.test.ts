import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayOpenOutside } from '#core/contract/outside-link.ts';
import { givenKindOf } from '#core/intake/given-file.ts';
import { announcementsOf } from '#electron/main/announcements.ts';
import { readArguments } from '#electron/main/arguments.ts';
import { openOutside } from '#electron/main/outside-link.ts';

describe('what the application is started with', () => {
  test('files of ours, whatever case their ending has, and nothing that looks like a switch', () => {
    const words = [
      '--data-folder=/d',
      'a.eigjury',
      '/b/Kit.EIGKIT',
      'c.eigballot',
      'd.csv',
      '--x.eigkit',
      '.',
    ];
    expect(readArguments(words).files).toEqual(
      ['a.eigjury', '/b/Kit.EIGKIT', 'c.eigballot'].map((path) => resolve(path)),
    );
    expect(readArguments(['.']).files).toEqual([]);
  });

  test('a kind is told by the ending alone', () => {
    expect(['s.eigjury', 'k.eigkit', 'b.eigballot', 'g.eigseance'].map(givenKindOf)).toEqual([
      'session',
      'kit',
      'ballot',
      'ballot',
    ]);
    expect(['eigjury', 'x.eigjury.exe', 'x', '', 'x.constructor', 'x.'].map(givenKindOf)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});

describe('the way out to a browser', () => {
  const good = ['https://example.org', 'https://example.org/', 'https://a-b.example.org:8443/x?y=é#z'];
  const bad = [
    '',
    'http://example.org/',
    'javascript:alert(1)',
    'file:///etc/hostname',
    'https:example.org',
    'https://',
    'https:///x',
    'https://name@example.org/',
    'https://name:word@example.org/',
    'https://example.org /',
    'https://example.org/a b',
    ' https://example.org/',
    'https://example.org\\@evil.example/',
    'https://exаmple.org/',
    `https://example.org/${'x'.repeat(2_000)}`,
    'mailto:a@example.org',
    'ms-settings:network',
  ];

  test('only https, a plain host, and nobody’s name in it', () => {
    expect(good.filter((address) => !mayOpenOutside(address))).toEqual([]);
    expect(bad.filter((address) => mayOpenOutside(address))).toEqual([]);
  });

  test('whatever the text: what passes is an https address, and nothing is opened without a yes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.webUrl({ size: 'small' }), fc.string(), fc.constantFrom(...good, ...bad)),
        fc.boolean(),
        async (address, yes) => {
          const done: string[] = [];
          const answer = await openOutside(address, {
            ask: (shown) => {
              done.push(`asked ${shown}`);
              return Promise.resolve(yes);
            },
            open: (opened) => {
              done.push(`opened ${opened}`);
              return Promise.resolve();
            },
          });
          if (answer === 'refused') expect(done).toEqual([]);
          else {
            const url = new URL(address);
            expect([url.protocol, url.username, url.password]).toEqual(['https:', '', '']);
            expect(done).toEqual(yes ? [`asked ${address}`, `opened ${address}`] : [`asked ${address}`]);
          }
        },
      ),
    );
  });

  test('the address comes from the application’s own package.json, and is none when it is not https', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jury-eig-unit-'));
    const named = (manifest: object): string | null => {
      writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
      return announcementsOf(folder);
    };
    expect(named({ homepage: 'https://example.org/versions' })).toBe('https://example.org/versions');
    expect(named({ homepage: 'http://example.org/versions' })).toBeNull();
    expect(named({})).toBeNull();
  });
});
