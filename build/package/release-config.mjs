// What electron-builder makes of dist/. Windows and macOS are configured here and have not been run yet.
import { fileKinds } from './file-kinds.mjs';

/** @satisfies {import('electron-builder').Configuration} */
const config = {
  appId: 'fr.jury-eig.application',
  productName: 'Jury EIG',
  copyright: 'Licence MIT',
  artifactName: 'jury-eig-${version}-${os}-${arch}.${ext}',
  directories: { output: 'release' },
  files: [
    'dist/**',
    'package.json',
    'LICENSE',
    '!**/*.map',
    '!dist/.built-from',
    // It runs on Node itself, which a release does not carry in a usable form.
    '!dist/cli/**',
    '!node_modules/better-sqlite3/{deps,src,build/Release/obj}/**',
    // The binding of the system that is packaged for.
    '!node_modules/better-sqlite3/prebuilds/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-*.node',
    // Headers, needed only to compile.
    '!node_modules/node-addon-api/**',
  ],
  asar: true,
  // A native module cannot be loaded from inside the archive.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  electronLanguages: ['fr', 'en', 'en-GB', 'en-US'],
  afterPack: 'build/package/after-pack.mjs',
  fileAssociations: fileKinds.map(({ ext, name, role, mimeType, icon }) => ({
    ext,
    name,
    description: name,
    role,
    mimeType,
    // The ending is that of the system that is packaged for.
    icon: `icons/drawn/${icon}.ico`,
  })),
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    // The .deb is made by deb.mjs: electron-builder's own tool for it is downloaded and runs scripts at installation.
    target: ['AppImage'],
    executableName: 'jury-eig',
    category: 'Office',
    synopsis: 'Lire, noter et choisir les défis EIG, hors connexion',
    maintainer: 'Jury EIG contributors',
    icon: 'icons/drawn/application',
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    icon: 'icons/drawn/application.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    // One click, into the person's own folder: no question is asked and no administrator is needed.
    oneClick: true,
    perMachine: false,
    packElevateHelper: false,
    installerLanguages: ['fr_FR'],
    language: '1036',
    shortcutName: 'Jury EIG',
    uninstallDisplayName: 'Jury EIG ${version}',
    runAfterFinish: true,
    // Sessions are the person's own documents, wherever they are.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: ['universal'] }],
    icon: 'icons/drawn/application.icns',
    category: 'public.app-category.productivity',
    // No certificate: signed for itself, which Apple’s own processors demand of every program.
    identity: '-',
    hardenedRuntime: false,
    // The SQLite bindings of both processors lie side by side in both halves.
    x64ArchFiles: '**/node_modules/better-sqlite3/prebuilds/*.node',
    extendInfo: { CFBundleDevelopmentRegion: 'fr' },
  },
  dmg: { title: 'Jury EIG ${version}', writeUpdateInfo: false },
  // No update over the network, so no file that would tell where to look for one.
  publish: null,
};

export default config;
