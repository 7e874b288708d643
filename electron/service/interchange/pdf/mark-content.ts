/** What the marks in one page's content are to become. */
export interface ContentMarks {
  /** Of nothing at all, or of text that is told elsewhere, as a table's head set again on a further page. */
  readonly repeated: (mcid: number) => boolean;
  /** The figure that a piece of text is in; null: none. */
  readonly figureOf: (mcid: number) => string | null;
  /** A further number for a part of a figure; told with the figure. */
  readonly partOf: (figure: string) => number;
}

/** A page's content, an operator a line, as Skia writes it. Each byte is a character. */
export interface ContentLines {
  readonly lines: readonly string[];
  /** What each line ends with; empty: not an operator. */
  readonly operators: readonly string[];
}

export function linesOf(content: string): ContentLines {
  const lines = content.split('\n');
  return { lines, operators: lines.map(operatorOf) };
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const constructing = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const showing = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh']);
const bounds = new Set(['q', 'Q', 'BT', 'ET']);

/** What a line ends with. Looked at from its end: lines of text are long, and there are hundreds of thousands. */
const operatorOf = (line: string): string =>
  /(?:^|[\s>\])])([A-Za-z'"*]+[01]?)\s*$/.exec(line.slice(-8))?.[1] ?? '';
const mcidOf = (line: string): number | null => {
  const found = /\/MCID (\d+)/.exec(line)?.[1];
  return found === undefined ? null : Number(found);
};

/**
 * Chromium marks text and images, and leaves all that is drawn bare: lines, fills, plots. Each bare piece becomes a
 * part of the figure that its group of drawing belongs to, or else an artifact.
 */
export function markContent(content: ContentLines, marks: ContentMarks): string {
  const { lines, operators } = content;
  const figures = figuresOfGroups(content, marks);
  const out: string[] = [];
  let depth = 0;
  let path: number | null = null;
  let open = false;
  const close = (): void => {
    if (open) out.push('EMC');
    open = false;
  };
  const begin = (at: number, line: number): void => {
    if (open) return;
    open = true;
    const figure = figures.get(line) ?? null;
    out.splice(
      at,
      0,
      figure === null ? '/Artifact BMC' : `/Figure <</MCID ${String(marks.partOf(figure))}>> BDC`,
    );
  };
  lines.forEach((line, index) => {
    const operator = operators[index] ?? '';
    if (operator === 'BDC' || operator === 'BMC') {
      if (depth === 0) close();
      depth += 1;
      const mcid = mcidOf(line);
      out.push(mcid !== null && marks.repeated(mcid) ? '/Artifact <</Type /Pagination>> BDC' : line);
      return;
    }
    if (operator === 'EMC') depth -= 1;
    else if (depth === 0) {
      if (bounds.has(operator)) close();
      else if (constructing.has(operator)) path ??= out.length;
      else if (painting.has(operator)) {
        begin(path ?? out.length, index);
        path = null;
      } else if (operator === 'n') path = null;
      else if (showing.has(operator)) begin(out.length, index);
    }
    out.push(line);
  });
  close();
  return out.join('\n');
}

/** Each drawing is a group of its own (`q … Q`): one whose texts are all of one figure is that figure’s. */
function figuresOfGroups(
  { lines, operators }: ContentLines,
  marks: Pick<ContentMarks, 'figureOf'>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let depth = 0;
  let start = 0;
  let inside = new Set<string | null>();
  lines.forEach((line, index) => {
    const operator = operators[index] ?? '';
    if (operator === 'q') {
      if (depth === 0) {
        start = index;
        inside = new Set();
      }
      depth += 1;
    } else if (operator === 'BDC') {
      const mcid = mcidOf(line);
      if (mcid !== null) inside.add(marks.figureOf(mcid));
    } else if (operator === 'Q') {
      depth -= 1;
      const [only] = inside;
      if (depth !== 0 || inside.size !== 1 || only === undefined || only === null) return;
      for (let at = start; at <= index; at += 1) found.set(at, only);
    }
  });
  return found;
}

/** The texts that lie in a group of a figure, so that the others of that figure are its caption. */
export function drawnTexts(content: ContentLines, figureOf: ContentMarks['figureOf']): ReadonlySet<number> {
  const drawn = new Set<number>();
  for (const at of figuresOfGroups(content, { figureOf }).keys()) {
    const mcid = mcidOf(content.lines[at] ?? '');
    if (mcid !== null) drawn.add(mcid);
  }
  return drawn;
}

/** Marks that hold nothing: Chromium begins a heading on one page and sets it on the next. */
export function emptyTexts({ lines, operators }: ContentLines): ReadonlySet<number> {
  const empty = new Set<number>();
  let open: number | null = null;
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    const operator = operators[index] ?? '';
    if (operator === 'BDC' || operator === 'BMC') {
      depth += 1;
      const mcid = mcidOf(line);
      if (mcid !== null) {
        open = mcid;
        empty.add(mcid);
      }
    } else if (operator === 'EMC') {
      depth -= 1;
      if (depth === 0) open = null;
    } else if (open !== null && (showing.has(operator) || painting.has(operator))) empty.delete(open);
  }
  return empty;
}
