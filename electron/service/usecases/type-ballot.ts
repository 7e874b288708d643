import type { BallotEntry } from '#core/ballot/ballot.ts';
import { readTick } from '#core/ballot/read-marking-sheet.ts';
import {
  answersOfEntry,
  defiMark,
  entryOfAnswers,
  shortFingerprint,
  type SheetDefinition,
  type SheetField,
} from '#core/ballot/marking-sheet.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import { parseMark } from '#core/call/mark.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { TypingView } from '#core/contract/requests/sheets.ts';
import { asDigest, type DefiId, type Digest } from '#core/ids.ts';
import { headsOfJuror } from '#core/merge/juror-state.ts';
import { formatScale } from '#core/texts/format.ts';
import { dropDraft, readDrafts, writeDraft, type OwnText } from '#db/queries/marks.ts';
import { readSheet, type UnsignedBallot } from '#db/queries/sheets.ts';
import type { WritableDb } from '#db/handles.ts';
import type { ServiceContext } from '../context.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { keepUnsigned, outcomeFacts, unsignedHeads } from './unsigned-ballots.ts';

/** A sheet on the coordinator's table: what was typed of it in a ballot, and since. */
interface Typing {
  readonly session: OpenSession;
  readonly fingerprint: Digest;
  readonly definition: SheetDefinition;
  /** The juror's typed ballots that the next one follows: one, or none before the first. */
  readonly follows: readonly UnsignedBallot[];
  readonly drafts: readonly OwnText[];
}

const keyOf = (defi: string, field: string): string => `${defi} ${field}`;

/** The fields of a sheet on paper; comments by criterion have no room there. */
const typedFields = ({ criteria }: SheetDefinition): SheetField[] => [
  ...criteria.map(({ id }): SheetField => `mark:${id}`),
  'comment',
  'advice-reason',
  'coup-de-coeur',
  'deport',
];

function typingOf(context: ServiceContext, given: string): Typing {
  const session = context.coordinatorSession();
  if (session.phase() === 'preparation') throw new AppFailure('ballots-not-now');
  const fingerprint = asDigest(given);
  const definition = readSheet(session.db, fingerprint);
  if (definition === null) throw new AppFailure('sheet-gone');
  const fields = new Set<string>(typedFields(definition));
  const defis = new Set<DefiId>(definition.defis.map(({ id }) => id));
  return {
    session,
    fingerprint,
    definition,
    follows: unsignedHeads(session, definition.juror.id, 'typed'),
    drafts: readDrafts(session.db, definition.juror.id).filter(
      ({ defi, field }) => defis.has(defi) && fields.has(field),
    ),
  };
}

/** What the typed ballots say, as the fields show it: this juror's own and nothing that came another way. */
function standingTexts({ definition, follows }: Typing): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of follows.flatMap(({ ballot }) => ballot.entries)) {
    for (const [field, value] of answersOfEntry(entry)) {
      const shown = typeof value === 'number' ? formatScale(value, definition.language) : value;
      texts.set(keyOf(entry.defi, field), shown);
    }
  }
  return texts;
}

export function viewTyping(context: ServiceContext, given: string): TypingView {
  const typing = typingOf(context, given);
  const { session, definition, fingerprint, follows, drafts } = typing;
  const shown = standingTexts(typing);
  for (const { defi, field, text } of drafts) shown.set(keyOf(defi, field), text);
  const last = follows.at(-1);
  const own = new Set(follows.map(({ digest }) => digest));
  const { min, max, step } = definition.scale;
  return {
    fingerprint,
    ...shortFingerprint(fingerprint),
    juror: definition.juror.id,
    jurorName: definition.juror.name,
    scale: { min, max, step },
    criteria: definition.criteria.map(({ id, label }) => ({ id, label })),
    defis: definition.defis.map(({ id, number, title }, place) => ({
      id,
      mark: defiMark(place, definition.defis.length),
      number,
      title,
    })),
    cells: definition.defis.flatMap(({ id }) =>
      typedFields(definition).flatMap((field) => {
        const text = shown.get(keyOf(id, field)) ?? '';
        return text === '' ? [] : [{ defi: id, field, text }];
      }),
    ),
    follows: last === undefined ? null : { receipt: receiptOf(last.digest), receivedAt: last.receivedAt },
    conflictAhead: headsOfJuror(session.merged().state, definition.juror.id).some((head) => !own.has(head)),
    drafts: drafts.length > 0,
  };
}

