import { foldedWords } from '../reading/fold-text.ts';
import type { Juror } from './juror.ts';

/**
 * Who of these bears this name already, whatever its case, accents, hyphens and spaces; null when nobody does. Two people may
 * have one name: it is told and never refused.
 */
export function namesake<Known extends Pick<Juror, 'name'>>(
  name: string,
  jurors: readonly Known[],
): Known | null {
  const wanted = foldedWords(name);
  return wanted === '' ? null : (jurors.find((juror) => foldedWords(juror.name) === wanted) ?? null);
}
