// The kinds of file that the application makes. One list for the installers of all systems.

/**
 * `ext`: without the dot. `icon`: a drawing of build/icons. `name` is shown to people, so it is in French.
 * @typedef {{ readonly ext: string, readonly mimeType: string, readonly icon: string, readonly name: string,
 *   readonly english: string, readonly role: 'Editor' | 'Viewer', readonly subClassOf?: string }} FileKind
 */

/** @type {readonly FileKind[]} */
export const fileKinds = [
  {
    ext: 'eigjury',
    mimeType: 'application/x-jury-eig-session',
    icon: 'session',
    name: 'Session du jury EIG',
    english: 'EIG jury session',
    role: 'Editor',
    subClassOf: 'application/vnd.sqlite3',
  },
  {
    ext: 'eigkit',
    mimeType: 'application/x-jury-eig-kit',
    icon: 'kit',
    name: 'Kit de juré EIG',
    english: 'EIG juror’s kit',
    role: 'Viewer',
  },
  {
    ext: 'eigballot',
    mimeType: 'application/x-jury-eig-ballot',
    icon: 'ballot',
    name: 'Bulletin de juré EIG',
    english: 'EIG juror’s ballot',
    role: 'Viewer',
  },
  {
    ext: 'eigseance',
    mimeType: 'application/x-jury-eig-seance',
    icon: 'seance',
    name: 'Décisions d’un groupe du jury EIG',
    english: 'Decisions of a group of the EIG jury',
    role: 'Viewer',
  },
];
