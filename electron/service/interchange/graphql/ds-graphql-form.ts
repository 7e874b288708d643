import { champValues, isAnswer, type ChampKind } from './ds-graphql-champ.ts';
import { decodeId } from './ds-graphql-dossier.ts';
import type { Champ, Revision } from './ds-graphql-schema.ts';
import type { KeyedValue } from './growing-columns.ts';

/** A champ with what tells it apart from others of its label, the same in all dossiers. */
export interface KeyedChamp<Any extends Champ> {
  readonly key: string;
  readonly champ: Any;
  /** It is a private annotation, not an answer. */
  readonly annotation: boolean;
}

/** A mapping takes labels of up to 2,000 signs, with what a further column adds. */
const longestLabel = 1_900;

/**
 * The champs of a form over its revisions. Labels may stand twice and may change; the stable identifier of the
 * question does not. Where an answer of the API leaves it out, the order among champs of one label must do.
 */
export class FormChamps {
  readonly #known = new Map<string, { readonly kind: ChampKind; readonly label: string | null }>();

  /** The form in force comes first: its labels are those of today's table export. */
  constructor(revisions: readonly Revision[]) {
    for (const { champDescriptors, annotationDescriptors } of revisions) {
      for (const descriptor of [...champDescriptors, ...annotationDescriptors]) {
        for (const { id, __typename: name, type, label } of [descriptor, ...descriptor.champDescriptors]) {
          const stable = stableId(id);
          if (stable !== null && !this.#known.has(stable))
            this.#known.set(stable, { kind: name ?? type, label });
        }
      }
    }
  }

  kind(champ: Champ): ChampKind {
    return this.#known.get(stableIdOf(champ) ?? '')?.kind ?? null;
  }

  label(champ: Champ): string {
    const label = this.#known.get(stableIdOf(champ) ?? '')?.label ?? champ.label ?? '';
    return label
      .replace(/\s*[\r\n]+\s*/g, ' ')
      .trim()
      .slice(0, longestLabel);
  }

  isRepetition(
    champ: Champ & { readonly rows: readonly unknown[]; readonly champs: readonly unknown[] },
  ): boolean {
    const kind = this.kind(champ);
    return (
      champ.__typename === 'RepetitionChamp' ||
      kind === 'RepetitionChampDescriptor' ||
      kind === 'repetition' ||
      champ.rows.length > 0 ||
      champ.champs.length > 0
    );
  }

  /** The answers among the champs of one dossier or one row, titles and explanations left out. */
  keyed<Any extends Champ>(
    champs: readonly Any[],
    part: 'champ' | 'annotation' = 'champ',
  ): KeyedChamp<Any>[] {
    const seen = new Map<string, number>();
    return champs
      .filter((champ) => isAnswer(champ, this.kind(champ)))
      .map((champ) => {
        const stable = stableIdOf(champ);
        const name = stable === null ? `label:${this.label(champ)}` : `id:${stable}`;
        const nth = (seen.get(name) ?? 0) + 1;
        seen.set(name, nth);
        return { key: `${part}:${String(nth)}:${name}`, champ, annotation: part === 'annotation' };
      });
  }

  values({ key, champ, annotation }: KeyedChamp<Champ>): KeyedValue[] {
    const label = this.label(champ);
    return champValues(champ, this.kind(champ)).map(({ suffix, value }) => ({
      key: `${key}${suffix}`,
      label: `${label}${suffix}`,
      value,
      ...(annotation ? { annotation } : {}),
    }));
  }
}

/** What tells a question: `Champ-4500102`; the answer's own identifier has the same before the row's. */
export function stableIdOf({ champDescriptorId, id }: Champ): string | null {
  return stableId(champDescriptorId) ?? /^Champ-\d+(?=\||$)/.exec(decodeId(id))?.[0] ?? null;
}

function stableId(id: string | null): string | null {
  if (id === null || id === '') return null;
  return /^Champ-\d+$/.exec(decodeId(id))?.[0] ?? id;
}
