import type { CallView } from '#core/contract/requests/call.ts';

/** What each panel of the call gets. */
export interface PanelProps {
  readonly call: CallView;
}
