import type { MyBallotView } from '#core/contract/requests/my-ballot.ts';
import type { SessionView } from '#core/contract/requests/session.ts';

/** What each part of the screen is given. */
export interface PartProps {
  readonly ballot: MyBallotView;
  readonly session: SessionView;
}
