import type { DsAnswer, DsColumn, DsKind, DsPlace } from './ds-export.ts';

/** A value before a writer gives it the form of its file; an instant is written as each of them does. */
export type DsCell = string | number | boolean | DsInstant | DsDay | null;

export interface DsInstant {
  readonly instant: string;
}
export interface DsDay {
  readonly day: string;
}

export const instant = (iso: string | null): DsInstant | null => (iso === null ? null : { instant: iso });

/** The headers that one column of the form has in an export. */
export function headersOf({ label, kind }: DsColumn): string[] {
  if (kind === 'region') return [label, `${label} (Code)`];
  return kind === 'commune' ? [label, `${label} (Code INSEE)`, `${label} (Département)`] : [label];
}

/** The cells of one answer in the standard export, where blank numbers are 0 and a blank checkbox is `off`. */
export function cellsOf(kind: DsKind, answer: DsAnswer): DsCell[] {
  switch (kind) {
    case 'integer':
    case 'decimal':
      return [typeof answer === 'number' ? answer : 0];
    case 'yes-no':
      return [answer === null ? null : answer === true ? 'Oui' : 'Non'];
    case 'checkbox':
      return [answer === true ? 'on' : 'off'];
    case 'multiple':
    case 'files':
      return [listOf(answer, ', ')];
    case 'linked':
      return [listOf(answer, ';')];
    case 'region': {
      const place = placeOf(answer);
      return [place?.name ?? null, place?.code ?? null];
    }
    case 'commune': {
      const place = placeOf(answer);
      if (place === null) return [null, null, null];
      return [`${place.name} (${place.postcode ?? ''})`, place.code, place.department ?? null];
    }
    case 'text':
    case 'date':
    case 'datetime':
    case 'siret':
      return [typeof answer === 'string' ? answer : null];
  }
}

/** The same in an export model: typed cells, blank numbers blank, linked lists with a slash. */
export function modelCellsOf(kind: DsKind, answer: DsAnswer): DsCell[] {
  switch (kind) {
    case 'integer':
    case 'decimal':
      return [typeof answer === 'number' ? answer : null];
    case 'yes-no':
    case 'checkbox':
      return [typeof answer === 'boolean' ? answer : null];
    case 'date':
      return [typeof answer === 'string' ? { day: answer } : null];
    case 'datetime':
      return [typeof answer === 'string' ? { instant: answer } : null];
    case 'linked':
      return [listOf(answer, ' / ')];
    case 'text':
    case 'multiple':
    case 'region':
    case 'commune':
    case 'siret':
    case 'files':
      return cellsOf(kind, answer);
  }
}

const listOf = (answer: DsAnswer, separator: string): string | null =>
  Array.isArray(answer) && answer.length > 0 ? answer.join(separator) : null;

const placeOf = (answer: DsAnswer): DsPlace | null =>
  answer !== null && typeof answer === 'object' && 'name' in answer ? answer : null;
