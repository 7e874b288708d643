import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron/main';
import type { Language, Purpose } from '#core/contract/shell.ts';
import { safeName } from '#core/intake/safe-name.ts';
import { shellTexts } from '#core/texts/shell.ts';

/** File endings of each purpose, without the dot; the first is given to new files. */
const endings: Readonly<Record<Purpose, readonly string[]>> = {
  session: ['eigjury'],
  import: ['csv', 'xlsx', 'ods', 'json', 'zip', 'docx', 'tsv', 'txt', 'xlsm'],
  kit: ['eigkit'],
  ballot: ['eigballot', 'eigseance', 'zip', 'xlsx', 'ods'],
  sitting: ['eigseance', 'zip'],
  'sheets-folder': [],
  report: ['pdf'],
  minutes: ['pdf'],
  // An attachment keeps the ending it came with.
  attachment: [],
  'kits-folder': [],
  'exchange-folder': [],
  mapping: ['json'],
  letters: ['txt'],
  'workbook-xlsx': ['xlsx'],
  'workbook-ods': ['ods'],
  'open-data': ['zip'],
  'list-html': ['html'],
  'list-pdf': ['pdf'],
  guide: ['pdf'],
  archive: ['zip'],
  'technical-log': ['log'],
};

/** Told by their contents: a mail program or a person may have renamed them. */
const anyName: ReadonlySet<Purpose> = new Set<Purpose>(['ballot', 'sitting']);

const several: ReadonlySet<Purpose> = new Set<Purpose>(['import', 'ballot', 'sitting']);

export async function chooseFiles(
  window: BrowserWindow,
  purpose: Purpose,
  language: Language,
): Promise<string[]> {
  const texts = shellTexts[language];
  const answer = await dialog.showOpenDialog(window, {
    title: texts.purpose[purpose],
    buttonLabel: texts.open,
    filters: [
      { name: texts.purpose[purpose], extensions: [...endings[purpose]] },
      ...(anyName.has(purpose) ? [{ name: texts.allFiles, extensions: ['*'] }] : []),
    ],
    properties: several.has(purpose) ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  return answer.canceled ? [] : answer.filePaths;
}

export async function chooseSavePath(
  window: BrowserWindow,
  purpose: Purpose,
  suggestedName: string,
  language: Language,
): Promise<string | null> {
  const texts = shellTexts[language];
  const [ending] = endings[purpose];
  const answer = await dialog.showSaveDialog(window, {
    title: texts.purpose[purpose],
    buttonLabel: texts.save,
    defaultPath: join(app.getPath('documents'), safeName(suggestedName)),
    filters: ending === undefined ? [] : [{ name: texts.purpose[purpose], extensions: [ending] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (answer.canceled || answer.filePath === '') return null;
  if (ending === undefined || extname(answer.filePath) === `.${ending}`) return answer.filePath;
  return `${answer.filePath}.${ending}`;
}

export async function chooseFolder(
  window: BrowserWindow,
  purpose: Purpose,
  language: Language,
): Promise<string | null> {
  const texts = shellTexts[language];
  const answer = await dialog.showOpenDialog(window, {
    title: texts.purpose[purpose],
    buttonLabel: texts.open,
    properties: ['openDirectory', 'createDirectory'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Whether the person wants this address opened in their browser. The safe answer is the one that Enter gives. */
export async function askToLeave(
  window: BrowserWindow,
  address: string,
  language: Language,
): Promise<boolean> {
  const texts = shellTexts[language].leave;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: texts.title,
    message: texts.question,
    detail: `${address}\n\n${texts.why}`,
    buttons: [texts.stay, texts.open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
