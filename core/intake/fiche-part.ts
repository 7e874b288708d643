import type { EigRow, ProjectMember } from '../defi/defi.ts';
import { fieldKeys, type FieldKey } from '../defi/fields.ts';
import { readAmount, readYesNo } from './fiche-answers.ts';
import { ficheHeadings, type FicheTarget } from './fiche-headings.ts';
import { readTeamLines } from './fiche-team.ts';
import type { FichePart, FicheReading, Finding } from './reading.ts';

/** One paragraph of an answer. */
export interface FichePiece {
  readonly text: string;
  readonly listed: boolean;
}

export type FicheNote = Pick<Finding, 'code' | 'severity' | 'params'>;

/** What the walk through a fiche gathers, before answers are read. */
export interface FicheDraft {
  readonly headings: Set<FicheTarget>;
  readonly pieces: Map<FicheTarget, FichePiece[]>;
  readonly team: EigRow[];
  readonly members: ProjectMember[];
  readonly unplaced: { readonly heading: string; readonly text: string }[];
  readonly notes: FicheNote[];
}

export interface PlacedFiche {
  readonly title: string;
  readonly part: FichePart;
  readonly unplaced: FicheReading['unplaced'];
  readonly notes: readonly FicheNote[];
}

const longest = { line: 2_000, prose: 200_000, team: 50, members: 100 };
const attestations = ['attest_hors_murs', 'attest_ouverture', 'attest_donnees'] as const;
type Attestation = (typeof attestations)[number];
const isAttestation = (key: string): key is Attestation => attestations.some((own) => own === key);

/** Reads the answers that stand under the headings; null when the fiche has no heading that we know. */
export function ficheOf(draft: FicheDraft): PlacedFiche | null {
  if (![...draft.headings].some((target) => target !== 'section')) return null;
  return new FicheAnswers(draft).read();
}

class FicheAnswers {
  readonly #unplaced: { readonly heading: string; readonly text: string }[];
  readonly #notes: FicheNote[];

  constructor(private readonly draft: FicheDraft) {
    this.#unplaced = [...draft.unplaced];
    this.#notes = [...draft.notes];
  }

  read(): PlacedFiche {
    const title = this.#title();
    const part: FichePart = {
      fields: this.#fields(),
      team: this.#team(),
      projectTeam: this.#members(),
      selfFinanced: this.#selfFinanced(),
      declaredCostCents: this.#amount('cost'),
      declaredFundCents: this.#amount('fund'),
    };
    const blank = title === '' && isEmpty(part);
    if (blank) this.#note('fiche-blank', 'doubt');
    else if (attestations.every((key) => this.draft.headings.has(key) && part.fields[key] === undefined))
      this.#note('fiche-attestation-silent', 'info');
    return { title, part, unplaced: merged(this.#unplaced), notes: this.#notes };
  }

  #note(code: FicheNote['code'], severity: FicheNote['severity'], params: FicheNote['params'] = {}): void {
    this.#notes.push({ code, severity, params });
  }

  #leave(target: FicheTarget, text: string): void {
    if (text.trim() === '') return;
    const label = ficheHeadings.find((heading) => heading.target === target)?.label ?? '';
    this.#unplaced.push({ heading: label, text: text.trim() });
  }

