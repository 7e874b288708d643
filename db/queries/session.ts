import { z } from 'zod';
import { Grid } from '#core/call/grid.ts';
import type { Phase } from '#core/call/phase.ts';
import { phases } from '#core/call/phase.ts';
import { CallSettings, defaultCallSettings } from '#core/call/settings.ts';
import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { asDeviceId, asDigest, asJurorId, asSessionId } from '#core/ids.ts';
import { defaultImportLimits, ImportLimits } from '#core/intake/limits.ts';
import { emptyMapping, Mapping } from '#core/intake/mapping.ts';
import type { DeviceId, Digest, JurorId, SessionId } from '#core/ids.ts';
import { integer, text, textOrNull, type ReadableDb, type WritableDb } from '../handles.ts';

export type SessionRole = 'coordinator' | 'juror' | 'referent';

/** What never changes in a session file. */
export interface SessionFacts {
  readonly id: SessionId;
  /** `referent`: one group's part of the deliberation. */
  readonly role: SessionRole;
  /** Whose file it is; null for the coordinator's. */
  readonly juror: JurorId | null;
  /** This copy of the session on this machine. */
  readonly device: DeviceId;
  readonly demonstration: boolean;
  readonly createdAt: string;
}

export function insertSession(db: WritableDb, facts: SessionFacts): void {
  db.run(
    1,
    'INSERT INTO session (only_one, id, role, juror, device, demonstration, created_at) VALUES (1, ?, ?, ?, ?, ?, ?)',
    facts.id,
    facts.role,
    facts.juror,
    facts.device,
    facts.demonstration ? 1 : 0,
    facts.createdAt,
  );
}

export function readSession(db: ReadableDb): SessionFacts {
  const row = db.get('SELECT id, role, juror, device, demonstration, created_at FROM session');
  if (row === undefined) throw new TypeError('a session file without a session');
  const juror = textOrNull(row, 'juror');
  return {
    id: asSessionId(text(row, 'id')),
    role: text(row, 'role') as SessionRole,
    juror: juror === null ? null : asJurorId(juror),
    device: asDeviceId(text(row, 'device')),
    demonstration: integer(row, 'demonstration') === 1,
    createdAt: text(row, 'created_at'),
  };
}

/** Tells a person’s file of a session from any other: a juror’s file bears the same session’s identity. */
export function keyOf({ id, juror, role }: Pick<SessionFacts, 'id' | 'juror' | 'role'>): string {
  if (juror === null) return id;
  return role === 'referent' ? `${id}.${juror}.sitting` : `${id}.${juror}`;
}

function writeSetting(db: WritableDb, entry: number, key: string, value: Json): void {
  db.run(
    1,
    'INSERT INTO setting_version (entry, key, value) VALUES (?, ?, ?)',
    entry,
    key,
    canonicalText(value),
  );
}

function readSetting(db: ReadableDb, key: string): unknown {
  const row = db.get('SELECT value FROM setting_version WHERE key = ? ORDER BY id DESC LIMIT 1', key);
  return row === undefined ? undefined : JSON.parse(text(row, 'value'));
}

export function writeName(db: WritableDb, entry: number, name: string): void {
  writeSetting(db, entry, 'name', name);
}

export function readName(db: ReadableDb): string {
  const name = readSetting(db, 'name');
  return typeof name === 'string' ? name : '';
}

export function writeSettings(db: WritableDb, entry: number, settings: CallSettings): void {
  writeSetting(db, entry, 'call', settings);
}

/** The settings of the call; a setting that a later version added has its default in an older file. */
export function readSettings(db: ReadableDb): CallSettings {
  const kept = readSetting(db, 'call');
  return CallSettings.parse({ ...defaultCallSettings, ...(typeof kept === 'object' ? kept : {}) });
}

export function writeMapping(db: WritableDb, entry: number, mapping: Mapping): void {
  writeSetting(db, entry, 'mapping', mapping);
}

/** What people decided that columns are; empty before the first decision. */
export function readMapping(db: ReadableDb): Mapping {
  return Mapping.safeParse(readSetting(db, 'mapping')).data ?? emptyMapping;
}

export function writeImportLimits(db: WritableDb, entry: number, limits: ImportLimits): void {
  writeSetting(db, entry, 'import-limits', limits);
}

/** What a file may demand of the machine; the defaults where nothing was set. */
export function readImportLimits(db: ReadableDb): ImportLimits {
  const kept = readSetting(db, 'import-limits');
  return ImportLimits.parse({ ...defaultImportLimits, ...(typeof kept === 'object' ? kept : {}) });
}

/** What a juror's file holds of the newest kit that it was filled from. */
export const KitHeld = z.strictObject({
  writtenAt: z.iso.datetime(),
  /** For whom ballots are sealed; null after a kit of version 1. */
  recipient: z.string().nullable(),
  parts: z.int().positive(),
  /** The parts that were opened. */
  opened: z.array(z.int().positive()),
  /** How many défis are the juror's, in all parts. */
  assigned: z.int().nonnegative(),
});
export type KitHeld = z.infer<typeof KitHeld>;

export function writeKitHeld(db: WritableDb, entry: number, kit: KitHeld): void {
  writeSetting(db, entry, 'kit', kit);
}

/** Null in a coordinator's file, and in a juror's that a kit of version 1 made. */
export function readKitHeld(db: ReadableDb): KitHeld | null {
  return KitHeld.safeParse(readSetting(db, 'kit')).data ?? null;
}

export function writeGrid(db: WritableDb, entry: number, grid: Grid, fingerprint: Digest): void {
  db.run(
    1,
    'INSERT INTO grid_version (entry, definition, fingerprint) VALUES (?, ?, ?)',
    entry,
    canonicalText(grid),
    fingerprint,
  );
}

export function readGrid(db: ReadableDb): { readonly grid: Grid; readonly fingerprint: Digest } {
  const row = db.get('SELECT definition, fingerprint FROM grid_version ORDER BY id DESC LIMIT 1');
  if (row === undefined) throw new TypeError('a session file without a grid');
  return { grid: gridOf(db, text(row, 'definition')), fingerprint: asDigest(text(row, 'fingerprint')) };
}

/** The grid of each open file as it was last read: it is asked for several times at every mark and hardly ever changes. */
const lastGrids = new WeakMap<ReadableDb, { readonly definition: string; readonly grid: Grid }>();

function gridOf(db: ReadableDb, definition: string): Grid {
  const last = lastGrids.get(db);
  if (last?.definition === definition) return last.grid;
  const grid = Grid.parse(JSON.parse(definition));
  lastGrids.set(db, { definition, grid });
  return grid;
}

export function writePhase(db: WritableDb, entry: number, phase: Phase, reason: string | null): void {
  db.run(1, 'INSERT INTO phase_change (entry, phase, reason) VALUES (?, ?, ?)', entry, phase, reason);
}

export function readPhase(db: ReadableDb): Phase {
  const row = db.get('SELECT phase FROM phase_change ORDER BY id DESC LIMIT 1');
  const phase = phases.find((known) => known === row?.['phase']);
  if (phase === undefined) throw new TypeError('a session file without a phase');
  return phase;
}
