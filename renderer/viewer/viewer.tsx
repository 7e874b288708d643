import { createRoot } from 'react-dom/client';
import type { ViewerBridge } from '#core/contract/viewer.ts';
import { followColourScheme } from '../theme/theme.ts';
import { loadTypeface } from '../theme/typeface.ts';
import { openPdf } from './open-pdf.ts';
import { PdfViewer } from './PdfViewer.tsx';
import './pages.css';
import './viewer.css';

declare global {
  interface Window {
    readonly juryViewer: ViewerBridge;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('viewer.html has no #root');
followColourScheme();
const [given] = await Promise.all([window.juryViewer.document(), loadTypeface()]);
if (given !== null) {
  const { title, language, signKeys } = given;
  document.documentElement.lang = language;
  document.title = title;
  const show = (pdf: Parameters<typeof PdfViewer>[0]['pdf']): void =>
    reactRoot.render(<PdfViewer title={title} language={language} signKeys={signKeys} pdf={pdf} />);
  const reactRoot = createRoot(root);
  show(null);
  show(await openPdf(given.content, 'stranger'));
}
