/**
 * The number under which a juror is known where names are left out or were taken out: from 1, in the order of the names, with
 * as many digits as the last one has, so that numbers are in that order as texts too.
 */
export const jurorNumber = (index: number, count: number): string =>
  String(index + 1).padStart(String(count).length, '0');
