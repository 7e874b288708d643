import type { SourceValue } from '#core/intake/source.ts';
import type { Champ, GraphqlFile } from './ds-graphql-schema.ts';

/** A value of a champ; `suffix` is what the table export adds to the label for its further columns. */
export interface ChampValue {
  readonly suffix: '' | ' (Code)' | ' (Code INSEE)' | ' (Département)';
  readonly value: SourceValue;
}

/** What the form says a champ is, as today's API (`YesNoChampDescriptor`) or that of before (`yes_no`) names it. */
export type ChampKind = string | null;

/** Raw text with the line breaks of one kind; an empty text says nothing. */
export const plainText = (text: string | null): string | null =>
  text === null || text === '' ? null : text.replace(/\r\n?/g, '\n');

/** A number where it can be one without loss; a BigInt beyond that stays text. */
export function plainNumber(value: string | number | null): string | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const text = value?.trim() ?? '';
  if (text === '') return null;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : text;
}

/** All files of a champ: one in the first years of the API, several today. */
export function filesOf(champ: Champ): GraphqlFile[] {
  const files = champ.files.length > 0 || champ.file === null ? champ.files : [champ.file];
  return files.filter(({ filename, checksum }) => (filename ?? checksum ?? '') !== '');
}

/** Titles and explanations have no answer. */
export const isAnswer = (champ: Champ, kind: ChampKind): boolean =>
  !isOf(champ, kind, 'HeaderSection', 'header_section') && !isOf(champ, kind, 'Explication', 'explication');

function isOf(champ: Champ, kind: ChampKind, name: string, formerType: string): boolean {
  return champ.__typename === `${name}Champ` || kind === `${name}ChampDescriptor` || kind === formerType;
}

/**
 * A champ's values as the table export would show them. `__typename` depends on the fragments of the query, so what
 * is present decides first, then what the form says of the champ, then the text that every champ has.
 */
export function champValues(champ: Champ, kind: ChampKind): ChampValue[] {
  const text = plainText(champ.stringValue);
  const is = (name: string, formerType: string): boolean => isOf(champ, kind, name, formerType);
  // These tell the places they are in as well, for which the table has no column.
  if (champ.address !== null || /^(Address|RNA|RNF)Champ$/.test(champ.__typename ?? '')) {
    return [{ suffix: '', value: text ?? plainText(champ.address?.label ?? null) }];
  }
  if (champ.commune !== null || champ.__typename === 'CommuneChamp') {
    const { name = null, postalCode = null, code = null } = champ.commune ?? {};
    const built = name === null || postalCode === null ? name : `${name} (${postalCode})`;
    return [
      { suffix: '', value: text ?? plainText(built) },
      { suffix: ' (Code INSEE)', value: plainText(code) },
      { suffix: ' (Département)', value: departement(champ) },
    ];
  }
  if (champ.epci !== null || champ.__typename === 'EpciChamp') {
    return [...named(champ.epci, text), { suffix: ' (Département)', value: departement(champ) }];
  }
  const place = champ.region ?? champ.pays ?? champ.departement;
  if (place !== null || /^(Region|Departement|Pays)Champ$/.test(champ.__typename ?? '')) {
    return named(place, text);
  }
  if (is('YesNo', 'yes_no')) return [{ suffix: '', value: truthWord(champ, 'Oui', 'Non') }];
  if (champ.selected !== null) return [{ suffix: '', value: champ.selected ? 'Oui' : 'Non' }];
  if (champ.checked !== null || is('Checkbox', 'checkbox')) {
    return [{ suffix: '', value: truthWord(champ, 'on', 'off') }];
  }
  return [{ suffix: '', value: told(champ) ?? columnValue(champ) ?? byKind(champ, is, text) }];
}

const named = (place: Champ['region'], text: string | null): ChampValue[] => [
  { suffix: '', value: plainText(place?.name ?? null) ?? text },
  { suffix: ' (Code)', value: plainText(place?.code ?? null) },
];

/** `31 – Haute-Garonne`, as the table has it. */
function departement({ departement: place }: Champ): string | null {
  const parts = [place?.code ?? '', place?.name ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' – ');
}

function truthWord(champ: Champ, yes: string, no: string): string | null {
  const column = champ.columns[0]?.value;
  const value = champ.selected ?? champ.checked ?? champ.value ?? column ?? champ.stringValue;
  if (value === true || value === 'true' || value === 'Oui') return yes;
  return value === false || value === 'false' || value === 'Non' ? no : null;
}

/** What the fields of a kind of champ tell; a null one may also be a field that the query did not ask for. */
function told(champ: Champ): SourceValue {
  const files = filesOf(champ);
  if (files.length > 0) return fileNames(files);
  if (champ.date !== null) return plainText(champ.date);
  if (champ.datetime !== null) return plainText(champ.datetime);
  if (champ.integerNumber !== null) return plainNumber(champ.integerNumber);
  if (champ.decimalNumber !== null) return plainNumber(champ.decimalNumber);
  if (champ.values !== null) return joined(champ.values);
  if (champ.primaryValue !== null || champ.secondaryValue !== null) return linked(champ);
  if (champ.etablissement !== null) return plainText(champ.etablissement.siret);
  if (champ.dossier !== null) return plainText(String(champ.dossier.number ?? ''));
  if (champ.geoAreas.length > 0) {
    const areas = champ.geoAreas.map(({ description }) => description);
    return joined(areas, '\n');
  }
  return Array.isArray(champ.value) ? joined(champ.value) : null;
}

/**
 * The value of the one column that today's API tells beside a champ, which is the raw one where `stringValue` was
 * made for people. A champ of several columns is a commune, an address or a linked list: none is the whole of it.
 */
function columnValue({ columns }: Champ): SourceValue {
  const [column, second] = columns;
  if (column === undefined || second !== undefined) return null;
  const { __typename: type, value } = column;
  if (type === 'IntegerColumn' || type === 'DecimalColumn') {
    return typeof value === 'number' || typeof value === 'string' ? plainNumber(value) : null;
  }
  if (type === 'EnumsColumn') return Array.isArray(value) ? joined(value) : null;
  const isRaw = type === 'TextColumn' || type === 'DateColumn' || type === 'DateTimeColumn';
  return isRaw && typeof value === 'string' ? plainText(value) : null;
}

function byKind(
  champ: Champ,
  is: (name: string, formerType: string) => boolean,
  text: string | null,
): SourceValue {
  const { value } = champ;
  if (is('IntegerNumber', 'integer_number') || is('DecimalNumber', 'decimal_number')) {
    return plainNumber(typeof value === 'number' || typeof value === 'string' ? value : text);
  }
  const dated = is('Date', 'date') || is('Datetime', 'datetime');
  if (dated && typeof value === 'string') return plainText(value);
  return text ?? (typeof value === 'string' ? plainText(value) : null);
}

const fileNames = (files: readonly GraphqlFile[]): string | null =>
  joined(files.map(({ filename }) => filename ?? ''));

function joined(parts: readonly unknown[], separator = ', '): string | null {
  const words = parts.filter((part) => typeof part === 'string');
  return plainText(words.filter((word) => word !== '').join(separator));
}

function linked({ primaryValue, secondaryValue }: Champ): string | null {
  const value = `${primaryValue ?? ''};${secondaryValue ?? ''}`;
  return value === ';' ? null : plainText(value);
}
