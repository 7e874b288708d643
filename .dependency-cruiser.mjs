// The table "Rooms" of docs/architecture.md as a check: who may import whom.
// One rule a room: everything of ours outside the list is refused.
const OURS = '^(core|db|electron|renderer|tests|build)/';
// The package's own modules, which look like a folder of ours; who may name them is said below.
const ELECTRON = '^electron/(main|renderer|common|utility)$';

/** @param {string} room @param {string} from @param {string} allowed */
const mayImportOnly = (room, from, allowed) => ({
  name: `${room}-imports`,
  comment: `${room} may import only what the table of rooms in docs/architecture.md allows.`,
  severity: 'error',
  from: { path: from },
  to: { path: OURS, pathNot: `${allowed}|${ELECTRON}` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    mayImportOnly('core', '^core/', '^core/'),
    mayImportOnly('db', '^db/', '^(db|core)/'),
    mayImportOnly('interchange', '^electron/service/interchange/', '^(electron/service/interchange|core)/'),
    mayImportOnly('service', '^electron/service/(?!interchange/)', '^(electron/service|core|db)/'),
    mayImportOnly('main', '^electron/main/', '^(electron/main|core)/'),
    mayImportOnly('preload', '^electron/preload/', '^(electron/preload|core)/'),
    mayImportOnly('cli', '^electron/cli/', '^(electron/cli|electron/service|core|db)/'),
    mayImportOnly('renderer', '^renderer/', '^(renderer|core)/'),
    mayImportOnly('build', '^build/', '^build/'),
    {
      name: 'core-is-pure',
      comment: 'core decides with plain data: no Node, no Electron, no SQL, no React.',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-libraries',
      comment: 'core may use pure libraries only; each one is named here.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|canonicalize|@scure/bip39)/' },
    },
    {
      name: 'sql-stays-in-db',
      comment: 'Only db speaks to SQLite.',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { path: 'better-sqlite3' },
    },
    {
      name: 'electron-stays-in-its-processes',
      comment: 'Electron is named only where its processes are; the service runs on plain Node as well.',
      severity: 'error',
      from: { path: '^(core|db|renderer|electron/cli|electron/service/(?!service\\.ts))' },
      to: { path: `(^|/)node_modules/electron/|^electron$|${ELECTRON}` },
    },
    { name: 'no-cycles', severity: 'error', from: { path: OURS }, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      // These name their entries in a way that this tool does not follow; Node does.
      to: { couldNotResolve: true, pathNot: '^(electron(/|$)|vite$|@vitejs/plugin-react$|@electron/fuses$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
