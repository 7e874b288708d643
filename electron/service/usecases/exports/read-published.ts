import { AppFailure } from '#core/contract/app-error.ts';
import type { ExportsView } from '#core/contract/requests/exports.ts';
import {
  notDecided,
  published,
  type Published,
  type PublishedParts,
  type PublishedSource,
} from '#core/exports/published.ts';
import { currentList } from '#core/selection/complementary-list.ts';
import { readName } from '#db/queries/session.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { standingsOf } from '../decisions/standings.ts';
import { readRanked } from '../read-ranked.ts';

interface PublicGround extends Pick<PublishedSource, 'contents' | 'standings'> {
  readonly session: OpenSession;
  /** Whether it is the committee's turn, or was. */
  readonly inTime: boolean;
}

/** Refused before the closing of the marking, like all that decisions follow from. */
function groundOf(context: ServiceContext): PublicGround {
  const session = context.coordinatorSession();
  const ranked = readRanked(session);
  const { standings } = standingsOf(session, ranked);
  const contents = new Map([...ranked.defis].map(([id, { content }]) => [id, content]));
  const phase = session.phase();
  return { session, contents, standings, inTime: phase === 'decision' || phase === 'archivee' };
}

export function viewExports(context: ServiceContext): ExportsView {
  const { contents, standings, inTime } = groundOf(context);
  const undecided = notDecided({ contents, standings });
  return {
    publishable: inTime && undecided === 0 && contents.size > 0,
    inTime,
    defis: contents.size,
    undecided,
    selected: [...standings.values()].filter(({ current }) => current.outcome === 'retenu').length,
    complementary: currentList(standings).length,
  };
}

/** Refused until the committee has decided on every défi. */
export function readPublished(context: ServiceContext, parts: PublishedParts): Published {
  const { session, contents, standings, inTime } = groundOf(context);
  if (!inTime) throw new AppFailure('publish-not-now');
  const count = notDecided({ contents, standings });
  if (count > 0 || contents.size === 0) throw new AppFailure('not-publishable', { count });
  const { demonstration } = session.facts;
  return published({ call: readName(session.db), demonstration, parts, contents, standings });
}
