import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Result } from '#core/result.ts';

/** What each card of the start screen is given: whether something is under way, and how to enter a session. */
export interface PartProps {
  readonly busy: boolean;
  readonly enter: (opening: () => Promise<Result<SessionView | null, AppError>>) => void;
}

/** The person gave up; nothing is to be entered and nothing went wrong. */
export const nothingChosen = { ok: true, value: null } as const;

/** Names of files may not hold what some systems refuse. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 120);
