import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plainLabel } from '#core/intake/plain-label.ts';

export interface KitNames {
  /** One a part, in order. */
  readonly names: readonly string[];
  /** The folder held a file of the plain name. */
  readonly besideOthers: boolean;
}

/** `kit-jeanne-martin.eigkit`, or one name a part. */
export const kitNames = (juror: string, parts: number, folder: string, given: Set<string>): KitNames =>
  freeNames(`kit-${plainWord(juror, 'jure')}`, parts, folder, given);

/** `seance-groupe-a-jeanne-martin.eigkit`; the whole jury has no label. */
export const sittingKitName = (label: string, juror: string, folder: string): KitNames =>
  freeNames(`seance-${plainWord(label, 'jury')}-${plainWord(juror, 'jure')}`, 1, folder, new Set());

function plainWord(text: string, otherwise: string): string {
  const plain = plainLabel(text).replaceAll(' ', '-');
  return plain === '' ? otherwise : plain;
}

/**
 * A name that this order has given to someone else, or that a file in the folder has, is never used: a number follows. A
 * kit never takes the place of another file, not even of an older kit of the same juror.
 */
function freeNames(stem: string, parts: number, folder: string, given: Set<string>): KitNames {
  let besideOthers = false;
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? stem : `${stem}-${String(number)}`;
    if (given.has(numbered)) continue;
    const names = Array.from({ length: parts }, (_none, place) => partName(numbered, place + 1, parts));
    const onDisk = names.some((name) => existsSync(join(folder, name)));
    besideOthers ||= onDisk;
    if (onDisk) continue;
    given.add(numbered);
    return { names, besideOthers };
  }
}

const partName = (stem: string, part: number, of: number): string =>
  of === 1 ? `${stem}.eigkit` : `${stem}-partie-${String(part)}-sur-${String(of)}.eigkit`;
