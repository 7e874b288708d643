// A Debian package without Debian's tools: an `ar` archive of two tar archives. Nothing runs when it is installed: the
// system itself takes notice of the desktop entry, the kinds of file and the icons.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktopEntry, iconEntries, mimeDescription } from './desktop-files.mjs';
import { entriesOf, writeTarGz } from './tar.mjs';

/** Where the program lies once installed. */
const home = 'usr/lib/jury-eig';

/** Names of libraries that newer systems call otherwise are given both ways. */
const depends = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libc6 (>= 2.28)',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxkbcommon0',
];

/**
 * @param {{ readonly target: string, readonly unpacked: string, readonly version: string, readonly arch: string,
 *   readonly seconds: number, readonly homepage: string | null, readonly licence: string, readonly drawn: string }} wanted
 *   `version` as Debian writes it; `arch` as Node does; `drawn`: the folder of drawn icons
 */
export async function writeDeb(wanted) {
  const files = dataEntries(wanted);
  const work = mkdtempSync(join(tmpdir(), 'jury-eig-deb-'));
  try {
    const data = join(work, 'data.tar.gz');
    const control = join(work, 'control.tar.gz');
    await writeTarGz(data, files, wanted.seconds);
    await writeTarGz(
      control,
      [
        { kind: 'file', path: './control', mode: 0o644, content: controlFile(wanted, sizeKib(files)) },
        { kind: 'file', path: './md5sums', mode: 0o644, content: sums(files) },
      ],
      wanted.seconds,
    );
    writeFileSync(
      wanted.target,
      arOf(
        [
          { name: 'debian-binary', content: Buffer.from('2.0\n') },
          { name: 'control.tar.gz', content: readFileSync(control) },
          { name: 'data.tar.gz', content: readFileSync(data) },
        ],
        wanted.seconds,
      ),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {Parameters<typeof writeDeb>[0]} wanted @returns {import('./tar.mjs').Entry[]} */
function dataEntries({ unpacked, licence, drawn }) {
  const program = entriesOf(unpacked, `./${home}`).map((entry) =>
    // Chromium's sandbox where the system forbids user namespaces to programs; set here, so that no script has to.
    entry.path === `./${home}/chrome-sandbox` ? { ...entry, mode: 0o4755 } : entry,
  );
  return [
    ...program,
    { kind: 'link', path: './usr/bin/jury-eig', mode: 0o777, to: '../lib/jury-eig/jury-eig' },
    {
      kind: 'file',
      path: './usr/share/applications/jury-eig.desktop',
      mode: 0o644,
      content: desktopEntry('/usr/bin/jury-eig'),
    },
    { kind: 'file', path: './usr/share/mime/packages/jury-eig.xml', mode: 0o644, content: mimeDescription() },
    { kind: 'file', path: './usr/share/doc/jury-eig/copyright', mode: 0o644, content: licence },
    ...iconEntries(drawn, './usr/share/icons/hicolor'),
  ];
}

/** @param {Parameters<typeof writeDeb>[0]} wanted @param {number} size */
function controlFile({ version, arch, homepage }, size) {
  return [
    'Package: jury-eig',
    `Version: ${version}`,
    `Architecture: ${debianArch(arch)}`,
    'Maintainer: Jury EIG contributors',
    `Installed-Size: ${String(size)}`,
    `Depends: ${depends.join(', ')}`,
    'Section: misc',
    'Priority: optional',
    ...(homepage === null ? [] : [`Homepage: ${homepage}`]),
    'Description: lire, noter et choisir les défis EIG, hors connexion',
    ' Le jury du programme Entrepreneur·e d’intérêt général y lit les défis, les note,',
    ' délibère et rend compte au comité de pilotage.',
    ' .',
    ' Rien ne quitte l’ordinateur, sauf les fichiers que la personne exporte :',
    ' l’application ne se connecte à aucun réseau et ne se met pas à jour toute seule.',
    '',
  ].join('\n');
}

/** @param {string} arch */
export function debianArch(arch) {
  const name = { x64: 'amd64', arm64: 'arm64' }[arch];
  if (name === undefined) throw new Error(`no Debian name for ${arch}`);
  return name;
}

/** @param {import('./tar.mjs').Entry} entry */
function bytesOf(entry) {
  if (entry.kind !== 'file') return Buffer.alloc(0);
  const { content } = entry;
  return typeof content === 'string' || Buffer.isBuffer(content)
    ? Buffer.from(content)
    : readFileSync(content.file);
}

/** The room that the files take on the disk, in kibibytes, as Debian counts it. @param {readonly import('./tar.mjs').Entry[]} entries */
function sizeKib(entries) {
  return entries.reduce((total, entry) => {
    if (entry.kind !== 'file') return total + 1;
    const { content } = entry;
    const size =
      typeof content === 'string' || Buffer.isBuffer(content)
        ? Buffer.byteLength(content)
        : statSync(content.file).size;
    return total + Math.ceil(size / 1024);
  }, 0);
}

/** @param {readonly import('./tar.mjs').Entry[]} entries */
function sums(entries) {
  return entries
    .filter(({ kind }) => kind === 'file')
    .map((entry) => `${createHash('md5').update(bytesOf(entry)).digest('hex')}  ${entry.path.slice(2)}\n`)
    .sort()
    .join('');
}

/** @param {readonly { readonly name: string, readonly content: Buffer }[]} members @param {number} seconds */
export function arOf(members, seconds) {
  return Buffer.concat([
    Buffer.from('!<arch>\n'),
    ...members.flatMap(({ name, content }) => [
      Buffer.from(
        `${name.padEnd(16)}${String(seconds).padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(content.length).padEnd(10)}\`\n`,
      ),
      content,
      Buffer.alloc(content.length % 2, '\n'),
    ]),
  ]);
}
