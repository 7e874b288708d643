import { z } from 'zod';
import { canonicalText } from '#core/ballot/canonical.ts';
import { asDefiId, asOptionId, type DefiId, type OptionId } from '#core/ids.ts';
import { OptionEig, optionKinds, type OptionEdit } from '#core/selection/team-option.ts';
import {
  integer,
  integerOrNull,
  text,
  textOrNull,
  type ReadableDb,
  type Row,
  type WritableDb,
} from '../handles.ts';

// What people wrote of team options: versions, of which the latest counts.

const Eigs = z.array(OptionEig);

function editOf(row: Row): OptionEdit {
  const eigs = textOrNull(row, 'eigs');
  return {
    defi: asDefiId(text(row, 'defi')),
    id: asOptionId(text(row, 'option')),
    kind: z.enum(optionKinds).parse(row['kind']),
    label: text(row, 'label'),
    eigs: eigs === null ? null : Eigs.parse(JSON.parse(eigs)),
    costCents: integerOrNull(row, 'cost_cents'),
    value: integerOrNull(row, 'value'),
  };
}

/** Those that stand, in the order in which they were first written. */
export function readOptionEdits(db: ReadableDb): OptionEdit[] {
  return db
    .all(
      `SELECT v.* FROM team_option_version v
       JOIN (SELECT max(id) AS newest, min(id) AS first FROM team_option_version GROUP BY defi, option) n
         ON n.newest = v.id
       ORDER BY n.first`,
    )
    .filter((row) => integer(row, 'removed') === 0)
    .map(editOf);
}

/** An added option as it was last written, also one that was taken away since; null when there never was one. */
export function readAddedOption(db: ReadableDb, defi: DefiId, option: OptionId): OptionEdit | null {
  const row = db.get(
    `SELECT * FROM team_option_version WHERE defi = ? AND option = ? AND kind = 'added' ORDER BY id DESC LIMIT 1`,
    defi,
    option,
  );
  return row === undefined ? null : editOf(row);
}

export const optionEditsOf = (edits: readonly OptionEdit[], defi: DefiId): OptionEdit[] =>
  edits.filter((edit) => edit.defi === defi);

export function writeOptionEdit(db: WritableDb, entry: number, edit: OptionEdit, removed = false): void {
  db.run(
    1,
    `INSERT INTO team_option_version (entry, defi, option, kind, label, eigs, cost_cents, value, removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry,
    edit.defi,
    edit.id,
    edit.kind,
    edit.label,
    edit.eigs === null ? null : canonicalText(edit.eigs.map((eig) => ({ ...eig }))),
    edit.costCents,
    edit.value,
    removed ? 1 : 0,
  );
}
