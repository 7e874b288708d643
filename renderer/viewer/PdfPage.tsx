import { AnnotationMode, TextLayer, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { pixelsPerPoint, type PageSize } from './open-pdf.ts';

interface Props {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly zoom: number;
  readonly top: number;
  readonly size: PageSize;
  readonly label: string;
  /** Shown in the place of a page that cannot be drawn. */
  readonly failed: string;
  /** Tells the true size at 100 %, once the page was looked at. */
  readonly onSize: (number: number, size: PageSize) => void;
}

/** Beyond this a canvas is drawn coarser rather than taking the memory of the machine. */
const maxPixels = 16_000_000;

/** One page: its picture, and its text over it for selection and for those who do not see. */
export function PdfPage(props: Props): ReactElement {
  const { pdf, number, zoom, top, size, label, failed, onSize } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  /** Whose page is on the screen. */
  const [drawn, setDrawn] = useState<PDFDocumentProxy | null>(null);

  useEffect(() => {
    let stop = (): void => undefined;
    let gone = false;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: zoom * pixelsPerPoint });
      const { width, height } = viewport;
      if (gone) return;
      onSize(number, { width: width / zoom, height: height / zoom });
      const density = Math.min(window.devicePixelRatio, Math.sqrt(maxPixels / (width * height)));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(width * density));
      canvas.height = Math.max(1, Math.floor(height * density));
      canvas.setAttribute('aria-hidden', 'true');
      const picture = page.render({
        canvas,
        viewport,
        transform: [density, 0, 0, density, 0, 0],
        // Filled-in forms and notes are drawn; nothing of them can be clicked.
        annotationMode: AnnotationMode.ENABLE,
      });
      const words = document.createElement('div');
      words.className = 'text-layer';
      words.style.setProperty('--total-scale-factor', String(viewport.scale));
      const text = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: words,
        viewport,
      });
      stop = () => {
        picture.cancel();
        text.cancel();
      };
      await Promise.all([picture.promise, text.render()]);
      // What was drawn before stays until this is ready: another zoom stretched, another document marked as old.
      holder.current?.replaceChildren(canvas, words);
      setDrawn(pdf);
      setBroken(false);
    };
    draw().catch(() => {
      if (!gone) setBroken(true);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [pdf, number, zoom, onSize]);

  return (
    <div
      role="group"
      aria-label={label}
      className={drawn !== null && drawn !== pdf ? 'page page--old' : 'page'}
      aria-busy={drawn !== pdf && !broken}
      style={{ top, width: size.width, height: size.height }}
    >
      <div ref={holder} className="page__drawing" />
      {broken && <p className="page__failed">{failed}</p>}
    </div>
  );
}
