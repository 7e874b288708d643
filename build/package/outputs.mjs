import { join } from 'node:path';
import { root } from '../setup/steps.mjs';

/** @typedef {{ readonly folder: string, readonly unpacked: string, readonly executable: string }} Output */

/**
 * Where packaging leaves what it builds, on this system. A test artefact never lies among releases.
 * @param {boolean} testArtefact @returns {Output}
 */
export function outputOf(testArtefact) {
  const folder = testArtefact ? join(root, 'release', 'test-artefact') : join(root, 'release');
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  switch (process.platform) {
    case 'win32': {
      const unpacked = join(folder, `win${arch}-unpacked`);
      return { folder, unpacked, executable: join(unpacked, 'Jury EIG.exe') };
    }
    case 'darwin': {
      const unpacked = join(folder, 'mac-universal');
      return {
        folder,
        unpacked,
        executable: join(unpacked, 'Jury EIG.app', 'Contents', 'MacOS', 'Jury EIG'),
      };
    }
    default: {
      const unpacked = join(folder, `linux${arch}-unpacked`);
      return { folder, unpacked, executable: join(unpacked, 'jury-eig') };
    }
  }
}
