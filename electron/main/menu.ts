import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron/main';
import type { Language } from '#core/contract/shell.ts';
import { shellTexts } from '#core/texts/shell.ts';

/** Editing and zoom keys work on every system; elsewhere than on macOS the bar stays hidden until Alt. */
export function setMenu(language: Language): void {
  const texts = shellTexts[language].menu;
  const mac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' as const, submenu: [{ role: 'quit' as const, label: texts.quit }] }] : []),
    {
      label: texts.edit,
      submenu: [
        // No accelerator: in the desk Ctrl+Z undoes the last change of a mark.
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { role: 'zoomIn', label: texts.zoomIn },
        { role: 'zoomOut', label: texts.zoomOut },
        { role: 'resetZoom', label: texts.zoomReset },
        { role: 'togglefullscreen', label: texts.fullScreen },
      ],
    },
    ...(mac
      ? [{ label: texts.window, submenu: [{ role: 'minimize' as const, label: texts.minimise }] }]
      : []),
    {
      label: texts.help,
      submenu: [
        {
          label: texts.openHelp,
          // The page listens for this key itself, and here it is only shown; macOS would take it away from the page.
          ...(mac ? {} : { accelerator: 'F1', registerAccelerator: false }),
          click: (_item, window) => {
            if (!(window instanceof BrowserWindow)) return;
            for (const type of ['keyDown', 'keyUp'] as const) {
              window.webContents.sendInputEvent({ type, keyCode: 'F1' });
            }
          },
        },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
