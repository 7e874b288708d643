// The parser that `npm run lint` uses. Left to itself, typescript-eslint reads the rooms that a room refers to from
// their sources, works out their types anew in each room, most of all in `tests`, which refers to nearly all of them,
// and keeps everything until the end, so that half of the time goes into clearing a full heap. Here a room's program
// reads the declarations that `tsc --build` wrote of other rooms, as tsc itself does, and goes when the next one comes.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string} path */
function parsedConfig(path) {
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (parsed === undefined) throw new Error(`${path} cannot be read`);
  return parsed;
}

/** The rooms, by the list that tsc builds by. */
const rooms = (parsedConfig(join(root, 'tsconfig.json')).projectReferences ?? []).map(({ path }) => {
  const parsed = parsedConfig(path.endsWith('.json') ? path : join(path, 'tsconfig.json'));
  return { parsed, files: new Set(parsed.fileNames) };
});

/** Declarations of packages are the same in every room. @type {Map<string, ts.SourceFile | undefined>} */
const ofPackages = new Map();

/** @param {ts.ParsedCommandLine} parsed */
function programOf({ fileNames: rootNames, options, projectReferences = [] }) {
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!name.includes('/node_modules/') || !name.endsWith('.d.ts')) return read(name, ...rest);
    if (!ofPackages.has(name)) ofPackages.set(name, read(name, ...rest));
    return ofPackages.get(name);
  };
  return ts.createProgram({ rootNames, options, projectReferences, host });
}

/** Files come room by room. @type {{ room: object, program: ts.Program } | undefined} */
let current;

/** typescript-eslint's parser, which is handed the program of each file's room. @param {object} parser */
export function roomParser(parser) {
  // What its own types leave out.
  const { parseForESLint } = /** @type {{ parseForESLint(code: string, options: object): object }} */ (
    parser
  );
  return {
    meta: { name: 'room-parser', version: '1' },
    /** @param {string} code @param {{ filePath: string }} options */
    parseForESLint(code, options) {
      const file = options.filePath.replaceAll('\\', '/');
      const room = rooms.find(({ files }) => files.has(file));
      if (room === undefined) throw new Error(`${file} belongs to no room: no tsconfig.json includes it`);
      if (current?.room !== room) {
        current = undefined;
        current = { room, program: programOf(room.parsed) };
      }
      return parseForESLint(code, { ...options, programs: [current.program] });
    },
  };
}
