import { create } from 'zustand';
import type { MinutesOptions } from '#core/contract/requests/minutes.ts';
import type { ReportOptions } from '#core/contract/requests/report.ts';
import { followFile } from './session-store.ts';

interface DocumentsStore {
  /** What of the report's settings the person changed; the others stand as they are given at first. */
  readonly report: Partial<ReportOptions>;
  readonly changeReport: (some: Partial<ReportOptions>) => void;
  /** The same for the minutes. */
  readonly minutes: Partial<MinutesOptions>;
  readonly changeMinutes: (some: Partial<MinutesOptions>) => void;
}

/** The settings of the documents of the open session, for as long as it is open. */
export const useDocuments = create<DocumentsStore>((set, get) => ({
  report: {},
  changeReport: (some) => set({ report: { ...get().report, ...some } }),
  minutes: {},
  changeMinutes: (some) => set({ minutes: { ...get().minutes, ...some } }),
}));

/** Another session has documents of its own; answers a function that stops. */
export const followDocuments = (): (() => void) =>
  followFile({ left: () => useDocuments.setState({ report: {}, minutes: {} }) });