/** Keeps what is being typed. An emptied field of an earlier ballot is a draft too: it takes something back. */
export function saveTyped(
  context: ServiceContext,
  { fingerprint, ...draft }: { fingerprint: string; defi: DefiId; field: string; text: string },
): { savedAt: string } {
  const typing = typingOf(context, fingerprint);
  const { definition } = typing;
  const session = typing.session.notArchived();
  const { id: juror } = definition.juror;
  if (!definition.defis.some(({ id }) => id === draft.defi)) throw new AppFailure('defi-unknown');
  if (!typedFields(definition).some((field) => field === draft.field))
    throw new AppFailure('criterion-unknown');
  const standing = standingTexts(typing).get(keyOf(draft.defi, draft.field)) ?? '';
  session.file.write((db) => {
    if (draft.text === standing) dropDraft(db, juror, draft.defi, draft.field);
    else writeDraft(db, { juror, ...draft });
  });
  return { savedAt: context.ports.now() };
}

export function discardTyped(context: ServiceContext, given: string): null {
  const typing = typingOf(context, given);
  const session = typing.session.notArchived();
  session.file.write((db) => dropDrafts(db, typing));
  session.changed();
  return null;
}

/**
 * Makes a ballot of what was typed off a paper sheet. It follows the one that was typed before; typed again without a
 * change it is that one. Refused whole, with every place, where a mark is none of the scale.
 */
export function typeBallot(context: ServiceContext, given: string): BallotOutcome {
  const typing = typingOf(context, given);
  const { definition, fingerprint, follows } = typing;
  const session = typing.session.notArchived();
  const texts = standingTexts(typing);
  for (const { defi, field, text } of typing.drafts) texts.set(keyOf(defi, field), text);
  const wrong: string[] = [];
  const ofSheet = definition.defis.flatMap(({ id }, place) => {
    const answers = new Map<SheetField, number | string>();
    for (const field of typedFields(definition)) {
      const answer = readTyped(field, texts.get(keyOf(id, field)) ?? '', definition);
      if (answer === undefined) wrong.push(placeName(definition, place, field));
      else if (answer !== null) answers.set(field, answer);
    }
    const entry = entryOfAnswers(id, answers);
    return entry === null ? [] : [entry];
  });
  const what = { file: definition.juror.name, definition };
  if (wrong.length > 0) {
    throw new AppFailure('sheet-typed-refused', {
      count: wrong.length,
      places: wrong.slice(0, 50).join(', '),
    });
  }
  const entries = [...ofSheet, ...besideSheet(typing)];
  const last = follows.at(-1);
  if (last === undefined && entries.length === 0) throw new AppFailure('sheet-typed-empty');
  if (last !== undefined && sameEntries(last.ballot.entries, entries)) {
    session.file.write((db) => dropDrafts(db, typing));
    session.changed();
    return { ...outcomeFacts(what, last.digest), outcome: 'already', held: null };
  }
  return keepUnsigned(
    context,
    session,
    {
      ...what,
      fingerprint,
      source: 'typed',
      entries,
      nonce: toHex(context.ports.randomBytes(16)),
      writtenAt: context.ports.now(),
      parents: follows,
      received: null,
      unread: 0,
    },
    (db) => dropDrafts(db, typing),
  );
}

/**
 * What the typed ballots say of défis that this sheet does not list: they were typed off another sheet of the juror, and a
 * ballot that follows them without these entries would take them back.
 */
function besideSheet({ definition, follows }: Typing): BallotEntry[] {
  const listed = new Set(definition.defis.map(({ id }) => id));
  const kept = new Map<DefiId, BallotEntry>();
  for (const entry of follows.flatMap(({ ballot }) => ballot.entries)) {
    if (!listed.has(entry.defi)) kept.set(entry.defi, entry);
  }
  return [...kept.values()];
}

function dropDrafts(db: WritableDb, { definition, drafts }: Typing): void {
  for (const { defi, field } of drafts) dropDraft(db, definition.juror.id, defi, field);
}

/** What a field says: null when it is blank, undefined when it is nothing that it may hold. */
function readTyped(
  field: SheetField,
  typed: string,
  { scale }: SheetDefinition,
): number | string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (field.startsWith('mark:')) {
    const mark = parseMark(text, scale);
    return mark.ok ? mark.value : undefined;
  }
  if (field === 'coup-de-coeur') {
    const ticked = readTick(text);
    return ticked === null ? undefined : ticked ? '1' : null;
  }
  return text.length > (field === 'deport' ? 2_000 : 20_000) ? undefined : text;
}

/** `D03 C2`: the same in every language. */
const placeName = ({ defis }: SheetDefinition, place: number, field: SheetField): string =>
  `${defiMark(place, defis.length)} ${field.replace(/^mark:/, '')}`;

const sameEntries = (a: UnsignedBallot['ballot']['entries'], b: typeof a): boolean => {
  const plain = (entries: typeof a): string =>
    entries
      .map(
        (entry) =>
          `${entry.defi} ${JSON.stringify([...answersOfEntry(entry)].sort(([x], [y]) => (x < y ? -1 : 1)))}`,
      )
      .sort()
      .join('\n');
  return plain(a) === plain(b);
};
