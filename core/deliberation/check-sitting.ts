import type { ExchangeRefusal } from '../ballot/exchange-header.ts';
import type { Grid } from '../call/grid.ts';
import type { DefiId, Digest, JurorId, SessionId } from '../ids.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Act, KnownAct } from './act.ts';
import { isCollectiveMark } from './collective.ts';
import type { SittingFile } from './sitting-file.ts';

/** Why a group's file is refused whole; the session stays unchanged. */
export type SittingRefusal =
  | ExchangeRefusal
  | { readonly reason: 'cannot-open' }
  | { readonly reason: 'bad-signature' }
  | { readonly reason: 'other-session' }
  | { readonly reason: 'other-grid' }
  /** Whoever made it was not given that group's file, or uses another machine's name. */
  | { readonly reason: 'bad-enrolment' }
  /** It brings acts that somebody else wrote and that are not known here: theirs has to come first, by itself. */
  | { readonly reason: 'acts-of-others' }
  /** An act on a défi that the group does not hear, or that whoever wrote it may not deliberate on. */
  | { readonly reason: 'defi-not-theirs'; readonly defi: DefiId }
  /** An act that a group may not say, or that does not fit the session. */
  | { readonly reason: 'not-theirs-to-say' };

/** What the session knows of the group whose file comes in. */
export interface SittingContext {
  readonly session: SessionId;
  readonly grid: Grid;
  readonly gridFingerprint: Digest;
  readonly jurors: ReadonlySet<JurorId>;
  /** The défis that the group hears, those under a déport of the file's juror included. */
  readonly heard: ReadonlySet<DefiId>;
  /** Under a déport of the file's juror. */
  readonly closed: ReadonlySet<DefiId>;
  readonly isKnown: (act: Digest) => boolean;
  /** Whether this sitting is another group's. */
  readonly isOfAnother: (sitting: string) => boolean;
}

/**
 * The acts of a file that the session does not know yet, all of them fit to be added; or why the file is refused. An act
 * that is known already was checked when it came, or was written here.
 */
export function newActsOf(
  sitting: SittingFile,
  acts: readonly KnownAct[],
  context: SittingContext,
): Result<readonly KnownAct[], SittingRefusal> {
  if (sitting.session !== context.session) return fail({ reason: 'other-session' });
  if (sitting.grid !== context.gridFingerprint) return fail({ reason: 'other-grid' });
  const fresh = acts.filter(({ digest }) => !context.isKnown(digest));
  for (const { act } of fresh) {
    if (act.by !== sitting.juror || act.device !== sitting.device) return fail({ reason: 'acts-of-others' });
    if (act.session !== sitting.session || act.group !== sitting.group) {
      return fail({ reason: 'not-theirs-to-say' });
    }
    const refusal = refusalOf(act, context);
    if (refusal !== null) return fail(refusal);
  }
  return ok(fresh);
}

function refusalOf({ said }: Act, context: SittingContext): SittingRefusal | null {
  const strange = { reason: 'not-theirs-to-say' } as const;
  const ofDefi = (defi: DefiId): SittingRefusal | null =>
    context.heard.has(defi) && !context.closed.has(defi) ? null : { reason: 'defi-not-theirs', defi };
  const known = (jurors: readonly JurorId[]): boolean => jurors.every((juror) => context.jurors.has(juror));
  switch (said.field) {
    case 'plenary-order':
      return strange;
    case 'mark': {
      const fits =
        context.grid.criteria.some(({ id }) => id === said.criterion) &&
        (said.value === null || isCollectiveMark(said.value, context.grid.scale));
      return fits ? ofDefi(said.defi) : strange;
    }
    case 'avis': {
      const casting = said.value?.casting ?? null;
      return casting === null || known([casting]) ? ofDefi(said.defi) : strange;
    }
    case 'left-room':
      return known(said.value) ? ofDefi(said.defi) : strange;
    case 'reason':
    case 'dissent':
    case 'coup-de-coeur':
    case 'clock':
      return ofDefi(said.defi);
    case 'order': {
      // A défi that is closed to whoever holds the file has its place in the group's order all the same.
      const stranger = (said.value ?? []).find((defi) => !context.heard.has(defi));
      return stranger === undefined ? null : { reason: 'defi-not-theirs', defi: stranger };
    }
    case 'projection':
      return said.value.defi === null ? null : ofDefi(said.value.defi);
    case 'sitting':
      return context.isOfAnother(said.sitting) ? strange : null;
    case 'presence':
      return context.isOfAnother(said.sitting) || !known([said.juror]) ? strange : null;
    case 'finished':
      return null;
  }
}
