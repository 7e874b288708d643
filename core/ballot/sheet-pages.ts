import type { Digest } from '../ids.ts';
import type { RunningLines } from '../report/running-lines.ts';
import { sheetWords } from '../texts/sheet-words.ts';
import { defiMark, shortFingerprint, type SheetDefinition } from './marking-sheet.ts';

/** A paper sheet as its pages show it. */
export interface SheetPages {
  /** Tells the page printer this model from a report. */
  readonly kind: 'marking-sheet';
  readonly language: SheetDefinition['language'];
  readonly sessionName: string;
  readonly demonstration: boolean;
  readonly jurorName: string;
  readonly criteria: SheetDefinition['criteria'];
  readonly scale: SheetDefinition['scale'];
  readonly defis: readonly {
    /** What the coordinator sees beside the fields while typing: `D01`. */
    readonly mark: string;
    readonly number: string | null;
    readonly title: string;
    readonly administration: string;
  }[];
  readonly short: string;
  readonly words: string;
  /** What runs at the head and foot of each page. */
  readonly running: RunningLines;
}

export function sheetPages(definition: SheetDefinition, fingerprint: Digest): SheetPages {
  const { language, sessionName, demonstration, juror, criteria, scale, defis } = definition;
  const words = sheetWords[language];
  const named = shortFingerprint(fingerprint);
  return {
    kind: 'marking-sheet',
    language,
    sessionName,
    demonstration,
    jurorName: juror.name,
    criteria,
    scale,
    defis: defis.map(({ number, title, administration }, place) => ({
      mark: defiMark(place, defis.length),
      number,
      title,
      administration,
    })),
    ...named,
    running: {
      header: `${words.banner(juror.name)} – ${sessionName}`,
      footer: words.paper.footer(named.short, named.words),
      page: words.paper.page,
      of: words.paper.of,
    },
  };
}
