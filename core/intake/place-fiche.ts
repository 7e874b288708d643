import type { EigRow, ProjectMember } from '../defi/defi.ts';
import { boilerplate, promotionNumber, type FicheHeading, type FicheTarget } from './fiche-headings.ts';
import { ficheOf, type FichePiece, type FicheDraft, type PlacedFiche } from './fiche-part.ts';
import { readNamedTable } from './fiche-table.ts';
import { memberNames, readMembers, readTeam, teamNames } from './fiche-team.ts';
import {
  paragraphOf,
  rowText,
  textOf,
  type FicheBlock,
  type FicheCell,
  type FicheParagraph,
  type FicheTable,
} from './fiche-tree.ts';
import { isHint, matchHeading, type HeadingMatch } from './match-heading.ts';
import { plainText } from './plain-words.ts';

/**
 * Puts what a fiche says in its place. Headings are known by what they say; what follows one, on its line, in the
 * next paragraphs, in the next cell or the cell below, is its answer until the next heading. What no heading takes
 * is unplaced, under the nearest heading: every word that somebody wrote comes back once. `elsewhere` holds texts that stand beside the document: headers, remarks.
 */
export function placeFiche(blocks: readonly FicheBlock[], elsewhere: readonly string[] = []): PlacedFiche {
  const placing = new Placing();
  placing.walk(blocks);
  const aside = elsewhere.filter((text) => !isBoilerplate(text)).map((text) => ({ heading: '', text }));
  const fiche = ficheOf({ ...placing.draft, unplaced: [...placing.draft.unplaced, ...aside] });
  return fiche ?? allUnplaced(blocks, elsewhere);
}

/** The cover page, the instructions, and hints that stand alone: nobody's words. */
const isBoilerplate = (text: string): boolean =>
  boilerplate.has(plainText(text).replace(promotionNumber, '#')) || isHint(text);

/** A document without any known heading is no fiche: it is kept whole, what we would pass over included. */
function allUnplaced(blocks: readonly FicheBlock[], elsewhere: readonly string[]): PlacedFiche {
  const text = [textOf(blocks), ...elsewhere].join('\n').trim();
  return {
    title: '',
    part: {
      fields: {},
      team: [],
      projectTeam: [],
      selfFinanced: null,
      declaredCostCents: null,
      declaredFundCents: null,
    },
    unplaced: text === '' ? [] : [{ heading: '', text }],
    notes: [{ code: 'fiche-no-heading', severity: 'doubt', params: {} }],
  };
}

class Placing {
  readonly draft: FicheDraft = {
    headings: new Set<FicheTarget>(),
    pieces: new Map<FicheTarget, FichePiece[]>(),
    team: [] as EigRow[],
    members: [] as ProjectMember[],
    unplaced: [],
    notes: [],
  };
  #current: FicheHeading | null = null;
  /** The style level of the current heading, and a styled heading of the applicant's own that ended its answer. */
  #level: number | null = null;
  #own: string | null = null;

