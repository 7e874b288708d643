import { formatDay } from '../texts/format.ts';
import { helpTexts } from '../texts/help.ts';
import type { RunningLines } from '../report/running-lines.ts';

/** The guides that the application brings along. */
export const guideNames = ['juror', 'coordination'] as const;
export type GuideName = (typeof guideNames)[number];

/** A guide to be printed: its words and pictures are built into the pages, which are handed its name. */
export interface GuidePages {
  readonly kind: 'guide';
  readonly language: 'fr';
  readonly guide: GuideName;
  readonly running: RunningLines;
}

/** `day`: ISO, on which it is printed. Guides are in French alone. */
export function guidePages(guide: GuideName, version: string, day: string): GuidePages {
  const texts = helpTexts.fr;
  return {
    kind: 'guide',
    language: 'fr',
    guide,
    running: {
      header: texts.printed.header(texts.guide[guide]),
      footer: texts.printed.footer(version, formatDay(day, 'fr')),
      page: texts.printed.page,
      of: texts.printed.of,
    },
  };
}
