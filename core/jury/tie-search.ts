import type { DefiContent } from '../defi/defi.ts';
import type { Digest } from '../ids.ts';
import { findTies, readDossier, readJuror, type Finding } from './conflict-hints.ts';
import { TieIndex } from './tie-index.ts';

/** What a juror is told by: called otherwise, they are looked for anew. */
export interface Sought {
  readonly name: string;
  readonly organisation: string;
}

/** The findings of the dossiers that have any, by the dossiers' digests. */
export type Ties = ReadonlyMap<Digest, readonly Finding[]>;

interface Looked {
  /** How many dossiers of the index were looked at. */
  upTo: number;
  readonly ties: Map<Digest, readonly Finding[]>;
}

/**
 * Who is tied to what, found as dossiers and jurors come in: a dossier is taken apart once, and each juror is looked for
 * once in each. Dossiers are told by their digests; one that is no longer wanted stays and is not asked for.
 */
export class TieSearch {
  readonly #index = new TieIndex();
  readonly #digests: Digest[] = [];
  readonly #known = new Set<Digest>();
  readonly #looked = new Map<string, Looked>();

  hasDossier(digest: Digest): boolean {
    return this.#known.has(digest);
  }

  addDossier(digest: Digest, content: DefiContent): void {
    if (this.#known.has(digest)) return;
    this.#known.add(digest);
    this.#digests.push(digest);
    this.#index.add(readDossier(content));
  }

  /** Whether `tiesOf` has nothing left to look at for this juror. */
  hasLookedFor(juror: Sought): boolean {
    return this.#looked.get(keyOf(juror))?.upTo === this.#digests.length;
  }

  tiesOf(juror: Sought): Ties {
    const key = keyOf(juror);
    const looked = this.#looked.get(key) ?? { upTo: 0, ties: new Map<Digest, readonly Finding[]>() };
    this.#looked.set(key, looked);
    if (looked.upTo < this.#digests.length) {
      const wanted = readJuror(juror);
      for (const place of this.#index.candidates(wanted)) {
        if (place < looked.upTo) continue;
        const findings = findTies(wanted, this.#index.dossiers[place] ?? []);
        const digest = this.#digests[place];
        if (findings.length > 0 && digest !== undefined) looked.ties.set(digest, findings);
      }
      looked.upTo = this.#digests.length;
    }
    return looked.ties;
  }
}

const keyOf = ({ name, organisation }: Sought): string => JSON.stringify([name, organisation]);
