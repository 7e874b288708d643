import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from '../setup/steps.mjs';

/** On for Etalab's own builds only: the State's typeface and bloc-marque need the agreement of the SIG. */
const stateMarks = process.env['JURY_EIG_STATE_MARKS'] === '1';

/** Files of the State's own typefaces inside the design system's style sheet. */
const stateFont = /@font-face\s*\{[^}]*(?:Marianne|Spectral)[^}]*\}/g;

/** @returns {import('vite').Plugin} */
const withoutStateFonts = () => ({
  name: 'without-state-fonts',
  enforce: 'pre',
  transform(code, id) {
    // Our own free faces bear the same name and stay.
    const [file = ''] = id.split('?');
    return file.includes('react-dsfr') && file.endsWith('.css') ? code.replaceAll(stateFont, '') : undefined;
  },
});

/** @param {string} outDir @returns {import('vite').InlineConfig} */
export const pagesConfig = (outDir) => ({
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [react({ jsxImportSource: '#renderer' }), ...(stateMarks ? [] : [withoutStateFonts()])],
  define: { __STATE_MARKS__: JSON.stringify(stateMarks) },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome130',
    // The content security policy admits no inlined assets but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      input: {
        index: join(root, 'renderer', 'index.html'),
        print: join(root, 'renderer', 'print.html'),
        viewer: join(root, 'renderer', 'viewer.html'),
        room: join(root, 'renderer', 'room.html'),
      },
    },
  },
});
