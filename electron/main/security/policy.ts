/** The scheme that every page of the application has. */
export const appScheme = 'app';

/** Where the pages of a session come from and what they may do. */
export interface Home {
  /** `scheme://host`, without a slash at its end. */
  readonly origin: string;
  readonly contentSecurityPolicy: string;
  /** Whether a page may go to another page of its own origin. */
  readonly mayNavigate: boolean;
  /** Whether a page may put text on the clipboard when a person presses for it; none may read it. */
  readonly mayCopy: boolean;
}

export const appOrigin = 'app://jury';

/** The viewer has an origin and a session of its own: what main answers to our pages it does not answer to it. */
export const viewerOrigin = 'app://viewer';

/** So has the room's display: what is projected is asked for by one question of its own. */
export const roomOrigin = 'app://room';

/** So have the pages that are printed. */
export const printOrigin = 'app://print';

/** Nothing but our own files: no script from elsewhere, no style written into a page, no connection, no frame. */
const ownFilesOnly = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'style-src-attr': "'none'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
} as const;

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const applicationHome: Home = {
  origin: appOrigin,
  contentSecurityPolicy: policy(ownFilesOnly),
  mayNavigate: true,
  mayCopy: true,
};

/** The parser runs in a worker, and its decoders of images are WebAssembly; no text ever becomes a script. */
export const viewerHome: Home = {
  origin: viewerOrigin,
  contentSecurityPolicy: policy({
    ...ownFilesOnly,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'img-src': "'self'",
  }),
  mayNavigate: false,
  mayCopy: false,
};

/** The room's page gets what it shows through its bridge alone: it connects to nothing, not even to its own origin. */
export const roomHome: Home = {
  origin: roomOrigin,
  contentSecurityPolicy: policy({ ...ownFilesOnly, 'img-src': "'self'", 'connect-src': "'none'" }),
  mayNavigate: false,
  mayCopy: false,
};

/**
 * The hidden pages that are printed. They hold the texts of dossiers and of ballots: what main answers to the window
 * it does not answer to them.
 */
export const printHome: Home = {
  origin: printOrigin,
  contentSecurityPolicy: policy({ ...ownFilesOnly, 'connect-src': "'none'" }),
  mayNavigate: false,
  mayCopy: false,
};

/** Whether a page may load this address: its own origin, and images written into the page itself. */
export const mayLoad = (home: Home, url: string): boolean =>
  url.startsWith(`${home.origin}/`) || url.startsWith('data:image/');
