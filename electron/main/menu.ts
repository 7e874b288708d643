import { Menu, type MenuItemConstructorOptions } from 'electron/main';
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
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
