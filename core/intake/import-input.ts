import type { DefiContent } from '../defi/defi.ts';
import type { DefiId } from '../ids.ts';
import type { FicheLayer } from './layers.ts';
import type { ImportReading } from './reading.ts';

/** A défi that the session holds already. */
export interface KnownDefi {
  readonly id: DefiId;
  /** The result: export completed by the fiche. */
  readonly content: DefiContent;
  /** What the export alone says; the content itself where no fiche was loaded. */
  readonly exportPart: DefiContent;
  readonly fiche: FicheLayer | null;
  readonly withdrawn: boolean;
}

/** One file with what was read from it; richer sources come first where two hold one dossier. */
export interface ReadFile extends ImportReading {
  readonly file: string;
  readonly source: 'graphql' | 'workbook' | 'csv' | 'fiche' | 'archive' | 'nothing';
}

/** A person's word on what the rules cannot tell: the défi that a fiche or a row without number belongs to. */
export interface ImportChoices {
  /** By the key of a planned dossier or fiche: a known défi's identifier, another dossier's key, `new`, or `leave`. */
  readonly joins: Readonly<Record<string, string>>;
  /** False: dossiers that the new export no longer holds stay. */
  readonly withdrawAbsent: boolean;
}
