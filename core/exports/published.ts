import type { DefiContent } from '../defi/defi.ts';
import type { Profile } from '../defi/profile.ts';
import type { DefiId } from '../ids.ts';
import { currentList } from '../selection/complementary-list.ts';
import type { Standings } from '../selection/current-decisions.ts';
import { isUnconfirmed, outcomes, type Outcome } from '../selection/decision.ts';
import { namedProfiles } from '../selection/team-profiles.ts';

// What may be told to everybody (docs/decisions/0033). What is not named here is not published: no juror, no mark, no
// rank, no contact, no text of a dossier, no défi that was not selected.

/** `selected`: of the complementary list, how many défis it has; `with-list`: which, in their order. */
export const publishedParts = ['selected', 'with-list'] as const;
export type PublishedParts = (typeof publishedParts)[number];

export interface PublishedDefi {
  /** Random, the same in every file made from the session; it means nothing elsewhere. */
  readonly id: DefiId;
  readonly title: string;
  readonly administration: string;
  readonly ministries: readonly string[];
  /** The team as it was granted, or would be. */
  readonly size: number;
  /** One for each EIG of the team; none where the dossier names no profiles. */
  readonly profiles: readonly Profile[];
  /** When the committee decided, ISO 8601. */
  readonly decidedOn: string;
}

export interface Published {
  readonly call: string;
  readonly demonstration: boolean;
  /** The last day on which the committee decided; null without any défi. */
  readonly decidedOn: string | null;
  readonly parts: PublishedParts;
  /** By title: an order by rank would tell the ranks. */
  readonly selected: readonly PublishedDefi[];
  /** From the first place down; null where the list is not published. */
  readonly list: readonly PublishedDefi[] | null;
  readonly counts: {
    readonly received: number;
    readonly outcomes: Readonly<Record<Outcome, number>>;
    readonly seats: number;
  };
}

export interface PublishedSource {
  readonly call: string;
  readonly demonstration: boolean;
  readonly parts: PublishedParts;
  readonly contents: ReadonlyMap<DefiId, DefiContent>;
  readonly standings: Standings;
}

/** Défis on which the committee has not had its word: nothing is published until there are none. */
export const notDecided = ({
  contents,
  standings,
}: Pick<PublishedSource, 'contents' | 'standings'>): number =>
  [...contents.keys()].filter((defi) => {
    const current = standings.get(defi)?.current;
    return current === undefined || isUnconfirmed(current);
  }).length;

export function published(source: PublishedSource): Published {
  const { contents, standings, parts } = source;
  const current = [...standings].filter(([defi]) => contents.has(defi));
  const told = (defi: DefiId): PublishedDefi[] => {
    const content = contents.get(defi);
    const decision = standings.get(defi)?.current;
    if (content === undefined || decision === undefined) return [];
    return [
      {
        id: defi,
        title: content.title,
        administration: content.administration,
        ministries: content.ministries,
        size: decision.granted?.seats ?? 0,
        profiles: namedProfiles(decision.granted?.eigs ?? []),
        decidedOn: decision.on,
      },
    ];
  };
  const selected = current
    .filter(([, standing]) => standing.current.outcome === 'retenu')
    .flatMap(([defi]) => told(defi))
    .sort((a, b) => a.title.localeCompare(b.title, 'fr') || (a.id < b.id ? -1 : 1));
  const count = (wanted: Outcome): number =>
    current.filter(([, standing]) => standing.current.outcome === wanted).length;
  const days = current.map(([, standing]) => standing.current.on).sort();
  return {
    call: source.call,
    demonstration: source.demonstration,
    decidedOn: days.at(-1) ?? null,
    parts,
    selected,
    list: parts === 'with-list' ? currentList(standings).flatMap(told) : null,
    counts: {
      received: contents.size,
      outcomes: Object.fromEntries(outcomes.map((one) => [one, count(one)])) as Record<Outcome, number>,
      seats: selected.reduce((sum, { size }) => sum + size, 0),
    },
  };
}
