import type { ReactElement } from 'react';
import type { GuidePages as Model } from '#core/guide/guide-pages.ts';
import { GuideText } from '../screens/help/GuideText.tsx';
import { guides } from '../screens/help/guides.ts';
import './guide.css';

/** A guide to be read on paper: the juror's on two pages, in two columns. */
export function GuidePages({ model }: { readonly model: Model }): ReactElement {
  return (
    <main className="guide-pages">
      <GuideText guide={guides[model.guide]} query="" top={1} />
    </main>
  );
}
