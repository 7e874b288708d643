import type { AppError } from '#core/contract/app-error.ts';
import type { AssignmentView } from '#core/contract/requests/jury.ts';

/** What each part of the assignment gets. */
export interface PartProps {
  readonly view: AssignmentView;
  readonly onError: (error: AppError) => void;
}
