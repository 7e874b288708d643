import type { AssignmentView } from '#core/contract/requests/jury.ts';
import type { Names } from '#core/texts/obstacle-sentence.ts';

/** The names of jurors and the titles of défis by their identifiers. */
export function namesOf({ jurors, defis }: AssignmentView): Names {
  const people = new Map<string, string>(jurors.map(({ id, name }) => [id, name]));
  const titles = new Map<string, string>(defis.map(({ id, title }) => [id, title]));
  return { juror: (id) => people.get(id) ?? '', defi: (id) => titles.get(id) ?? '' };
}
