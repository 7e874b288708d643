import type { DefiContent } from '../defi/defi.ts';
import type { FieldKey } from '../defi/fields.ts';
import { foldedWords } from '../reading/fold-text.ts';
import { bodyName, bodyParts, nameWords, type BodyName, type NameWord } from './body-name.ts';
import { findAddress, findBody, readAddresses, type Address, type Found } from './find-body.ts';
import { knownBodies } from './known-bodies.ts';

/** Where a tie may show: who carries the défi, with whom, and who answers for it. */
const fields = [
  'porteur_operationnel',
  'porteur_administratif',
  'partenaires',
  'mentor_operationnel',
  'mentor_haut_niveau',
  'contact_rh',
  'contact_convention',
] as const satisfies readonly FieldKey[];

export const hintPlaces = [
  'administration',
  'ministries',
  ...fields,
  'projectTeam',
  'applicantEmail',
] as const;
export type HintPlace = (typeof hintPlaces)[number];

/** Something in a dossier that may tie a juror to it: what, where, and the passage around it. */
export interface Finding {
  readonly what: 'organisation' | 'name';
  readonly where: HintPlace;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

interface Passage {
  readonly where: HintPlace;
  readonly text: string;
  readonly words: readonly NameWord[];
  readonly addresses: readonly Address[];
  /** The names that an administration or a ministry goes by; of other passages none. */
  readonly parts: readonly BodyName[];
}

/** The passages of a dossier that are looked at, taken apart once for all jurors. */
export type ReadDossier = readonly Passage[];

export function readDossier(content: DefiContent): ReadDossier {
  const passages: { where: HintPlace; text: string }[] = [
    { where: 'administration', text: content.administration },
    ...content.ministries.map((text) => ({ where: 'ministries' as const, text })),
    ...fields.map((where) => ({ where, text: content.fields[where] ?? '' })),
    ...content.projectTeam.map(({ name, role, status, contribution }) => ({
      where: 'projectTeam' as const,
      text: [name, role, status, contribution].filter((part) => part !== '').join(' – '),
    })),
    { where: 'applicantEmail', text: content.applicantEmail ?? '' },
  ];
  return passages
    .filter(({ text }) => text.trim() !== '')
    .map(({ where, text }) => ({
      where,
      text,
      words: nameWords(text),
      addresses: readAddresses(text),
      parts: where === 'administration' || where === 'ministries' ? bodyParts(text).map(bodyName) : [],
    }));
}

/** What a juror is looked for by. */
export interface ReadJuror {
  readonly organisation: readonly NameWord[];
  readonly bodies: readonly BodyName[];
  /** The words of their name; fewer than two tell nobody. */
  readonly name: readonly string[];
}

export function readJuror(juror: { readonly name: string; readonly organisation: string }): ReadJuror {
  const parts = bodyParts(juror.organisation);
  const own = parts.map(bodyName);
  const other = knownBodies.filter((names) => parts.some((part) => isOneOf(part, names))).flat();
  return {
    organisation: nameWords(juror.organisation),
    bodies: [...own, ...other.map(bodyName)],
    name: nameWords(juror.name).flatMap(({ kind, plain }) =>
      kind === 'link' || plain.length < 2 ? [] : [plain],
    ),
  };
}

/** Whether a part of an organisation's name is, or has in it, one of these names. */
function isOneOf(part: string, names: readonly string[]): boolean {
  const words = nameWords(part);
  return names.some(
    (name) => foldedWords(name) === foldedWords(part) || findBody(bodyName(name), words) !== null,
  );
}

/** What may tie this juror to this dossier, in the order of the dossier; at most one finding of a kind a passage. */
export function findTies(juror: ReadJuror, dossier: ReadDossier): Finding[] {
  return dossier.flatMap((passage) => {
    const body = findOrganisation(juror, passage);
    const name = findName(juror.name, passage.words);
    return [
      ...(body === null ? [] : [findingOf('organisation', passage, body)]),
      ...(name === null ? [] : [findingOf('name', passage, name)]),
    ];
  });
}

function findOrganisation(
  { bodies, organisation }: ReadJuror,
  { where, text, words, addresses, parts }: Passage,
): Found | null {
  for (const body of bodies) {
    const found = (where === 'applicantEmail' ? null : findBody(body, words)) ?? findAddress(body, addresses);
    if (found !== null) return found;
  }
  // A juror's organisation often says more: `Direction du numérique du ministère de la Justice`.
  const inside = parts.some((part) => findBody(part, organisation) !== null);
  return inside ? { start: 0, end: text.length } : null;
}

/** First and last name side by side, in either order; in an address too. */
function findName(name: readonly string[], words: readonly NameWord[]): Found | null {
  if (name.length < 2) return null;
  for (const [from, first] of words.entries()) {
    const last = words[from + name.length - 1];
    if (last === undefined) return null;
    const here = words.slice(from, from + name.length).map(({ plain }) => plain);
    if (name.every((word) => here.includes(word))) return { start: first.start, end: last.end };
  }
  return null;
}

/** How much of a passage is shown on each side of what was found. */
const around = 60;

function findingOf(what: Finding['what'], { where, text }: Passage, { start, end }: Found): Finding {
  const [from, to] = [wordEdge(text, start - around, 1), wordEdge(text, end + around, -1)];
  return {
    what,
    where,
    before: `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), start)}`,
    found: text.slice(start, end),
    after: `${text.slice(end, Math.max(to, end))}${to < text.length ? ' …' : ''}`,
  };
}

/** The next edge of a word from an offset, so that no word is cut. */
function wordEdge(text: string, offset: number, step: 1 | -1): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  let edge = offset;
  while (edge > 0 && edge < text.length && !/\s/.test(text.charAt(step === 1 ? edge - 1 : edge)))
    edge += step;
  return edge;
}

const keyOf = ({ what, where, found }: Finding): string => `${what} ${where} ${foldedWords(found)}`;

/**
 * Whether a hint that was set aside stays so: the juror is called as they were then, and the dossier says nothing in
 * which they are found that it did not say then.
 */
export function staysAside(
  now: readonly Finding[],
  then: { readonly sameJuror: boolean; readonly findings: readonly Finding[] },
): boolean {
  const known = new Set(then.findings.map(keyOf));
  return then.sameJuror && now.every((finding) => known.has(keyOf(finding)));
}
