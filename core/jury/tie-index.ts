import { beginningsOf, isAcronym, prefixesOf, type BodyName, type NameWord } from './body-name.ts';
import type { ReadDossier, ReadJuror } from './conflict-hints.ts';
import { abbreviates } from './find-body.ts';

/** Lists by a key, of whatever has it. */
class Postings<Item> {
  readonly #lists = new Map<string, Item[]>();

  add(key: string, item: Item): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [item]);
    else if (list.at(-1) !== item) list.push(item);
  }

  of(key: string): readonly Item[] {
    return this.#lists.get(key) ?? [];
  }
}

interface Part {
  readonly words: readonly NameWord[];
  readonly dossiers: number[];
}

/**
 * Which dossiers can tie a juror at all, so that not every juror is looked for in every dossier. Each way in which
 * `findTies` finds something needs a word, a beginning or an acronym that is looked up here: a dossier that is not
 * answered has no tie, one that is may have none either.
 */
export class TieIndex {
  /** Words with and without their ending. */
  readonly #words = new Postings<number>();
  /** Acronyms, and the parts of addresses that may be one, by their first letter. */
  readonly #acronyms = new Map<string, Map<string, number[]>>();
  /** The beginnings of two words that follow one another. */
  readonly #beginnings = new Postings<number>();
  // The same the other way round: names of administrations, which may stand in what a juror's organisation is called.
  readonly #partWords = new Postings<number>();
  readonly #parts = new Map<string, Part>();
  readonly #partsByInitial = new Postings<Part>();
  readonly #partPrefixes = new Postings<number>();

  readonly #dossiers: ReadDossier[] = [];

  constructor(dossiers: readonly ReadDossier[] = []) {
    for (const dossier of dossiers) this.add(dossier);
  }

  get dossiers(): readonly ReadDossier[] {
    return this.#dossiers;
  }

  add(dossier: ReadDossier): void {
    const place = this.#dossiers.push(dossier) - 1;
    for (const passage of dossier) {
      this.#addWords(passage.words, place);
      for (const beginning of beginningsOf(passage.words)) this.#beginnings.add(beginning, place);
      for (const { labels } of passage.addresses)
        for (const { words } of labels) this.#addLabel(words, place);
      for (const part of passage.parts) this.#addPart(part, place);
    }
  }

  /** The places of the dossiers, in their order. */
  candidates(juror: ReadJuror): number[] {
    const found = new Set<number>();
    const take = (places: readonly number[]): void => {
      for (const place of places) found.add(place);
    };
    if (juror.name.length >= 2) take(this.#rarest(juror.name));
    for (const body of juror.bodies) {
      for (const acronym of body.acronyms) {
        take(this.#words.of(acronym));
        if (acronym.length >= 4) for (const prefix of prefixesOf(acronym)) take(this.#beginnings.of(prefix));
      }
      if (body.telling.length > 0) take(this.#rarest(body.telling.map(({ stem }) => stem)));
      const initial = body.words[0]?.plain.charAt(0) ?? '';
      for (const [acronym, places] of this.#acronyms.get(initial) ?? [])
        if (abbreviates(acronym, body.words)) take(places);
    }
    for (const word of juror.organisation) {
      take(this.#partWords.of(word.plain));
      take(this.#partWords.of(word.stem));
      if (!isAcronym(word)) continue;
      for (const part of this.#partsByInitial.of(word.plain.charAt(0)))
        if (abbreviates(word.plain, part.words)) take(part.dossiers);
    }
    for (const beginning of beginningsOf(juror.organisation)) take(this.#partPrefixes.of(beginning));
    return [...found].sort((a, b) => a - b);
  }

  /** Of words that are all needed, those places that have the rarest. */
  #rarest(words: readonly string[]): readonly number[] {
    return words
      .map((word) => this.#words.of(word))
      .reduce((few, next) => (next.length < few.length ? next : few));
  }

  #addWords(words: readonly NameWord[], place: number): void {
    for (const word of words) {
      this.#words.add(word.plain, place);
      if (word.stem !== word.plain) this.#words.add(word.stem, place);
      if (isAcronym(word)) this.#addAcronym(word.plain, place);
    }
  }

  #addLabel(words: readonly NameWord[], place: number): void {
    this.#addWords(words, place);
    for (const { plain } of words) if (plain.length >= 4) this.#addAcronym(plain, place);
  }

  #addAcronym(plain: string, place: number): void {
    const initial = plain.charAt(0);
    const alike = this.#acronyms.get(initial) ?? new Map<string, number[]>();
    this.#acronyms.set(initial, alike);
    const places = alike.get(plain);
    if (places === undefined) alike.set(plain, [place]);
    else if (places.at(-1) !== place) places.push(place);
  }

  #addPart({ words, telling, acronyms }: BodyName, place: number): void {
    for (const acronym of acronyms) {
      this.#partWords.add(acronym, place);
      if (acronym.length >= 4)
        for (const prefix of prefixesOf(acronym)) this.#partPrefixes.add(prefix, place);
    }
    const [first] = telling;
    if (first !== undefined) this.#partWords.add(first.stem, place);
    const key = words.map(({ plain }) => plain).join(' ');
    const known = this.#parts.get(key);
    if (known === undefined) {
      const part = { words, dossiers: [place] };
      this.#parts.set(key, part);
      if (words.length >= 2) this.#partsByInitial.add(key.charAt(0), part);
    } else known.dossiers.push(place);
  }
}
