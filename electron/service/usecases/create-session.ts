import { copyFileSync, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Grid } from '#core/call/grid.ts';
import { gridTemplates, type GridTemplateName } from '#core/call/grid-templates.ts';
import { defaultCallSettings, type CallSettings } from '#core/call/settings.ts';
import { canonicalText } from '#core/ballot/canonical.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { asDeviceId, asGroupId, asJurorId, asSessionId, type GroupId } from '#core/ids.ts';
import { defaultImportLimits, type ImportLimits } from '#core/intake/limits.ts';
import { emptyMapping, type Mapping } from '#core/intake/mapping.ts';
import type { Juror } from '#core/jury/juror.ts';
import type { Ports } from '#core/ports.ts';
import type { WritableDb } from '#db/handles.ts';
import { appendJournal } from '#db/journal.ts';
import { openSessionFile, type SessionDb } from '#db/open.ts';
import { readGroups, readJurors, writeGroup, writeJuror, type JuryGroup } from '#db/queries/jury.ts';
import {
  insertSession,
  readGrid,
  readImportLimits,
  readMapping,
  readSession,
  readSettings,
  writeGrid,
  writeImportLimits,
  writeMapping,
  writeName,
  writePhase,
  writeSettings,
} from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { newSessionFile } from '../new-session-file.ts';
import type { OpenSession } from '../open-session.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { fileFailure } from '#db/sqlite-failure.ts';

/** What a new session begins with; dossiers, marks and dates of another one never come along. */
interface Beginnings {
  readonly grid: Grid;
  readonly settings: CallSettings;
  readonly limits: ImportLimits;
  readonly mapping: Mapping;
  readonly jurors: readonly Juror[];
  readonly groups: readonly JuryGroup[];
}

/**
 * A new coordinator's session in the phase of preparation; the file is whole or not there. With `from`, the path of an
 * earlier session, it has that one's grid, jury, settings and column mapping, and none of its dossiers or dates.
 */
export function createSession(
  ports: Ports,
  path: string,
  wanted: {
    readonly name: string;
    readonly gridTemplate: GridTemplateName;
    readonly from?: string | null;
    /** The earlier session’s own name, where `from` is a copy of it. */
    readonly named?: string;
    /** Whether `from` is a copy that nobody needs as it is. */
    readonly copied?: boolean;
  },
): SessionDb {
  const from = wanted.from ?? null;
  // The earlier session is never written over by the one that begins from it.
  if (from !== null && resolve(from) === resolve(path))
    throw new AppFailure('place-taken', { file: basename(path) });
  const begin = from === null ? fromTemplate(wanted.gridTemplate) : fromEarlier(from, wanted.copied === true);
  const id = asSessionId(ports.newId());
  const at = ports.now();
  return newSessionFile(path, (db) => {
    insertSession(db, {
      id,
      role: 'coordinator',
      juror: null,
      device: asDeviceId(ports.newId()),
      demonstration: false,
      createdAt: at,
    });
    const origin = from === null ? { grid: wanted.gridTemplate } : { from: wanted.named ?? basename(from) };
    const entry = appendJournal(db, ports.hash, {
      at,
      actor: 'coordination',
      kind: 'create-session',
      subject: id,
      payload: { name: wanted.name, ...origin, begin: { settings: begin.settings, grid: begin.grid } },
    });
    writeName(db, entry, wanted.name);
    writeSettings(db, entry, begin.settings);
    writeGrid(db, entry, begin.grid, ports.hash(canonicalText(begin.grid)));
    writePhase(db, entry, 'preparation', null);
    if (from === null) return;
    writeImportLimits(db, entry, begin.limits);
    writeMapping(db, entry, begin.mapping);
    writeJury(db, entry, ports, begin);
  });
}

const fromTemplate = (template: GridTemplateName): Beginnings => ({
  grid: gridTemplates[template],
  settings: defaultCallSettings,
  limits: defaultImportLimits,
  mapping: emptyMapping,
  jurors: [],
  groups: [],
});

/** The same from an earlier session that may be protected, as the open session. */
export async function createFromEarlier(
  context: ServiceContext,
  place: string,
  from: string,
  passphrase: string | null,
  wanted: { readonly name: string; readonly gridTemplate: GridTemplateName },
): Promise<OpenSession> {
  const path = context.freePath(place);
  // The earlier session is never written over by the one that begins from it.
  if (resolve(from) === resolve(path)) throw new AppFailure('place-taken', { file: basename(path) });
  const source = await context.vault.readable(from, passphrase === null ? null : { passphrase });
  try {
    return context.take(
      createSession(context.ports, path, {
        ...wanted,
        from: source.path,
        named: basename(from),
        copied: source.keys !== null,
      }),
    );
  } finally {
    await source.done();
  }
}

/** Reads a copy, so that an older file is not migrated, and a newer one is refused, without being touched. */
function fromEarlier(path: string, copied: boolean): Beginnings {
  const file = basename(path);
  if (!existsSync(path)) throw new AppFailure('session-missing', { file });
  if (copied) return beginningsIn(path);
  const folder = scratchFolder();
  try {
    const copy = join(folder.path, file);
    copyFileSync(path, copy);
    // What a crash left half-written is only made good with the journal beside it.
    if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${copy}-journal`);
    return beginningsIn(copy);
  } catch (cause) {
    throw fileFailure(cause, file);
  } finally {
    folder.remove();
  }
}

function beginningsIn(path: string): Beginnings {
  const earlier = openSessionFile(path);
  try {
    const { read } = earlier;
    if (readSession(read).role !== 'coordinator') throw new AppFailure('wrong-role');
    return {
      grid: readGrid(read).grid,
      // The dates are those of a call that is over.
      settings: { ...readSettings(read), deadline: null, juryDay: null, openDeliberationToJurors: false },
      limits: readImportLimits(read),
      mapping: readMapping(read),
      jurors: readJurors(read).filter(({ withdrawn }) => withdrawn === null),
      groups: readGroups(read),
    };
  } finally {
    earlier.close();
  }
}

/** The same people under new identifiers: nothing that names a juror of one session counts in another. */
function writeJury(db: WritableDb, entry: number, ports: Ports, { jurors, groups }: Beginnings): void {
  const renewed = new Map<GroupId, GroupId>();
  for (const { id, label } of groups) {
    const fresh = asGroupId(ports.newId());
    renewed.set(id, fresh);
    writeGroup(db, entry, { id: fresh, label });
  }
  for (const juror of jurors) {
    const group = juror.group === null ? null : (renewed.get(juror.group) ?? null);
    writeJuror(db, entry, { ...juror, id: asJurorId(ports.newId()), group });
  }
}
