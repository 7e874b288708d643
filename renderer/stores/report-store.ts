import { create } from 'zustand';
import type { ReportOptions } from '#core/contract/requests/report.ts';
import { useSession } from './session-store.ts';

interface ReportStore {
  /** What of the report's settings the person changed; the others stand as they are given at first. */
  readonly report: Partial<ReportOptions>;
  readonly changeReport: (some: Partial<ReportOptions>) => void;
}

/** The settings of the documents of the open session, for as long as it is open. */
export const useReport = create<ReportStore>((set, get) => ({
  report: {},
  changeReport: (some) => set({ report: { ...get().report, ...some } }),
}));

/** Another session has a report of its own; answers a function that stops. */
export function followReport(): () => void {
  return useSession.subscribe(({ session }) => {
    if (session === null) useReport.setState({ report: {} });
  });
}
