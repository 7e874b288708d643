import { expect } from '@playwright/test';
import Papa from 'papaparse';
import { z } from 'zod';

// What Table Schema (Frictionless Data, 1.0) asks of a table, as far as our schemas use it.

const Schema = z.looseObject({
  fields: z.array(
    z.looseObject({
      name: z.string(),
      type: z.enum(['string', 'integer', 'date']),
      format: z.string().optional(),
      constraints: z
        .strictObject({
          required: z.boolean().optional(),
          unique: z.boolean().optional(),
          enum: z.array(z.string()).optional(),
          minimum: z.number().optional(),
        })
        .default({}),
    }),
  ),
  primaryKey: z.array(z.string()),
  missingValues: z.array(z.string()),
});

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads a CSV table and holds every cell against its schema; answers its rows by field. */
export function checkedTable(csv: string, schemaText: string): Record<string, string>[] {
  const { fields, primaryKey, missingValues } = Schema.parse(JSON.parse(schemaText));
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(meta.fields).toEqual(fields.map(({ name }) => name));
  for (const { name, type, format, constraints } of fields) {
    const values = data.map((row) => row[name] ?? '');
    const told = values.filter((value) => !missingValues.includes(value));
    if (constraints.required === true) expect(told, name).toHaveLength(values.length);
    if (constraints.unique === true) expect(new Set(told).size, name).toBe(told.length);
    for (const value of told) {
      if (type === 'integer') expect(value, name).toMatch(/^-?\d+$/);
      if (type === 'date') expect(z.iso.date().safeParse(value).success, `${name}: ${value}`).toBe(true);
      if (format === 'uuid') expect(value, name).toMatch(uuid);
      if (constraints.enum !== undefined) expect(constraints.enum, name).toContain(value);
      if (constraints.minimum !== undefined) {
        expect(Number(value), name).toBeGreaterThanOrEqual(constraints.minimum);
      }
    }
  }
  const keys = data.map((row) => JSON.stringify(primaryKey.map((name) => row[name])));
  expect(new Set(keys).size).toBe(keys.length);
  return data;
}
