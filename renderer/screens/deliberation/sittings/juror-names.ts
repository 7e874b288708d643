import type { OpenDefi } from '#core/contract/requests/deliberation.ts';

/** Names where the view gives them; else the numbers it gives, in words. */
export const jurorNames =
  (jurors: OpenDefi['jurors'], numbered: (number: string) => string) =>
  (juror: number): string =>
    jurors.find(({ number }) => number === juror)?.name ?? numbered(String(juror));
