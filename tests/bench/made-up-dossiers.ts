import { defiFields } from '#core/defi/fields.ts';
import { defi } from '#tests/support/core-samples.ts';
import { dossier, type Dossier } from '#tests/support/dossiers.ts';

const syllables = 'dé ma té ri a li ser don née cœur pu blic ges tion ré seau ou vert cli mat'.split(' ');
const common = 'le la des et données service projet public pour administration'.split(' ');

/** Words as a language has them: a few that come everywhere, thousands that are rare. The same from run to run. */
export class MadeUpWords {
  #state = 20_180_617;
  readonly #rare: readonly string[];

  constructor() {
    this.#rare = Array.from({ length: 8_000 }, () =>
      Array.from({ length: 2 + this.below(3) }, () => syllables[this.below(syllables.length)]).join(''),
    );
  }

  /** A whole number below `limit` (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  }

  common(): string {
    return common[this.below(common.length)] ?? 'le';
  }

  /** The smaller of two draws, so that some are rarer than others. */
  rare(): string {
    const place = Math.min(this.below(this.#rare.length), this.below(this.#rare.length));
    return this.#rare[place] ?? 'mot';
  }

  sentence(words: number): string {
    const drawn = Array.from({ length: words }, () => (this.below(100) < 35 ? this.common() : this.rare()));
    return `${drawn.join(' ')}.`;
  }
}

/** Dossiers of about 5,000 characters each, and the words that they are made of. */
export function madeUpDossiers(count: number): {
  readonly dossiers: readonly Dossier[];
  readonly words: MadeUpWords;
} {
  const words = new MadeUpWords();
  const narrative = defiFields.slice(0, 16);
  const dossiers = Array.from({ length: count }, (_one, place) =>
    dossier(defi(place + 1), {
      dossierNumber: String(3_000_000 + place),
      title: words.sentence(3),
      administration: `Direction ${words.rare()}`,
      ministries: [`Ministère ${words.rare()}`],
      fields: Object.fromEntries(narrative.map(({ key }) => [key, words.sentence(45)])),
      otherAnswers: [{ label: 'Budget prévisionnel', value: words.sentence(20) }],
    }),
  );
  return { dossiers, words };
}
