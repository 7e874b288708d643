import { basename } from 'node:path';
import { isOpenTo } from '#core/call/archived.ts';
import type { Phase } from '#core/call/phase.ts';
import { AppFailure, type AppError } from '#core/contract/app-error.ts';
import type { DefiId, Digest, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import type { Assignments } from '#core/jury/whose-defis.ts';
import type { Moment, Viewer } from '#core/jury/visibility.ts';
import type { Json } from '#core/ballot/canonical.ts';
import type { CurrentBallot } from '#core/merge/current-ballot.ts';
import { jurorStates, type JurorState } from '#core/merge/juror-state.ts';
import type { MergedState } from '#core/merge/merged-state.ts';
import type { Ports } from '#core/ports.ts';
import type { ReadableDb, WritableDb } from '#db/handles.ts';
import { appendJournal, journalHead } from '#db/journal.ts';
import type { SessionDb } from '#db/open.ts';
import { readAssignments, standOfAssignments } from '#db/queries/assignment.ts';
import { readMarksGiven, type MarksGiven } from '#db/queries/ballot-progress.ts';
import { readBallotDeports, readCurrentBallots } from '#db/queries/ballot-readings.ts';
import { readDeports, readJurors } from '#db/queries/jury.ts';
import { readMergedState, type KnownNodes } from '#db/queries/merged-state.ts';
import { keyOf, readPhase, readSession, readSettings, type SessionFacts } from '#db/queries/session.ts';
import type { ServiceHost } from './host.ts';
import { unheard } from './unheard.ts';

/** Keeps what was worked out last for as long as what it was worked out from stands. */
class LastValue<Value> {
  #last: { readonly stand: string; readonly value: Value } | null = null;

  at(stand: string, workOut: () => Value): Value {
    if (this.#last?.stand !== stand) this.#last = { stand, value: workOut() };
    return this.#last.value;
  }
}

interface Merged {
  readonly state: MergedState;
  readonly jurors: ReadonlyMap<JurorId, JurorState>;
}

export interface Change {
  /** The use case, in the journal's words: `save-mark`. */
  readonly kind: string;
  readonly subject: string;
  readonly payload: Json;
}

/** The session file that is open, with who looks at it and when. */
export class OpenSession {
  readonly facts: SessionFacts;
  /** Why the last backup could not be written; null when it was. */
  backupFault: AppError | null = null;
  readonly #nodes: KnownNodes = new Map();
  readonly #merged = new LastValue<Merged>();
  readonly #assignments = new LastValue<Assignments>();
  readonly #marksGiven = new Map<Digest, MarksGiven>();
  #together = 0;
  #untold = false;

  constructor(
    readonly file: SessionDb,
    private readonly ports: Ports,
    private readonly told: { readonly committed: () => void; readonly log: ServiceHost['log'] },
  ) {
    this.facts = readSession(file.read);
  }

  get db(): ReadableDb {
    return this.file.read;
  }

  get fileName(): string {
    return basename(this.file.path);
  }

  /** Tells this person's file of the session from any other: a juror's file bears the same session's identity. */
  get key(): string {
    return keyOf(this.facts);
  }

  /** Who asks: there are no accounts, the file that a person holds decides. */
  viewer(): Viewer {
    const { role, juror } = this.facts;
    if (role === 'coordinator' || juror === null)
      return { role: 'coordinator', ownDeports: new Set<DefiId>() };
    const own = readDeports(this.db).filter((deport) => deport.juror === juror);
    return { role, juror, ownDeports: new Set(own.map(({ defi }) => defi)) };
  }

  moment(): Moment {
    return {
      phase: this.phase(),
      deliberationOpenToJurors: readSettings(this.db).openDeliberationToJurors,
    };
  }

  phase(): Phase {
    return readPhase(this.db);
  }

  /** The juror whose own marking this file holds; refused in any other. */
  ownJuror(): JurorId {
    if (this.facts.juror === null || this.facts.role !== 'juror') throw new AppFailure('wrong-role');
    return this.facts.juror;
  }

  asCoordinator(): this {
    if (this.facts.role !== 'coordinator') throw new AppFailure('wrong-role');
    return this;
  }

  /**
   * Refused once the session is archived. `record` holds that law for every change; this is for what would work long, or
   * write beside the journal, before it gets there.
   */
  notArchived(): this {
    if (this.phase() === 'archivee') throw new AppFailure('session-archived');
    return this;
  }

  activeJurors(): Juror[] {
    return readJurors(this.db).filter(({ withdrawn }) => withdrawn === null);
  }

  /** Everything that the rules of `core/merge` look at, and what they say of each juror. */
  merged(): Merged {
    return this.#merged.at(journalHead(this.db).digest, () => {
      const state = readMergedState(this.db, this.#nodes);
      return { state, jurors: jurorStates(state) };
    });
  }

  /** What counts now: one ballot a juror who takes part, or a settlement; none in a conflict. */
  currentBallots(): ReadonlyMap<JurorId, CurrentBallot> {
    return readCurrentBallots(
      this.db,
      this.activeJurors().map(({ id }) => id),
      this.merged().jurors,
    );
  }

  /** The défis that each juror was given by name. */
  assignments(): Assignments {
    return this.#assignments.at(standOfAssignments(this.db), () => readAssignments(this.db));
  }

  /** How many criteria of each défi are marked by what counts of a juror. */
  marksGiven(current: CurrentBallot): MarksGiven {
    if (current.settlement !== null) return readMarksGiven(this.db, current);
    // A ballot never changes.
    const given = this.#marksGiven.get(current.digest) ?? readMarksGiven(this.db, current);
    this.#marksGiven.set(current.digest, given);
    return given;
  }

  /** Déports known to the coordination and those that came with the ballots, each pair once. */
  deports(current: ReadonlyMap<JurorId, CurrentBallot>): { juror: JurorId; defi: DefiId; reason: string }[] {
    const all = [...readDeports(this.db), ...readBallotDeports(this.db, current)];
    const pairs = new Map(all.map((deport) => [`${deport.juror} ${deport.defi}`, deport]));
    return [...pairs.values()];
  }

  /** Many changes of which the screens hear once, at the end: each of them would have them read everything again. */
  async together<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#together += 1;
    try {
      return await work();
    } finally {
      this.#together -= 1;
      if (this.#together === 0 && this.#untold) this.changed();
    }
  }

  /** Whether many changes are being made of which the screens hear at the end. */
  get isInBatch(): boolean {
    return this.#together > 0;
  }

  /** For what fails of work that nobody waits for. */
  failedUnheard(cause: unknown): void {
    unheard(this.told.log)(cause);
  }

  /** For what wrote the file by itself: every open reading of it may be stale. */
  changed(): void {
    this.#untold = this.#together > 0;
    if (!this.#untold) this.told.committed();
  }

  /**
   * One use case: one transaction that holds the journal entry and the change. When it returns the change is on
   * the disk; when it throws nothing is. Answers when it was saved. Throws `session-archived` where the session is and
   * the change is none of the few that an archived session still takes (`core/call/archived.ts`).
   */
  record(change: Change, write: (db: WritableDb, entry: number) => void): string {
    if (!isOpenTo(this.phase(), change.kind)) throw new AppFailure('session-archived');
    const at = this.ports.now();
    this.file.write((db) => {
      const actor = this.facts.juror ?? 'coordination';
      write(db, appendJournal(db, this.ports.hash, { at, actor, ...change }));
    });
    this.changed();
    return at;
  }
}
