import { readPassphrase } from '../ballot/words.ts';

/**
 * How many signs a passphrase of one’s own has at least: what NIST asks of a password that stands alone (SP 800-63B-4,
 * 3.1.1.2). Nothing is asked of which signs they are.
 */
export const shortestPassphrase = 15;
export const longestPassphrase = 200;

/**
 * A passphrase as it is used: of words of the list in whatever way they were typed, else as it stands without the blanks
 * around it, composed (NFC), since keyboards write é in two ways.
 */
export const sessionPassphrase = (typed: string): string =>
  readPassphrase(typed.normalize('NFC')).normalize('NFC');

/** Counted in signs as people see them, near enough: in code points. */
export const isLongEnough = (typed: string): boolean =>
  Array.from(sessionPassphrase(typed)).length >= shortestPassphrase;
