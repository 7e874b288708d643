// What tells a Linux desktop of the application: its entry, its kinds of file, its icons.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileKinds } from './file-kinds.mjs';

/** @param {string} command */
export const desktopEntry = (command) =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Jury EIG',
    'GenericName=Application du jury EIG',
    'GenericName[en]=Application of the EIG jury',
    'Comment=Lire, noter et choisir les défis EIG, hors connexion',
    'Comment[en]=Read, mark and choose the EIG défis, offline',
    `Exec=${command} %F`,
    'Icon=jury-eig',
    'Terminal=false',
    'Categories=Office;',
    `MimeType=${fileKinds.map(({ mimeType }) => `${mimeType};`).join('')}`,
    'StartupWMClass=jury-eig',
    '',
  ].join('\n');

export const mimeDescription = () =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ...fileKinds.flatMap(({ mimeType, name, english, ext, subClassOf }) => [
      `  <mime-type type="${mimeType}">`,
      `    <comment>${english}</comment>`,
      `    <comment xml:lang="fr">${name}</comment>`,
      ...(subClassOf === undefined ? [] : [`    <sub-class-of type="${subClassOf}"/>`]),
      `    <glob pattern="*.${ext}"/>`,
      '  </mime-type>',
    ]),
    '</mime-info>',
    '',
  ].join('\n');

/**
 * The icons where a theme is looked for: of the application, and of each kind of file.
 * @param {string} drawn @param {string} theme the theme's folder in the archive @returns {import('./tar.mjs').Entry[]}
 */
export function iconEntries(drawn, theme) {
  const wanted = [
    { folder: 'application', context: 'apps', name: 'jury-eig' },
    ...fileKinds.map(({ icon, mimeType }) => ({
      folder: icon,
      context: 'mimetypes',
      name: mimeType.replace('/', '-'),
    })),
  ];
  return wanted.flatMap(({ folder, context, name }) =>
    readdirSync(join(drawn, folder)).map((file) => ({
      kind: /** @type {const} */ ('file'),
      path: `${theme}/${file.replace('.png', '')}/${context}/${name}.png`,
      mode: 0o644,
      content: { file: join(drawn, folder, file) },
    })),
  );
}
