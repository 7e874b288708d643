import { createRoot } from 'react-dom/client';
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
if ('kind' in model && model.kind === 'public-list') {
  document.title = model.running.header;
  createRoot(root).render(<PublicListPages model={model} />);
} else if ('kind' in model && model.kind === 'guide') {
  document.title = model.running.header;
  createRoot(root).render(<GuidePages model={model} />);
} else if ('kind' in model && model.kind === 'minutes') {
  document.title = model.running.header;
  createRoot(root).render(<MinutesPages model={model} />);
} else if ('kind' in model) {
  document.title = sheetWords[model.language].banner(model.jurorName);
  createRoot(root).render(<MarkingSheetPages model={model} />);
} else {
  document.title = reportTexts[model.language].documentTitle(model.sessionName);
  createRoot(root).render(<ReportPages model={model} />);
}
await loadPrintTypeface();
await pagesSet();
markContentsLinks();
addSpecimen(model.running);
// Fonts are asked for once text is laid out: two frames after React has set it.
await pagesSet();
await document.fonts.ready;
await Promise.all([...document.images].map((picture) => picture.decode()));
window.juryPrint.ready();

function pagesSet(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
