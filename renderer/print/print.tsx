import { createRoot } from 'react-dom/client';
import type { PrintBridge } from '#core/contract/bridge.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { reportTexts } from '#core/texts/report.ts';
import { loadPrintTypeface } from '../theme/typeface.ts';
import { ReportPages } from './ReportPages.tsx';
import './print.css';

declare global {
  interface Window {
    readonly juryPrint: PrintBridge;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('print.html has no #root');
// The service checked the model against its schema before main passed it on.
const model = (await window.juryPrint.model()) as ReportModel;
document.documentElement.lang = model.language;
document.title = reportTexts[model.language].documentTitle(model.sessionName);
createRoot(root).render(<ReportPages model={model} />);
await loadPrintTypeface();
// Fonts are asked for once text is laid out: two frames after React has set it.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    void document.fonts.ready.then(() => window.juryPrint.ready());
  }),
);
