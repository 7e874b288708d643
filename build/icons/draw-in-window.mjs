// Runs inside Electron: draws each SVG at each size on a canvas and writes the PNG. Chromium is the drawing program
// that the build has anyway, so there is no other. Started by draw-icons.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron/main';

/** @type {readonly { svg: string, size: number, png: string }[]} */
const orders = JSON.parse(readFileSync(process.env['JURY_EIG_DRAW'] ?? '', 'utf8'));

/** Text of a function that the page runs. @param {string} svg @param {number} size */
const drawing = (svg, size) => `(async () => {
  const image = new Image();
  image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}';
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = ${String(size)};
  canvas.getContext('2d').drawImage(image, 0, 0, ${String(size)}, ${String(size)});
  return canvas.toDataURL('image/png').split(',')[1];
})()`;

void app.whenReady().then(async () => {
  try {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('data:text/html,<!doctype html><title>icons</title>');
    for (const { svg, size, png } of orders) {
      // Without a size of its own an SVG is drawn small and then enlarged.
      const sized = readFileSync(svg, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
      const answer = await window.webContents.executeJavaScript(drawing(sized, size));
      writeFileSync(png, Buffer.from(String(answer), 'base64'));
    }
    app.exit(0);
  } catch (cause) {
    process.stderr.write(`${String(cause)}\n`);
    app.exit(1);
  }
});
