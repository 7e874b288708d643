import fc from 'fast-check';
import type { z } from 'zod';

/** Values of these schemas, whatever stands in them, instead of what their type says: identifiers that are known, places. */
export type Known = ReadonlyMap<z.ZodType, fc.Arbitrary<unknown>>;

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.ZodType;
}

/** What zod gathered of the checks of a schema. */
interface Bag {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly format?: string;
  readonly patterns?: ReadonlySet<RegExp>;
}

const inner = (schema: z.ZodType): { readonly def: Def; readonly bag: Bag } =>
  (schema as unknown as { readonly _zod: { readonly def: Def; readonly bag: Bag } })._zod;

/** Values that a schema admits, as a window could send them. */
export function arbitraryOf(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  return ofShape(schema, known, 0).filter((value) => schema.safeParse(value).success);
}

function ofShape(schema: z.ZodType | undefined, known: Known, depth: number): fc.Arbitrary<unknown> {
  if (schema === undefined) return fc.constant(undefined);
  const given = known.get(schema);
  if (given !== undefined) return given;
  const { def, bag } = inner(schema);
  const below = (one: z.ZodType | undefined): fc.Arbitrary<unknown> => ofShape(one, known, depth + 1);
  switch (def.type) {
    case 'object': {
      const shape = def.shape ?? {};
      return fc.record(Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, below(one)]))).map(
        // What may be left out is not there, rather than undefined: so it comes from a window.
        (value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)),
      );
    }
    case 'array': {
      const least = bag.minimum ?? bag.length ?? 0;
      const most = Math.min(bag.maximum ?? bag.length ?? 4, least + 3);
      return fc.array(below(def.element), { minLength: least, maxLength: depth > 6 ? least : most });
    }
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(below));
    case 'record':
      return fc.dictionary(below(def.keyType).map(String), below(def.valueType), { maxKeys: 3 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(below));
    case 'intersection':
      return fc
        .tuple(below(def.left), below(def.right))
        .map(([left, right]) => ({ ...(left as object), ...(right as object) }));
    case 'nullable':
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 3, arbitrary: below(def.innerType) },
      );
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant(undefined) },
        { weight: 2, arbitrary: below(def.innerType) },
      );
    case 'readonly':
    case 'nonoptional':
      return below(def.innerType);
    case 'pipe':
      return below(def.in);
    case 'lazy':
      return below(def.getter?.());
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'number':
      return ofNumber(bag);
    case 'string':
      return ofString(bag);
    default:
      throw new Error(`no values for a schema of the type ${def.type}`);
  }
}

function ofNumber({ minimum, maximum, format }: Bag): fc.Arbitrary<unknown> {
  const min = Math.max(minimum ?? -1e9, -Number.MAX_SAFE_INTEGER);
  const max = Math.min(maximum ?? 1e9, Number.MAX_SAFE_INTEGER);
  const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  const edges = fc.constantFrom(
    Math.ceil(min),
    Math.floor(max),
    Math.min(Math.floor(max), Math.ceil(min) + 1),
  );
  return format === undefined
    ? fc.oneof(whole, edges, fc.double({ min, max, noNaN: true }))
    : fc.oneof(whole, edges);
}

/** Texts as people and other programs send them, the worst included. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '=1+1',
    "'; DROP TABLE journal; --",
    '%',
    '_',
    '"*"',
    'NEAR(',
    '\u202e',
    '\ud800',
    '../..',
    '\0',
  ),
);

function ofString({ minimum, maximum, format, patterns }: Bag): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') {
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  }
  const [pattern] = patterns ?? [];
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const [least, most] = [minimum ?? 0, maximum ?? 200];
  return fc.oneof(
    {
      weight: 4,
      arbitrary: texts.map((text) => (text.length < least ? text.padEnd(least, 'x') : text.slice(0, most))),
    },
    { weight: 1, arbitrary: fc.constant('é'.repeat(Math.min(most, 5_000))) },
  );
}
