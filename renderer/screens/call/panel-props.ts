import type { AppError } from '#core/contract/app-error.ts';
import type { CallView } from '#core/contract/requests/call.ts';

/** What each panel of the call gets. */
export interface PanelProps {
  readonly call: CallView;
  readonly onError: (error: AppError) => void;
}
