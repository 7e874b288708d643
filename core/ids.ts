declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Random identifiers (UUID v4 from the injected source); names never identify anyone or anything. */
export type SessionId = Branded<'session'>;
export type JurorId = Branded<'juror'>;
export type DeviceId = Branded<'device'>;
export type DefiId = Branded<'defi'>;
export type GroupId = Branded<'group'>;
export type SittingId = Branded<'sitting'>;
export type ScenarioId = Branded<'scenario'>;

/** Identifies a team option within its défi: `requested`, `reduced`, `changed`, or a random identifier. */
export type OptionId = Branded<'option'>;

/** Identifies a criterion within its grid: short, stable, shown (`C1`). */
export type CriterionId = Branded<'criterion'>;

/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type Digest = Branded<'digest'>;

// Brands are put on strings that come from our own files or from the injected source of identifiers.
export const asSessionId = (text: string): SessionId => text as SessionId;
export const asJurorId = (text: string): JurorId => text as JurorId;
export const asDeviceId = (text: string): DeviceId => text as DeviceId;
export const asDefiId = (text: string): DefiId => text as DefiId;
export const asGroupId = (text: string): GroupId => text as GroupId;
export const asSittingId = (text: string): SittingId => text as SittingId;
export const asScenarioId = (text: string): ScenarioId => text as ScenarioId;
export const asOptionId = (text: string): OptionId => text as OptionId;
export const asCriterionId = (text: string): CriterionId => text as CriterionId;
export const asDigest = (text: string): Digest => text as Digest;
