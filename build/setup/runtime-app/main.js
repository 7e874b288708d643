// Stands in for Electron's own default application, which the registry-only runtime lacks: starts the
// application whose folder is named on the command line. It is an ES module that awaits the application, because
// Electron holds "ready" back until this module is done, and the application must register schemes before that.
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

/** @type {string[]} */
const preloads = [];
let target = '';
const words = process.argv.slice(1);
while (words.length > 0) {
  const word = words.shift() ?? '';
  if (word === '-r' || word === '--require') preloads.push(words.shift() ?? '');
  else if (!word.startsWith('-')) {
    target = word;
    break;
  }
}

if (target === '') {
  process.stderr.write('usage: electron [switches] path/to/application\n');
  process.exit(2);
}

// Playwright's loader comes this way and must run before the application.
if (preloads.length > 0) /** @type {any} */ (Module)._preloadModules(preloads);

process.defaultApp = true;
let entry = resolve(target);
if (statSync(entry).isDirectory()) {
  const folder = entry;
  const manifest = join(folder, 'package.json');
  const description = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  const name = description.productName ?? description.name;
  if (name !== undefined) {
    app.setName(name);
    app.setPath('userData', join(app.getPath('appData'), name));
  }
  if (description.version !== undefined) app.setVersion(description.version);
  app.setAppPath(folder);
  entry = join(folder, description.main ?? 'index.js');
} else {
  app.setAppPath(dirname(entry));
}

try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  process.stderr.write(
    `the application could not be loaded: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
  );
  process.exit(1);
}
