import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import type { SheetPages } from '#core/ballot/sheet-pages.ts';
import type { PrintBridge } from '#core/contract/bridge.ts';
import type { PublicList } from '#core/exports/public-page.ts';
import type { GuidePages as GuideModel } from '#core/guide/guide-pages.ts';
import type { MinutesModel } from '#core/report/minutes-model.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { reportTexts } from '#core/texts/report.ts';
import { sheetWords } from '#core/texts/sheet-words.ts';
import { loadPrintTypeface } from '../theme/typeface.ts';
import { GuidePages } from './GuidePages.tsx';
import { MarkingSheetPages } from './MarkingSheetPages.tsx';
import { MinutesPages } from './minutes/MinutesPages.tsx';
import { PublicListPages } from './PublicListPages.tsx';
import { ReportPages } from './ReportPages.tsx';
import { markContentsLinks } from './contents-links.ts';
import { addSpecimen } from './specimen.ts';
import '../theme/any-script.css';
import './print.css';
import './marking-sheet.css';

declare global {
  interface Window {
    readonly juryPrint: PrintBridge;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('print.html has no #root');
// The service made the model; only a report does not say what it is.
const model = (await window.juryPrint.model()) as
  ReportModel | MinutesModel | SheetPages | PublicList | GuideModel;
document.documentElement.lang = model.language;
const { title, pages } = documentOf();
document.title = title;
await loadPrintTypeface();
// All of it at once, and nothing here waits for a frame: a window that is not shown has one a second.
flushSync(() => createRoot(root).render(pages));
markContentsLinks();
addSpecimen(model.running);
// Fonts are asked for once text is laid out, as asking for a height makes it.
document.body.getBoundingClientRect();
await document.fonts.ready;
await Promise.all([...document.images].map(hasCome));
window.juryPrint.ready();

/** A picture's file is there; `decode()` waits for a frame as well, and printing decodes by itself. Throws for a broken one. */
async function hasCome(picture: HTMLImageElement): Promise<void> {
  if (!picture.complete) {
    await new Promise((resolve) => {
      picture.addEventListener('load', resolve);
      picture.addEventListener('error', resolve);
    });
  }
  if (picture.naturalWidth === 0) throw new Error(`no picture: ${picture.src}`);
}

function documentOf(): { readonly title: string; readonly pages: ReactNode } {
  if (!('kind' in model))
    return {
      title: reportTexts[model.language].documentTitle(model.sessionName),
      pages: <ReportPages model={model} />,
    };
  switch (model.kind) {
    case 'public-list':
      return { title: model.running.header, pages: <PublicListPages model={model} /> };
    case 'guide':
      return { title: model.running.header, pages: <GuidePages model={model} /> };
    case 'minutes':
      return { title: model.running.header, pages: <MinutesPages model={model} /> };
    default:
      return {
        title: sheetWords[model.language].banner(model.jurorName),
        pages: <MarkingSheetPages model={model} />,
      };
  }
}
