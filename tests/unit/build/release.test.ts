import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { givenKinds } from '#core/intake/given-file.ts';
import { fileKinds } from '../../../build/package/file-kinds.mjs';
import config from '../../../build/package/release-config.mjs';

// electron-builder keeps its own check of a configuration in the library below it.
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (config: unknown, log: { isEnabled: boolean }) => Promise<void>;
};
const validate = (wanted: unknown): Promise<void> => validateConfiguration(wanted, { isEnabled: false });

describe('the configuration of releases', () => {
  test('is one that electron-builder takes', async () => {
    await expect(validate(config)).resolves.toBeUndefined();
    // The check does refuse what it does not know.
    await expect(validate({ ...config, nsis: { ...config.nsis, perMashine: true } })).rejects.toThrow(
      /configuration\.nsis should be/,
    );
    await expect(validate({ ...config, electronFuses: { runAsNode: 'no' } })).rejects.toThrow(/runAsNode/);
  });

  test('Windows: for one person, without an administrator, in French', () => {
    expect(config.nsis).toMatchObject({
      oneClick: true,
      perMachine: false,
      packElevateHelper: false,
      language: '1036',
      installerLanguages: ['fr_FR'],
      deleteAppDataOnUninstall: false,
    });
    expect(config.win.requestedExecutionLevel).toBe('asInvoker');
  });

  test('macOS: one disk image for both processors; Linux: an AppImage beside our own .deb', () => {
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: ['universal'] }]);
    expect(config.linux.target).toEqual(['AppImage']);
  });

  test('nothing looks for updates, and the fuses leave no way in', () => {
    expect(config.publish).toBeNull();
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('a double click is told to the system for each kind of file that the application takes, and no other', () => {
    expect(fileKinds.map(({ ext }) => ext).sort()).toEqual(Object.keys(givenKinds).sort());
    expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(fileKinds.map(({ ext }) => ext));
  });
});

describe('workflows', () => {
  const folder = '.github/workflows';
  test.each(readdirSync(folder))('%s names each action by its digest and needs no secret', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(text).not.toContain('secrets.');
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });
});

describe('icons', () => {
  const drawn = 'build/icons/drawn';
  const names = ['application', ...fileKinds.map(({ icon }) => icon)];
  const sideOf = (png: Buffer): number => {
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
    return png.readUInt32BE(16);
  };

  test.each(names)('%s: each PNG has the size of its name', (name) => {
    const files = readdirSync(join(drawn, name));
    expect(files).toContain('16x16.png');
    for (const file of files) {
      expect(`${String(sideOf(readFileSync(join(drawn, name, file))))}x`).toBe(
        `${file.split('x')[0] ?? ''}x`,
      );
    }
  });

  test.each(names)('%s: the Windows icon holds what its table says', (name) => {
    const ico = readFileSync(join(drawn, `${name}.ico`));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_nothing, place) => {
      const at = 6 + 16 * place;
      const offset = ico.readUInt32LE(at + 12);
      const side = sideOf(ico.subarray(offset, offset + ico.readUInt32LE(at + 8)));
      expect(ico.readUInt8(at)).toBe(side % 256);
      return side;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test.each(names)('%s: the Apple icon holds what its parts say', (name) => {
    const icns = readFileSync(join(drawn, `${name}.icns`));
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sides: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const kind = icns.subarray(at, at + 4).toString('latin1');
      sides[kind] = sideOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
    }
    expect(sides).toMatchObject({ icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256 });
    if (name === 'application') expect(sides).toMatchObject({ ic09: 512, ic14: 512, ic10: 1024 });
  });

  test('what is drawn is drawn from the drawings as they are: npm run icons', async () => {
    const { createHash } = await import('node:crypto');
    const drawings = 'build/icons/drawings';
    const lines = readdirSync(drawings)
      .sort()
      .map(
        (file) =>
          `${createHash('sha256')
            .update(readFileSync(join(drawings, file)))
            .digest('hex')}  ${file}\n`,
      );
    expect(readFileSync(join(drawn, 'drawn-from.txt'), 'utf8')).toBe(lines.join(''));
    for (const { icon } of fileKinds) expect(existsSync(join(drawings, `${icon}-small.svg`))).toBe(true);
  });
});
