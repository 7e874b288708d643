import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { attachmentsTexts } from '#core/texts/attachments.ts';
import { formatCount } from '#core/texts/format.ts';
import type { OpenPdf } from './open-pdf.ts';
import { PdfPage } from './PdfPage.tsx';
import type { Pages } from './use-pages.ts';

interface Props {
  readonly language: Language;
  readonly pdf: OpenPdf;
  readonly pages: Pages;
  /** Shown in the place of a page that cannot be drawn; with its number. */
  readonly failed: (page: string) => string;
}

/** The pages one under the other, as far as they are near to what is in sight. */
export function PageColumn({ language, pdf, pages, failed }: Props): ReactElement {
  const texts = attachmentsTexts[language].viewer;
  const figure = (number: number): string => formatCount(number, language);
  const { layout } = pages;
  return (
    <div className="pages__column" style={{ height: layout.height, minWidth: layout.width }}>
      {pages.near.map((number) => (
        <PdfPage
          key={number}
          pdf={pdf.document}
          number={number}
          zoom={pages.zoom}
          top={layout.tops[number - 1] ?? 0}
          size={layout.sizes[number - 1] ?? pdf.firstPage}
          label={texts.pageLabel(figure(number), figure(pdf.document.numPages))}
          failed={failed(figure(number))}
          onSize={pages.onSize}
        />
      ))}
    </div>
  );
}
