import { chmodSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from '#tests/support/service.ts';
import { writeDeb } from '../../../build/package/deb.mjs';
import { entriesOf, writeTarGz } from '../../../build/package/tar.mjs';

const seconds = 1_700_000_000;

interface Member {
  readonly mode: number;
  readonly owner: string;
  readonly seconds: number;
  readonly kind: string;
  readonly to: string;
  readonly content: string;
}

/** A reader of our own, by the description of the format (POSIX.1-1988, ustar). */
function readTar(tar: Buffer): Map<string, Member> {
  const members = new Map<string, Member>();
  for (let at = 0; tar[at] !== 0;) {
    const field = (from: number, length: number): string =>
      tar
        .subarray(at + from, at + from + length)
        .toString('utf8')
        .replace(/\0.*$/s, '');
    const octal = (from: number, length: number): number => Number.parseInt(field(from, length).trim(), 8);
    const prefix = field(345, 155);
    const size = octal(124, 12);
    let sum = 0;
    for (let byte = 0; byte < 512; byte += 1) {
      sum += byte >= 148 && byte < 156 ? 32 : (tar[at + byte] ?? 0);
    }
    expect(octal(148, 8)).toBe(sum);
    expect(field(257, 6)).toBe('ustar');
    members.set(prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`, {
      mode: octal(100, 8),
      owner: `${String(octal(108, 8))}:${String(octal(116, 8))} ${field(265, 32)}:${field(297, 32)}`,
      seconds: octal(136, 12),
      kind: field(156, 1),
      to: field(157, 100),
      content: tar.subarray(at + 512, at + 512 + size).toString('utf8'),
    });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return members;
}

/** Members of an `ar` archive, by name. */
function readAr(ar: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  expect(ar.subarray(0, 8).toString()).toBe('!<arch>\n');
  for (let at = 8; at < ar.length;) {
    const head = ar.subarray(at, at + 60).toString();
    expect(head.slice(58)).toBe('`\n');
    const size = Number(head.slice(48, 58));
    members.set(head.slice(0, 16).trim(), ar.subarray(at + 60, at + 60 + size));
    at += 60 + size + (size % 2);
  }
  return members;
}

let folder: string;
const deep = `${'long-name-'.repeat(7)}/${'another-'.repeat(6)}`;

beforeEach(() => {
  folder = newFolder();
  mkdirSync(join(folder, 'program', deep), { recursive: true });
  writeFileSync(join(folder, 'program', 'b.txt'), 'deux');
  writeFileSync(join(folder, 'program', 'é.txt'), '');
  writeFileSync(join(folder, 'program', deep, 'file.bin'), 'x'.repeat(1_025));
  writeFileSync(join(folder, 'program', 'run'), '#!');
  chmodSync(join(folder, 'program', 'run'), 0o700);
  writeFileSync(join(folder, 'program', 'chrome-sandbox'), 'sandbox');
  symlinkSync('b.txt', join(folder, 'program', 'link'));
});

describe.skipIf(process.platform === 'win32')('archives of packaging', () => {
  test('a tar archive holds all, owned by root, with one date, and is the same bytes whenever it is made', async () => {
    const made: Buffer[] = [];
    for (const date of [1_000_000_000, 1_600_000_000]) {
      utimesSync(join(folder, 'program', 'b.txt'), date, date);
      const target = join(folder, 'out.tar.gz');
      await writeTarGz(target, entriesOf(join(folder, 'program'), 'top').reverse(), seconds);
      made.push(readFileSync(target));
    }
    expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true);
    const members = readTar(gunzipSync(made[0] ?? Buffer.alloc(0)));
    const [, second = ''] = deep.split('/');
    expect([...members.keys()]).toEqual([
      'top/',
      'top/b.txt',
      'top/chrome-sandbox',
      'top/link',
      `top/${deep.split('/')[0] ?? ''}/`,
      `top/${deep}/`,
      `top/${deep}/file.bin`,
      'top/run',
      'top/é.txt',
    ]);
    expect(second).not.toBe('');
    expect(members.get(`top/${deep}/file.bin`)?.content).toBe('x'.repeat(1_025));
    expect(members.get('top/link')).toMatchObject({ kind: '2', to: 'b.txt' });
    expect(members.get('top/run')?.mode).toBe(0o755);
    expect(members.get('top/b.txt')?.mode).toBe(0o644);
    for (const member of members.values()) {
      expect(member).toMatchObject({ owner: '0:0 root:root', seconds });
    }
  });

  test('a Debian package tells the desktop of itself and runs nothing when it is installed', async () => {
    const target = join(folder, 'jury-eig.deb');
    const write = (): Promise<void> =>
      writeDeb({
        target,
        unpacked: join(folder, 'program'),
        version: '1.2.3~essai',
        arch: 'x64',
        seconds,
        homepage: 'https://example.org/',
        licence: 'MIT',
        drawn: 'build/icons/drawn',
      });
    await write();
    const once = readFileSync(target);
    await write();
    expect(readFileSync(target).equals(once)).toBe(true);

    const members = readAr(once);
    expect([...members.keys()]).toEqual(['debian-binary', 'control.tar.gz', 'data.tar.gz']);
    expect(members.get('debian-binary')?.toString()).toBe('2.0\n');
    const control = readTar(gunzipSync(members.get('control.tar.gz') ?? Buffer.alloc(0)));
    // No preinst, postinst, prerm or postrm: nothing that could reach for a network.
    expect([...control.keys()]).toEqual(['./', './control', './md5sums']);
    const fields = control.get('./control')?.content ?? '';
    expect(fields).toMatch(/^Package: jury-eig\nVersion: 1\.2\.3~essai\nArchitecture: amd64\n/);
    expect(fields).toMatch(/^Depends: .*libgtk-3-0 \| libgtk-3-0t64/m);
    expect(fields).toMatch(/^Description: lire, noter et choisir/m);
    expect(fields.endsWith('\n')).toBe(true);

    const data = readTar(gunzipSync(members.get('data.tar.gz') ?? Buffer.alloc(0)));
    expect(data.get('./usr/lib/jury-eig/chrome-sandbox')?.mode).toBe(0o4755);
    expect(data.get('./usr/bin/jury-eig')).toMatchObject({ kind: '2', to: '../lib/jury-eig/jury-eig' });
    const entry = data.get('./usr/share/applications/jury-eig.desktop')?.content ?? '';
    expect(entry).toContain('Exec=/usr/bin/jury-eig %F\n');
    expect(entry).toContain('Comment=Lire, noter et choisir');
    const kinds = data.get('./usr/share/mime/packages/jury-eig.xml')?.content ?? '';
    for (const kind of ['session', 'kit', 'ballot', 'seance']) {
      expect(entry).toContain(`application/x-jury-eig-${kind};`);
      expect(kinds).toContain(`<mime-type type="application/x-jury-eig-${kind}">`);
      const icon = `./usr/share/icons/hicolor/48x48/mimetypes/application-x-jury-eig-${kind}.png`;
      expect(data.has(icon)).toBe(true);
    }
    expect(kinds.match(/<glob pattern="\*\.eig\w+"\/>/g)).toHaveLength(4);
    expect(data.has('./usr/share/icons/hicolor/256x256/apps/jury-eig.png')).toBe(true);
    const sums = control.get('./md5sums')?.content.trim().split('\n') ?? [];
    expect(sums).toHaveLength([...data.values()].filter(({ kind }) => kind === '0').length);
  });
});
