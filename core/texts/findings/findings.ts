import type { Area } from '../texts.ts';
import { archiveFindingTexts } from './archives.ts';
import { dossierFindingTexts } from './dossiers.ts';
import { ficheFindingTexts } from './fiches.ts';
import { fileFindingTexts } from './files.ts';

const fr = {
  ...fileFindingTexts.fr,
  ...archiveFindingTexts.fr,
  ...ficheFindingTexts.fr,
  ...dossierFindingTexts.fr,
};

/** One sentence for each finding of a reader; the keys are the codes. The place is shown beside, not inside. */
export const findingTexts: Area<typeof fr> = {
  fr,
  en: {
    ...fileFindingTexts.en,
    ...archiveFindingTexts.en,
    ...ficheFindingTexts.en,
    ...dossierFindingTexts.en,
  },
};

export type FindingCode = keyof typeof fr;