  walk(blocks: readonly FicheBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block);
      else this.#paragraph(block, false);
    }
  }

  #paragraph(paragraph: FicheParagraph, labelled: boolean): void {
    const text = paragraph.text.trim();
    if (text === '') return;
    const match = matchHeading(paragraph, labelled);
    if (match === null && isBoilerplate(text)) return;
    if (match !== null) this.#start(match, paragraph);
    else if (paragraph.text.includes('\n')) this.#lines(paragraph);
    else if (this.#endsAnswer(paragraph)) {
      this.#own = text;
      this.#leave(text);
    } else this.#content(paragraph);
  }

  /** Line breaks may part answers as paragraphs do. */
  #lines(paragraph: FicheParagraph): void {
    let before = 0;
    const unstruck = paragraph.unstruck.split('\n');
    paragraph.text.split('\n').forEach((text, at) => {
      const strong = Math.min(text.length, Math.max(0, paragraph.strong - before));
      before += text.length + 1;
      this.#paragraph({ ...paragraph, text, strong, unstruck: unstruck[at] ?? '' }, false);
    });
  }

  #start(match: HeadingMatch, paragraph: FicheParagraph): void {
    const { heading, written } = match;
    this.#current = heading;
    this.#own = null;
    this.#level = paragraph.level;
    this.draft.headings.add(heading.target);
    if (written !== null) {
      this.draft.notes.push({
        code: 'fiche-heading-likened',
        severity: 'info',
        params: { written: written.slice(0, 200), heading: heading.label },
      });
      if (match.added) this.#leave(written);
    }
    if (match.box !== null) this.#add(paragraphOf(match.box));
    // Striking one of « oui / non » out answers the question, and may stand in what is else only a hint.
    const struck = paragraph.unstruck !== paragraph.text && heading.target === 'fundAsked';
    const open = struck ? matchHeading({ ...paragraph, text: paragraph.unstruck }) : null;
    if (open !== null && open.rest !== match.rest) this.#add(paragraphOf(open.rest));
    else if (match.rest !== '') {
      const same = paragraph.unstruck === paragraph.text;
      const rest = paragraphOf(match.rest, { listed: false });
      if (match.rest.includes('\n')) this.#lines(rest);
      else this.#content(same ? rest : { ...rest, unstruck: paragraph.unstruck });
    }
  }

  /** A heading of the applicant's own ends an answer only where the known headings are styled, and as high. */
  #endsAnswer({ level }: FicheParagraph): boolean {
    return level !== null && this.#current !== null && this.#level !== null && level <= this.#level;
  }

  #content(paragraph: FicheParagraph): void {
    if (this.#own !== null || this.#current === null || this.#current.target === 'section')
      this.#leave(paragraph.text.trim());
    else this.#add(paragraph);
  }

  #add(paragraph: FicheParagraph): void {
    const target = this.#current?.target;
    if (target === undefined) return;
    const piece = { text: paragraph.text.trim(), listed: paragraph.listed };
    this.draft.pieces.set(target, [...(this.draft.pieces.get(target) ?? []), piece]);
  }

  #leave(text: string): void {
    this.draft.unplaced.push({ heading: this.#own ?? this.#current?.label ?? '', text });
  }

  #table(table: FicheTable): void {
    if (this.#namedTable(table)) return;
    if (!hasHeading(table)) {
      for (const row of table.rows) {
        const text = rowText(row);
        // One cell alone is a frame around paragraphs.
        if (row.length === 1) this.walk(row[0]?.blocks ?? []);
        else if (text !== '') this.#paragraph(paragraphOf(text), false);
      }
      return;
    }
    for (let at = 0; at < table.rows.length; at += 1) {
      const row = table.rows[at] ?? [];
      const below = table.rows[at + 1];
      if (
        below !== undefined &&
        isRowOfHeadings(row) &&
        below.length === row.length &&
        !below.some(beginsWithHeading)
      ) {
        row.forEach((cell, column) => {
          this.#cell(cell, true);
          this.#cell(below[column], false);
        });
        at += 1;
      } else this.#row(row);
    }
  }

  #row(row: readonly FicheCell[]): void {
    let box = '';
    row.forEach((cell, at) => {
      const text = textOf(cell.blocks);
      // A box in a cell of its own belongs to the words beside it.
      if (/^[☐☒]$/.test(text) && at === 0 && row.length > 1) box = text;
      else {
        this.#cell(cell, row.length === 2 && at === 0, box);
        box = '';
      }
    });
  }

  #cell(cell: FicheCell | undefined, labelled: boolean, box = ''): void {
    const [first, ...others] = (cell?.blocks ?? []).filter(
      (block) => block.kind === 'table' || block.text.trim() !== '',
    );
    if (first === undefined) return;
    if (first.kind === 'table') {
      if (box !== '') this.#content(paragraphOf(box));
      this.#table(first);
    } else {
      const text = box === '' ? first.text : `${box} ${first.text}`;
      const strong = box === '' ? first.strong : first.strong + 2;
      this.#paragraph({ ...first, text, strong }, labelled && others.length === 0);
    }
    this.walk(others);
  }

  /** The table of EIG, or that of the project team, wherever it stands. */
  #namedTable(table: FicheTable): boolean {
    const underTeam = this.#current?.target === 'projectTeam';
    const team = readNamedTable(table, teamNames);
    const members = team === null ? readNamedTable(table, memberNames(underTeam)) : null;
    if (team !== null) {
      this.#above(team.above);
      const { team: rows, aside } = readTeam(team);
      this.draft.team.push(...rows);
      this.draft.headings.add('team');
      for (const text of aside) this.#leave(text);
    } else if (members !== null) {
      this.#above(members.above);
      const { members: rows, aside, outOfRange } = readMembers(members);
      this.draft.members.push(...rows);
      this.draft.headings.add('projectTeam');
      for (const text of aside) this.#leave(text);
      for (const value of outOfRange)
        this.draft.notes.push({
          code: 'fiche-share-out-of-range',
          severity: 'doubt',
          params: { value: value.slice(0, 80) },
        });
    }
    return team !== null || members !== null;
  }

  #above(cells: readonly FicheCell[]): void {
    for (const cell of cells) this.#cell(cell, false);
  }
}

const hasHeading = (table: FicheTable): boolean =>
  table.rows.some((row) => row.some((cell, at) => cellHasHeading(cell, row.length === 2 && at === 0)));

const cellHasHeading = (cell: FicheCell, labelled: boolean): boolean =>
  cell.blocks.some((block) =>
    block.kind === 'table'
      ? hasHeading(block) || readNamedTable(block, teamNames) !== null
      : hasLine(block, labelled),
  );

const hasLine = (paragraph: FicheParagraph, labelled: boolean): boolean =>
  matchHeading(paragraph, labelled) !== null ||
  paragraph.text.split('\n').some((text) => matchHeading(paragraphOf(text)) !== null);

const beginsWithHeading = (cell: FicheCell): boolean => {
  const first = cell.blocks.find((block) => block.kind === 'table' || block.text.trim() !== '');
  return first?.kind === 'paragraph' && matchHeading(first, true) !== null;
};

/** Several headings side by side and nothing else: their answers stand in the row below. */
const isRowOfHeadings = (row: readonly FicheCell[]): boolean =>
  row.length > 1 &&
  row.every((cell) => {
    const blocks = cell.blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '');
    const [only] = blocks;
    if (blocks.length !== 1 || only?.kind !== 'paragraph') return false;
    const match = matchHeading(only, true);
    return match !== null && match.rest === '';
  });
