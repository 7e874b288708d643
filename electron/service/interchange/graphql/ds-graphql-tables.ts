import type { ImportLimits } from '#core/intake/limits.ts';
import type { Source, SourceBlock } from '#core/intake/source.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { platformColumnsOf, platformValues } from './ds-graphql-dossier.ts';
import { FormChamps, stableIdOf, type KeyedChamp } from './ds-graphql-form.ts';
import type { Pages } from './ds-graphql-pages.ts';
import type { Champ, TopChamp } from './ds-graphql-schema.ts';
import { GrowingColumns } from './growing-columns.ts';

type Tables = Pick<Source, 'list' | 'blocks'>;
export type TooMuch = 'too-many-rows' | 'too-many-columns';

/** The list of dossiers and the repeated blocks, with the columns that the table export would have. */
export function readTables(pages: Pages, limits: ImportLimits): Result<Tables, TooMuch> {
  const form = new FormChamps([
    ...pages.revisions,
    ...pages.dossiers.flatMap(({ dossier }) => dossier.demarche?.revision ?? []),
  ]);
  const has = platformColumnsOf(pages.dossiers.map(({ dossier }) => dossier));
  const list = new GrowingColumns(limits.columns);
  const blocks = new Blocks(form, limits);
  for (const { number, dossier } of pages.dossiers) {
    const champs = [...form.keyed(dossier.champs), ...form.keyed(dossier.annotations, 'annotation')];
    const single = champs.filter(({ champ }) => !form.isRepetition(champ));
    const values = single.flatMap((keyed) => form.values(keyed));
    if (!list.add([...platformValues(number, dossier, has), ...values])) return fail('too-many-columns');
    for (const keyed of champs.filter(({ champ }) => form.isRepetition(champ))) {
      const refused = blocks.add(number, keyed);
      if (refused !== null) return fail(refused);
    }
  }
  return ok({
    list: { sheet: null, columns: list.columns(), rows: list.rows() },
    blocks: blocks.all(),
  });
}

class Blocks {
  readonly #blocks = new Map<string, { name: string; table: GrowingColumns; dossiers: string[] }>();

  constructor(
    private readonly form: FormChamps,
    private readonly limits: ImportLimits,
  ) {}

  /** Takes the rows of one block of one dossier; a block without any row in all dossiers stays unknown. */
  add(dossier: string, { key, champ, annotation }: KeyedChamp<TopChamp>): TooMuch | null {
    for (const row of rowsOf(champ)) {
      const block = this.#blocks.get(key) ?? {
        name: this.form.label(champ),
        table: new GrowingColumns(this.limits.columns),
        dossiers: [],
      };
      this.#blocks.set(key, block);
      if (block.dossiers.length >= this.limits.rows) return 'too-many-rows';
      const values = this.form
        .keyed(row, annotation ? 'annotation' : 'champ')
        .flatMap((keyed) => this.form.values(keyed));
      if (!block.table.add(values)) return 'too-many-columns';
      block.dossiers.push(dossier);
    }
    return null;
  }

  all(): SourceBlock[] {
    return [...this.#blocks.values()].map(({ name, table, dossiers }) => ({
      name,
      dossiers,
      sheet: null,
      columns: table.columns(),
      rows: table.rows(),
    }));
  }
}

/** The rows of a block; a flat list of champs begins a new row where a question comes back. */
function rowsOf({ rows, champs }: TopChamp): (readonly Champ[])[] {
  if (rows.length > 0) return rows.map((row) => row.champs);
  const split: Champ[][] = [];
  const seen = new Set<string>();
  for (const champ of champs) {
    const question = stableIdOf(champ) ?? champ.label ?? '';
    const row = seen.has(question) ? undefined : split.at(-1);
    if (row === undefined) {
      split.push([champ]);
      seen.clear();
    } else {
      row.push(champ);
    }
    seen.add(question);
  }
  return split;
}
