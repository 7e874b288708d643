import { groupBy } from '../group-by.ts';
import { canonicalText, type Json } from '../ballot/canonical.ts';
import { ficheLayer, type FicheLayer } from './layers.ts';
import { likeness } from './likeness.ts';
import { plainLabel } from './plain-label.ts';
import type { FicheReading, Finding } from './reading.ts';

/** A dossier that a fiche may belong to: of this load, or known to the session. */
export interface FicheTarget {
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  /** The fiche that the session holds for it. */
  readonly fiche: FicheLayer | null;
}

export type FicheChoice =
  | {
      readonly to: 'known';
      readonly key: string;
      readonly by: 'hand' | 'before' | 'number' | 'title' | 'likeness';
    }
  | { readonly to: 'new' }
  | { readonly to: 'nowhere' };

export interface JoinedFiche {
  /** Names the fiche over a re-reading of the same files. */
  readonly key: string;
  readonly fiche: FicheReading;
  readonly choice: FicheChoice;
}

/** From this likeness of titles on a fiche is joined, when no other title comes near. */
const surelyAlike = 0.85;
/** Below this likeness to every title a fiche is a défi of its own. */
const perhapsAlike = 0.5;
const clearMargin = 0.1;

/**
 * The dossier of each fiche: as a person said, now or when the same fiche was loaded before, by the number that its place tells, by the same title, by a title or file
 * name that resembles one alone. A titled fiche that resembles none is a new défi; the others wait for a person.
 */
export function joinFiches(
  fiches: readonly FicheReading[],
  targets: readonly FicheTarget[],
  joins: Readonly<Record<string, string>>,
): { readonly placed: readonly JoinedFiche[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const taken = new Set<string>();
  const loaded = groupBy(targets, ({ fiche }) => (fiche === null ? null : sayings(fiche)));
  const placed = fiches.map((fiche): JoinedFiche => {
    const key = keyOf(fiche, taken);
    const choice = chosen(joins[key], targets) ?? asBefore(fiche, loaded) ?? byRule(fiche, targets);
    const params = { title: fiche.title === '' ? fiche.place.file : fiche.title };
    if (choice.to === 'nowhere' && joins[key] === undefined) {
      findings.push({ code: 'fiche-unplaced', severity: 'doubt', place: fiche.place, params });
    } else if (choice.to === 'known' && choice.by === 'likeness') {
      const to = targets.find((target) => target.key === choice.key)?.title ?? '';
      findings.push({
        code: 'fiche-by-likeness',
        severity: 'doubt',
        place: fiche.place,
        params: { ...params, to },
      });
    } else if (choice.to === 'new' && joins[key] === undefined) {
      findings.push({ code: 'fiche-new', severity: 'doubt', place: fiche.place, params });
    }
    return { key, fiche, choice };
  });
  return { placed, findings };
}

function keyOf(fiche: FicheReading, taken: Set<string>): string {
  const base = `fiche:${fiche.attachment.digest.slice(0, 16)}`;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${String(number)}`;
  taken.add(key);
  return key;
}

function chosen(word: string | undefined, targets: readonly FicheTarget[]): FicheChoice | null {
  if (word === undefined) return null;
  if (word === 'new') return { to: 'new' };
  if (word === 'leave') return { to: 'nowhere' };
  return targets.some(({ key }) => key === word) ? { to: 'known', key: word, by: 'hand' } : null;
}

/** The dossier that holds a fiche of the very same words already. */
function asBefore(
  fiche: FicheReading,
  loaded: ReadonlyMap<string, readonly FicheTarget[]>,
): FicheChoice | null {
  const [target, another] = loaded.get(sayings(ficheLayer(fiche))) ?? [];
  return target === undefined || another !== undefined
    ? null
    : { to: 'known', key: target.key, by: 'before' };
}

function byRule(fiche: FicheReading, targets: readonly FicheTarget[]): FicheChoice {
  const numbered = targets.find(({ number }) => number !== null && number === fiche.dossier);
  if (numbered !== undefined) return { to: 'known', key: numbered.key, by: 'number' };
  if (fiche.title !== '') {
    const same = targets.filter(({ title }) => title !== '' && plainLabel(title) === plainLabel(fiche.title));
    const [only] = same;
    if (only !== undefined && same.length === 1) return { to: 'known', key: only.key, by: 'title' };
  }
  const name = fiche.title === '' ? fileWords(fiche.place.file) : fiche.title;
  const scored = targets
    .map(({ key, title }) => ({ key, score: Math.max(likeness(name, title), contained(name, title)) }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  const next = scored[1]?.score ?? 0;
  if (scored[0] !== undefined && best >= surelyAlike && best - next >= clearMargin) {
    return { to: 'known', key: scored[0].key, by: 'likeness' };
  }
  return fiche.title !== '' && best < perhapsAlike ? { to: 'new' } : { to: 'nowhere' };
}

/** What a fiche says, under whatever name its file comes. */
const sayings = ({ title, fields, team, projectTeam, unplaced }: FicheLayer): string =>
  canonicalText(JSON.parse(JSON.stringify({ title, fields, team, projectTeam, unplaced })) as Json);

/** `Fiche_detaillee_EIG3_RiviereClaire.docx` names the défi by what is left without the words of every fiche. */
const fileWords = (file: string): string =>
  plainLabel((file.split('/').at(-1) ?? '').replace(/\.docx$/i, '').replace(/([a-zà-ÿ])([A-Z])/g, '$1 $2'))
    .split(' ')
    .filter(
      (word) =>
        !/^(fiches?|detaillees?|aap|eig|eig\d|dossiers?|defis?|v\d+|vf|final|def|\d{1,4})$/.test(word),
    )
    .join(' ');

/** 0.9 when all of two or more telling words, or one long one, stand in the title; titles have more than their names. */
function contained(words: string, title: string): number {
  const told = plainLabel(words)
    .split(' ')
    .filter((word) => word.length > 3);
  const letters = plainLabel(title).replaceAll(' ', '');
  const all = told.length > 0 && told.every((word) => letters.includes(word));
  return all && (told.length > 1 || (told[0]?.length ?? 0) >= 7) ? 0.9 : 0;
}
