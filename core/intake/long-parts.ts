import type { DefiContent } from '../defi/defi.ts';

/** What of a dossier may be long, and no list or comparison of thousands of dossiers asks for. */
export type LongParts = Pick<DefiContent, 'fields' | 'projectTeam' | 'otherAnswers' | 'privateAnswers'>;
export type ShortContent = Omit<DefiContent, keyof LongParts>;

/** A dossier without its long parts. */
export const shortOf = (content: DefiContent): ShortContent => ({
  dossierNumber: content.dossierNumber,
  title: content.title,
  administration: content.administration,
  ministries: content.ministries,
  applicantEmail: content.applicantEmail,
  siret: content.siret,
  filedAt: content.filedAt,
  platformState: content.platformState,
  team: content.team,
  statedTeamSize: content.statedTeamSize,
  selfFinanced: content.selfFinanced,
  declaredCostCents: content.declaredCostCents,
  declaredFundCents: content.declaredFundCents,
});

/**
 * A dossier whose long parts are got where they are asked for, each time anew: of thousands, few are held at once. `long`
 * must give the same parts each time.
 */
export const withLongParts = (short: ShortContent, long: () => LongParts): DefiContent =>
  Object.assign(new LongAside(long), short);

/** The accessors are those of all dossiers: with some of its own, as a literal has them, each takes four times the room. */
class LongAside implements LongParts {
  declare readonly fields: LongParts['fields'];
  declare readonly projectTeam: LongParts['projectTeam'];
  declare readonly otherAnswers: LongParts['otherAnswers'];
  declare readonly privateAnswers: LongParts['privateAnswers'];
  readonly #long: () => LongParts;

  static readonly #accessors = {
    fields: LongAside.#accessorOf('fields'),
    projectTeam: LongAside.#accessorOf('projectTeam'),
    otherAnswers: LongAside.#accessorOf('otherAnswers'),
    privateAnswers: LongAside.#accessorOf('privateAnswers'),
  };

  constructor(long: () => LongParts) {
    this.#long = long;
    // Its own and listed, since dossiers are copied and written key by key.
    Object.defineProperties(this, LongAside.#accessors);
  }

  static #accessorOf(part: keyof LongParts): PropertyDescriptor {
    return {
      enumerable: true,
      get(this: LongAside) {
        return this.#long()[part];
      },
    };
  }
}

/** Remembers what was made last: parts of one dossier are asked for one after the other. */
export function lastMade<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

const workedOut = lastMade((workOut: () => DefiContent) => workOut());

/** A dossier that is worked out from others, and again where its long parts are asked for. `workOut` must be pure. */
export const workedOutAgain = (workOut: () => DefiContent): DefiContent =>
  withLongParts(shortOf(workedOut(workOut)), () => workedOut(workOut));
