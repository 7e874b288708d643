declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Random identifiers (UUID v4 from the injected source); names never identify anyone or anything. */
export type SessionId = Branded<'session'>;
export type JurorId = Branded<'juror'>;
export type DeviceId = Branded<'device'>;
export type DefiId = Branded<'defi'>;
export type GroupId = Branded<'group'>;
export type OptionId = Branded<'option'>;

/** Identifies a criterion within its grid: short, stable, shown (`C1`). */
export type CriterionId = Branded<'criterion'>;

/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type Digest = Branded<'digest'>;

/** Puts the brand on a string that comes from our own files or from the injected source of identifiers. */
export const branded = <Id extends Branded<string>>(text: string): Id => text as Id;