  #text(target: FicheTarget): string {
    return answerOf(this.draft.pieces.get(target) ?? []);
  }

  /** What is longer than a dossier holds goes on among the unplaced. */
  #fitting(target: FicheTarget, text: string, limit: number): string {
    if (text.length <= limit) return text;
    this.#note('fiche-answer-too-long', 'doubt', { heading: labelOf(target) });
    const cut = Math.max(text.lastIndexOf(' ', limit), text.lastIndexOf('\n', limit));
    const at = cut > 0 ? cut : limit;
    this.#leave(target, text.slice(at));
    return text.slice(0, at).trimEnd();
  }

  #title(): string {
    return this.#fitting('title', this.#text('title').replace(/\s+/g, ' '), longest.line);
  }

  #fields(): Partial<Record<FieldKey, string>> {
    const fields: Partial<Record<FieldKey, string>> = {};
    const all = this.#allAttested();
    for (const key of fieldKeys) {
      const text = isAttestation(key)
        ? this.#attestation(key, all)
        : this.#fitting(key, this.#text(key), longest.prose);
      if (text !== '') fields[key] = text;
    }
    return fields;
  }

  /** « Vous attestez : oui » says it of all three. */
  #allAttested(): boolean {
    const text = this.#text('attestations');
    const { answer, rest } = readYesNo(text);
    this.#leave('attestations', answer === false ? text : rest);
    return answer === true;
  }

  #attestation(key: Attestation, all: boolean): string {
    const text = this.#text(key);
    const { answer, rest } = readYesNo(text);
    if (answer === null && rest === '') {
      if (text.includes('☐')) this.#note('fiche-attestation-open', 'doubt', { heading: labelOf(key) });
      return all && !text.includes('☐') ? 'Oui' : '';
    }
    const said = answer === null ? '' : answer ? 'Oui' : 'Non';
    return this.#fitting(key, [said, rest].filter((words) => words !== '').join(' – '), longest.prose);
  }

  #selfFinanced(): boolean | null {
    const text = this.#text('fundAsked');
    const { answer, rest } = readYesNo(text);
    this.#leave('fundAsked', rest);
    if (answer !== null) return !answer;
    if (/autofinanc|fonds propres/i.test(rest)) return true;
    if (rest !== '') this.#note('fiche-answer-unclear', 'doubt', { heading: labelOf('fundAsked') });
    return null;
  }

  #amount(target: 'cost' | 'fund'): number | null {
    const text = this.#text(target);
    if (text === '') return null;
    const amount = readAmount(text);
    if (amount === null) this.#note('number-unreadable', 'doubt', { value: text.slice(0, 80) });
    if (amount?.alone !== true) this.#leave(target, text);
    return amount?.cents ?? null;
  }

  #team(): EigRow[] {
    const pieces = (this.draft.pieces.get('team') ?? []).map(({ text }) => text);
    const written =
      this.draft.team.length > 0 ? { team: this.draft.team, aside: pieces } : readTeamLines(pieces);
    for (const text of written.aside) this.#leave('team', text);
    for (const row of written.team.slice(longest.team))
      this.#leave('team', `${row.profileWords}\n${row.mission}`);
    return written.team.slice(0, longest.team).map((row) => ({
      ...row,
      profileWords: this.#fitting('team', row.profileWords, longest.line),
      mission: this.#fitting('team', row.mission, longest.prose),
    }));
  }

  #members(): ProjectMember[] {
    this.#leave('projectTeam', this.#text('projectTeam'));
    for (const row of this.draft.members.slice(longest.members))
      this.#leave('projectTeam', [row.name, row.role, row.status, row.contribution].join('\n'));
    return this.draft.members.slice(0, longest.members).map((row) => ({
      ...row,
      contribution: this.#fitting('projectTeam', row.contribution, longest.prose),
    }));
  }
}

const labelOf = (target: FicheTarget): string =>
  ficheHeadings.find((heading) => heading.target === target)?.label ?? '';

/** Paragraphs as lines. Items of a list keep a dash where they stand among sentences that are none. */
function answerOf(pieces: readonly FichePiece[]): string {
  const mixed = pieces.some(({ listed }) => listed) && pieces.some(({ listed }) => !listed);
  return pieces
    .map(({ text, listed }) => (mixed && listed && !/^[-–•]/.test(text) ? `– ${text}` : text))
    .join('\n')
    .trim();
}

const isEmpty = (part: FichePart): boolean =>
  Object.keys(part.fields).length === 0 &&
  part.team.length === 0 &&
  part.projectTeam.length === 0 &&
  part.selfFinanced === null &&
  part.declaredCostCents === null &&
  part.declaredFundCents === null;

/** Neighbours under the same heading become one entry. */
function merged(entries: FicheReading['unplaced']): FicheReading['unplaced'] {
  const result: { heading: string; text: string }[] = [];
  for (const { heading, text } of entries) {
    const last = result.at(-1);
    if (last?.heading === heading) last.text = `${last.text}\n${text}`;
    else result.push({ heading, text });
  }
  return result;
}
