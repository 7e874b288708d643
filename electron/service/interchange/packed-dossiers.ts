import type { DefiContent } from '#core/defi/defi.ts';
import {
  lastMade,
  shortOf,
  withLongParts,
  type LongParts,
  type ShortContent,
} from '#core/intake/long-parts.ts';
import type { DossierReading, FilePlace } from '#core/intake/reading.ts';

// As objects ten thousand dossiers take several times the room of their texts, and they wait in the service until a person
// has agreed. What may be long in them is kept as bytes and read again where it is looked at; what lists and comparisons ask
// of every dossier stays as it is.

/** Some dossiers of one reading, in their order. */
export interface DossierPack {
  /** The labels of answers, each once. */
  readonly labels: readonly string[];
  readonly dossiers: readonly PackedDossier[];
}

interface PackedDossier {
  readonly short: ShortContent;
  readonly saysTeam: boolean;
  readonly place: FilePlace;
  /** The long parts, `LongAsTold` as JSON in UTF-8. */
  readonly long: Uint8Array;
}

/** The place of each label among those of the pack, and the answer under it. */
type AnswersAsTold = readonly (readonly [label: number, value: string])[];
type LongAsTold = readonly [
  fields: LongParts['fields'],
  projectTeam: LongParts['projectTeam'],
  otherAnswers: AnswersAsTold,
  privateAnswers: AnswersAsTold,
];

/** Whoever gives up on a file waits for one pack at most. */
const dossiersOfPack = 250;

/** Where a dossier is packed already, by its content. */
const packed = new WeakMap<DefiContent, { readonly pack: DossierPack; readonly dossier: PackedDossier }>();

/** Packs dossiers while a file is read, so that one at a time is held as objects. */
export class DossierPacker {
  #labels: string[] = [];
  #places = new Map<string, number>();
  #dossiers: PackedDossier[] = [];
  #pack: DossierPack = { labels: this.#labels, dossiers: this.#dossiers };

  /** The same dossier, its long parts bytes. */
  readonly keep = (reading: DossierReading): DossierReading => {
    if (this.#dossiers.length === dossiersOfPack) this.#begin();
    const { content, saysTeam, place } = reading;
    const dossier: PackedDossier = {
      short: shortOf(content),
      saysTeam,
      place,
      long: bytesOf(JSON.stringify(this.#told(content))),
    };
    this.#dossiers.push(dossier);
    return opened(this.#pack, dossier);
  };

  #begin(): void {
    this.#labels = [];
    this.#places = new Map();
    this.#dossiers = [];
    this.#pack = { labels: this.#labels, dossiers: this.#dossiers };
  }

  #told({ fields, projectTeam, otherAnswers, privateAnswers }: DefiContent): LongAsTold {
    const told = (answers: DefiContent['otherAnswers']): AnswersAsTold =>
      answers.map(({ label, value }) => [this.#placeOf(label), value]);
    return [fields, projectTeam, told(otherAnswers), told(privateAnswers)];
  }

  #placeOf(label: string): number {
    const known = this.#places.get(label);
    if (known !== undefined) return known;
    this.#places.set(label, this.#labels.length);
    return this.#labels.push(label) - 1;
  }
}

/** Memory of its own, and no more than that: a part of a larger piece would be handed over with the whole of it. */
function bytesOf(text: string): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Dossiers in their order, pack by pack; those that are in none yet are packed on the way. */
export function* packsOf(dossiers: readonly DossierReading[]): Generator<DossierPack> {
  const packer = new DossierPacker();
  let from: DossierPack | null = null;
  let some: PackedDossier[] = [];
  for (const reading of dossiers) {
    const within = packed.get(reading.content) ?? packed.get(packer.keep(reading).content);
    if (within === undefined) throw new Error('a dossier that is in no pack');
    if (from !== null && from !== within.pack) {
      yield { labels: from.labels, dossiers: some };
      some = [];
    }
    from = within.pack;
    some.push(within.dossier);
  }
  if (from !== null) yield { labels: from.labels, dossiers: some };
}

/** The dossiers of a pack that was handed over. */
export const unpack = (pack: DossierPack): DossierReading[] =>
  pack.dossiers.map((dossier) => opened(pack, dossier));

function opened(pack: DossierPack, dossier: PackedDossier): DossierReading {
  const within = { pack, dossier };
  const content = withLongParts(dossier.short, () => longPartsOf(within));
  packed.set(content, within);
  return { content, saysTeam: dossier.saysTeam, place: dossier.place };
}

const longPartsOf = lastMade(
  ({ pack, dossier }: { readonly pack: DossierPack; readonly dossier: PackedDossier }): LongParts => {
    const [fields, projectTeam, otherAnswers, privateAnswers] = JSON.parse(
      Buffer.from(dossier.long.buffer, dossier.long.byteOffset, dossier.long.byteLength).toString('utf8'),
    ) as LongAsTold;
    const answers = (told: AnswersAsTold): DefiContent['otherAnswers'] =>
      told.map(([label, value]) => ({ label: pack.labels[label] ?? '', value }));
    return {
      fields,
      projectTeam,
      otherAnswers: answers(otherAnswers),
      privateAnswers: answers(privateAnswers),
    };
  },
);
