import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';
import { allOf, contentOf, fontsOf, isTrue, walk, wholeText, type PdfFile } from './pdf-structure.ts';

// The failure conditions of PDF/UA-1 (Matterhorn protocol 1.1) that a machine can look for and that these documents
// could have. Each rule answers what is wrong; nothing is well.

const name = (text: string): PDFName => PDFName.of(text);
type Rule = (file: PdfFile) => string[];
const failing = (wrong: boolean, what: string): string[] => (wrong ? [what] : []);

const containers: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
};
const standard = new Set(
  'Document Part Art Sect Div Caption P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TFoot TR TH TD Span Link Figure'.split(
    ' ',
  ),
);

export const rules: Readonly<Record<string, Rule>> = {
  '01-003 to 01-005: all content is in the tags or an artifact': ({ pdf }) =>
    pdf
      .getPages()
      .flatMap((_page, index) =>
        bareContent(contentOf(pdf, index)).map((what) => `page ${String(index + 1)}: ${what}`),
      ),
  '01-007: the file is not suspected': ({ pdf }) =>
    failing(isTrue(pdf.catalog.lookup(name('MarkInfo'), PDFDict).lookup(name('Suspects'))), 'Suspects'),
  '02-001: each tag is a standard one': ({ top }) =>
    [...walk(top)].map(({ tag }) => tag).filter((tag) => !standard.has(tag)),
  '06-001 to 06-003: metadata with a title': ({ pdf }) => {
    const stream = pdf.catalog.lookup(name('Metadata'));
    const text = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
    return failing(!/<dc:title>.*<rdf:li[^>]*>[^<]+</.test(text), 'no dc:title');
  },
  '07-001: the window bears the title': ({ pdf }) =>
    failing(
      !isTrue(pdf.catalog.lookup(name('ViewerPreferences'), PDFDict).lookup(name('DisplayDocTitle'))),
      'DisplayDocTitle',
    ),
  '09-004 to 09-006: tables, lists and their parts are in each other': ({ top }) =>
    [...walk(top)].flatMap((element) => [
      ...(containers[element.tag] === undefined
        ? []
        : element.kids
            .filter(({ tag }) => containers[element.tag]?.includes(tag) !== true)
            .map(({ tag }) => `${tag} in ${element.tag}`)),
      ...element.kids
        .filter(
          ({ tag }) =>
            ['TR', 'LI', 'TH', 'TD', 'THead', 'TBody', 'LBody', 'Lbl'].includes(tag) &&
            containers[element.tag]?.includes(tag) !== true,
        )
        .map(({ tag }) => `${tag} in ${element.tag}`),
      ...failing(containers[element.tag] !== undefined && element.pieces > 0, `text in ${element.tag}`),
    ]),
  '16-003: an item of a list has a body, and a label before it where it names a term': ({ top }) =>
    allOf(top, 'LI').flatMap((item) => {
      const tags = item.kids.map(({ tag }) => tag).join(' ');
      return failing(!['LBody', 'Lbl LBody'].includes(tags), `“${wholeText(item).slice(0, 40)}” is ${tags}`);
    }),
  '11-001: the document has a language': ({ pdf }) => {
    const language = pdf.catalog.lookup(name('Lang'));
    return failing(
      !(language instanceof PDFString || language instanceof PDFHexString) || language.decodeText() === '',
      'no Lang',
    );
  },
  '13-004: each figure has words in its place': ({ top }) =>
    allOf(top, 'Figure').flatMap(({ alt, pieces }) => [
      ...failing(alt === '', 'Figure without Alt'),
      ...failing(pieces === 0, `Figure without content: ${alt.slice(0, 40)}`),
    ]),
  '14-002, 14-003: headings begin with the first level and skip none': ({ top }) => {
    let before = 0;
    return allOf(top, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').flatMap((heading) => {
      const level = Number(heading.tag.slice(1));
      const wrong = level > before + 1;
      before = level;
      return [
        ...failing(wrong, `${heading.tag} “${wholeText(heading)}”`),
        ...failing(wholeText(heading) === '', `empty ${heading.tag}`),
      ];
    });
  },
  '15-003: each head of a table says what it heads': ({ top }) =>
    allOf(top, 'TH')
      .filter(({ scope }) => scope === '')
      .map((head) => wholeText(head)),
  '15-005: rows are equally wide': ({ top }) =>
    allOf(top, 'Table').flatMap((table) => {
      const widths = allOf(table, 'TR').map((row) => row.kids.reduce((sum, { columns }) => sum + columns, 0));
      return failing(new Set(widths).size > 1, `${widths.join(' ')} in “${wholeText(table).slice(0, 40)}”`);
    }),
  '28-002, 28-004, 28-011: each link is in a Link and described': ({ pdf, top }) => {
    const annotations = pdf
      .getPages()
      .flatMap((page) => page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []);
    const dicts = annotations.map((one) => pdf.context.lookup(one, PDFDict));
    const linked = allOf(top, 'Link').reduce((sum, { objects }) => sum + objects, 0);
    return [
      ...failing(linked !== dicts.length, `${String(dicts.length)} annotations, ${String(linked)} in Link`),
      ...failing(
        allOf(top, 'Link').some((link) => wholeText(link) === ''),
        'empty Link',
      ),
      ...dicts.flatMap((one) => [
        ...failing(!one.has(name('Contents')), 'annotation without Contents'),
        ...failing(!one.has(name('StructParent')), 'annotation without StructParent'),
      ]),
    ];
  },
  '28-008: tabs follow the structure': ({ pdf }) =>
    pdf
      .getPages()
      .flatMap((page, index) =>
        failing(page.node.get(name('Tabs')) !== name('S'), `page ${String(index + 1)}`),
      ),
  '31-009, 10-001: fonts are embedded and say what their glyphs mean': (file) =>
    fontsOf(file)
      .filter(({ embedded, unicode }) => !embedded || !unicode)
      .map((font) => font.name),
  'each mark has one owner, and each owner its mark': ({ pdf, top }) => {
    const parents = pdf.catalog
      .lookup(name('StructTreeRoot'), PDFDict)
      .lookup(name('ParentTree'), PDFDict)
      .lookup(name('Nums'), PDFArray);
    const owned = new Map<number, PDFArray>();
    for (let at = 0; at < parents.size(); at += 2) {
      const list = parents.lookup(at + 1);
      if (list instanceof PDFArray) owned.set(parents.lookup(at, PDFNumber).asNumber(), list);
    }
    let marks = 0;
    const wrong = pdf.getPages().flatMap((page, index) => {
      const key = page.node.lookup(name('StructParents'), PDFNumber).asNumber();
      const ids = [...contentOf(pdf, index).matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
      marks += ids.length;
      return [
        ...failing(new Set(ids).size !== ids.length, `page ${String(index + 1)}: a mark twice`),
        ...ids
          .filter((id) => !(owned.get(key)?.lookup(id) instanceof PDFDict))
          .map((id) => `page ${String(index + 1)}: mark ${String(id)} has no owner`),
      ];
    });
    const pieces = [...walk(top)].reduce((sum, { pieces: own }) => sum + own, 0);
    return [
      ...wrong,
      ...failing(
        pieces !== marks,
        `${String(pieces)} pieces in the tree, ${String(marks)} marks in the pages`,
      ),
    ];
  },
};

/** What is wrong, by the rule; empty: nothing that these rules look for. */
export function violations(file: PdfFile): string[] {
  return Object.entries(rules).flatMap(([rule, look]) => look(file).map((what) => `${rule} – ${what}`));
}

/** Operators that paint or show outside any mark. */
function bareContent(content: string): string[] {
  let depth = 0;
  const bare: string[] = [];
  for (const line of content.split('\n')) {
    if (/\b(BDC|BMC)\s*$/.test(line)) depth += 1;
    else if (/^EMC\s*$/.test(line)) depth -= 1;
    else if (depth === 0 && /(^|[\s>\])])(f\*?|F|B\*?|b\*?|S|s|Tj|TJ|Do|sh)\s*$/.test(line)) bare.push(line);
  }
  return [...bare, ...failing(depth !== 0, 'marks that do not end')];
}
