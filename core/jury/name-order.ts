const french = new Intl.Collator('fr');

interface Named {
  readonly id: string;
  readonly name: string;
}

/** As a French list of names goes: `Élodie` before `Farid`, `d’Arc` among the D; namesakes by their ids. */
export const byName = (one: Named, other: Named): number =>
  french.compare(one.name, other.name) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
