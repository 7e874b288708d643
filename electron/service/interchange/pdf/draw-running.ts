import type { RunningLines } from '#core/report/running-lines.ts';
import type { SpecimenFont } from './specimen-font.ts';

const mm = 72 / 25.4;
const size = 8;
const side = 15 * mm;

export interface Faces {
  readonly regular: SpecimenFont;
  readonly bold: SpecimenFont;
}

export interface PlaceOfPage {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** The heading under which the page begins; empty: none. */
  readonly section: string;
}

const artifact = (subtype: string, inside: string): string =>
  `/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC\n${inside}\nEMC`;

/** One line of text in a grey that stands out by eight to one. */
export function lineOfText(font: SpecimenFont, text: string, points: number, x: number, y: number): string {
  return `BT\n0.23 g\n1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm\n${font.shown(text, points)}\nET`;
}

/** The head and foot of a page, set apart from what is read: the title on the first page says the same as its head. */
export function runningLines(running: RunningLines, faces: Faces, page: PlaceOfPage): string {
  const { regular, bold } = faces;
  const width = page.width - 2 * side;
  const right = (font: SpecimenFont, text: string, y: number): string =>
    lineOfText(font, text, size, page.width - side - font.width(text, size), y);
  const parts: string[] = [];
  const spoken = [running.mark ?? '', running.confidentiality ?? '']
    .filter((text) => text !== '')
    .join(' – ');
  if (spoken !== '') {
    const text = bold.fitted(spoken, size, width);
    const x = (page.width - bold.width(text, size)) / 2;
    parts.push(artifact('Header', lineOfText(bold, text, size, x, page.height - 9 * mm)));
  }
  if (page.number > 1) {
    const y = page.height - 14 * mm;
    const section = regular.fitted(page.section, size, width / 2);
    const taken = section === '' ? 0 : regular.width(section, size) + 6 * mm;
    parts.push(
      artifact(
        'Header',
        [
          lineOfText(regular, regular.fitted(running.header, size, width - taken), size, side, y),
          ...(section === '' ? [] : [right(regular, section, y)]),
          `q\n0.57 G\n0.5 w\n${side.toFixed(2)} ${(y - 4).toFixed(2)} m\n${(page.width - side).toFixed(2)} ${(y - 4).toFixed(2)} l\nS\nQ`,
        ].join('\n'),
      ),
    );
  }
  const pages = `${running.page} ${String(page.number)} ${running.of} ${String(page.count)}`;
  const foot = 10 * mm;
  const left = regular.fitted(running.footer, size, width - regular.width(pages, size) - 6 * mm);
  parts.push(
    artifact('Footer', `${lineOfText(regular, left, size, side, foot)}\n${right(regular, pages, foot)}`),
  );
  return parts.join('\n');
}

/** The mark of a draft, large and pale, under what is printed on it. */
export function paleMark(text: string, bold: SpecimenFont, width: number, height: number): string {
  const angle = Math.atan2(height, width);
  const points = Math.min(150, (0.62 * Math.hypot(width, height) * 100) / bold.width(text, 100));
  const half = bold.width(text, points) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const drop = 0.35 * points;
  const x = width / 2 - half * cos + drop * sin;
  const y = height / 2 - half * sin - drop * cos;
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ');
  return artifact('Watermark', `BT\n0.93 g\n${matrix} Tm\n${bold.shown(text, Math.round(points))}\nET`);
}
