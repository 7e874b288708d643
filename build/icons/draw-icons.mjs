// npm run icons: draws build/icons/drawings/*.svg into the PNG, ICO and ICNS files of build/icons/drawn, which are
// kept in the repository: a release on Windows or macOS needs no drawing.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from '../setup/setup.mjs';
import { SetupError, asCommand, digestOf, lastLines, root, run } from '../setup/steps.mjs';
import { withDisplay } from '../setup/virtual-display.mjs';
import { icnsOf, icoOf } from './containers.mjs';

const drawings = join(root, 'build', 'icons', 'drawings');
const drawn = join(root, 'build', 'icons', 'drawn');

/** Sizes in points, side of the square; up to the third the drawing made for small sizes is used. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** What a document's icon is never shown larger than. */
const largestOfDocuments = 256;
const icoSizes = [16, 24, 32, 48, 64, 128, 256];

const names = readdirSync(drawings)
  .filter((name) => name.endsWith('.svg') && !name.endsWith('-small.svg'))
  .map((name) => name.slice(0, -'.svg'.length))
  .sort();

await asCommand(async () => {
  const env = await setUp({ electron: true });
  const work = mkdtempSync(join(tmpdir(), 'jury-eig-icons-'));
  try {
    const orders = names.flatMap((name) =>
      sizes
        .filter((size) => name === 'application' || size <= largestOfDocuments)
        .map((size) => ({
          name,
          size,
          svg: join(drawings, `${name}${size <= 32 ? '-small' : ''}.svg`),
          png: join(work, `${name}-${String(size)}.png`),
        })),
    );
    const list = join(work, 'orders.json');
    writeFileSync(list, JSON.stringify(orders));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const { code, output } = await withDisplay(env, (shown) =>
      run(
        env['JURY_EIG_ELECTRON'] ?? 'electron',
        [...asRoot, join(root, 'build', 'icons', 'draw-in-window.mjs')],
        { env: { ...shown, JURY_EIG_DRAW: list }, quiet: true },
      ),
    );
    if (code !== 0) throw new SetupError('drawing the icons', lastLines(output), 'look at the drawing named');
    rmSync(drawn, { recursive: true, force: true });
    mkdirSync(drawn, { recursive: true });
    for (const name of names) {
      const all = orders
        .filter((order) => order.name === name)
        .map(({ size, png }) => ({ size, png: readFileSync(png) }));
      mkdirSync(join(drawn, name));
      // Names as Linux packages want them.
      for (const { size, png } of all)
        writeFileSync(join(drawn, name, `${String(size)}x${String(size)}.png`), png);
      writeFileSync(join(drawn, `${name}.ico`), icoOf(all.filter(({ size }) => icoSizes.includes(size))));
      writeFileSync(join(drawn, `${name}.icns`), icnsOf(all));
    }
    writeFileSync(join(drawn, 'drawn-from.txt'), drawnFrom());
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** A line for each drawing: a test compares them, so that no drawing is changed without being drawn. */
function drawnFrom() {
  return readdirSync(drawings)
    .sort()
    .map((name) => `${digestOf(readFileSync(join(drawings, name)))}  ${name}\n`)
    .join('');
}
